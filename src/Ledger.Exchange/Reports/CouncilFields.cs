using Ledger.Exchange.Tables;
using Ledger.Figures.Reports;

namespace Ledger.Exchange.Reports;

/// <summary>A report to the council as rows for a spreadsheet or a program: one for every value.</summary>
public static class CouncilFields
{
    public static IReadOnlyList<Field<CouncilLine>> All { get; } =
    [
        new("municipality", null, "CBS code of the municipality.", line => line.Report.Municipality.Code),
        new("quarter", null, "Quarter that the report is about.", line => $"{line.Report.Quarter}"),
        new("heading", null, "Section or table of the report, in Dutch.", line => line.Heading),
        new("measure", null, "Id of the measure.", line => line.Value.Figure.Measure.Id),
        new("version", null, "Version of its definition.", line => line.Value.Figure.Measure.Version),
        new("label", null, "Its name in Dutch.", line => line.Value.Figure.Measure.LabelNl),
        new("moment", null, "now (the quarter), before (the quarter before, as known now), yearBefore (a year before, as known now), or reportedBefore (the quarter before, as known when its report was drawn up).", line => line.Moment),
        new("from", null, "First day that counts; of stock the reference date.", line => line.Value.Figure.Span.First),
        new("until", null, "First day that no longer counts.", line => line.Value.Figure.Span.Until),
        new("by", null, "Trait of a breakdown; absent for a measure as a whole.", line => line.By),
        new("group", null, "Value of that trait, in Dutch.", line => line.Group),
        new("value", null, "Rounded by the rule of the measure; absent unless state is shown.", line => FigureFields.Number(line.Value.Text)),
        new("unit", null, "benefits, persons, cases, days, euro or percent.", line => FigureFields.Unit(line.Value.Figure.Measure)),
        new("state", null, "shown, kept-back (too small, or kept back so that a small count does not follow), not-registered, or nothing-to-divide-by.", line => StateOf(line.Value)),
        new("provisional", null, "Whether the days were not over yet at the moment of knowledge.", line => line.Value.Figure.IsProvisional),
        new("coverage", null, "Whether the municipality registered the subject on those days.", line => line.Value.Figure.Coverage.Text),
        new("change", null, "Of before: by how much events that became known later changed it since its own report; absent when not.", line => FigureFields.Number(line.Change)),
        new("target", null, "Of now: the target, in Dutch; absent when there is none.", line => line.Target?.Text),
        new("light", null, "Of now: how the value stands to the target.", line => line.Target?.Light),
        new("knownPosition", null, "Position up to which events count.", line => line.Value.Figure.Known.Position.Value),
        new("knownAt", null, "Known axis: that of the event at that position.", line => line.Value.Figure.Known.KnownAt),
        new("basis", null, "Names the question and its knowledge for ever. Of a group: that of the whole table.", line => $"{line.Value.Figure.Basis}"),
    ];

    public static IEnumerable<CouncilLine> LinesOf(CouncilReport report)
    {
        foreach (var section in report.Sections)
        {
            foreach (var line in section.Lines)
            {
                yield return new CouncilLine(report, section.Heading, "now", line.Now) { Target = line.Target };
                yield return new CouncilLine(report, section.Heading, "before", line.Before) { Change = line.Change };
                yield return new CouncilLine(report, section.Heading, "yearBefore", line.YearBefore);
                yield return new CouncilLine(report, section.Heading, "reportedBefore", line.ReportedBefore);
            }
        }

        foreach (var table in report.Tables)
        {
            foreach (var (word, value) in table.Rows)
                yield return new CouncilLine(report, table.Definition.Heading, "now", value) { By = table.Definition.By.Id, Group = word };
        }
    }

    private static string StateOf(ReportedValue value) => value.State switch
    {
        ReportedState.KeptBack => "kept-back",
        ReportedState.NotRegistered => "not-registered",
        ReportedState.NothingToDivideBy => "nothing-to-divide-by",
        _ => "shown",
    };
}

/// <summary>One value of a report.</summary>
public sealed record CouncilLine(CouncilReport Report, string Heading, string Moment, ReportedValue Value)
{
    public string? By { get; init; }

    public string? Group { get; init; }

    public string? Change { get; init; }

    public ReportTarget? Target { get; init; }
}
