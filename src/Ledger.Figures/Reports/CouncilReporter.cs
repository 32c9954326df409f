using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Figures.Benchmarks;
using Ledger.Figures.Coverage;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Reports;

/// <summary>Draws up reports to the council from the figures of a municipality.</summary>
/// <param name="name">Of the municipality, as people call it.</param>
/// <param name="targets">Null for a report without targets.</param>
public sealed class CouncilReporter(ReportDefinition definition, Municipality municipality, string name, MunicipalFigures figures, IReportTargets? targets = null)
{
    /// <exception cref="QuestionException">Not a quarter, or one that figures cannot be asked for.</exception>
    public async Task<CouncilReport> Draw(CalendarPeriod quarter, Known known, CancellationToken cancel)
    {
        if (quarter.Every != CalendarStep.Quarter)
            throw new QuestionException($"{quarter} is not a quarter: write one as 2021-Q4.");
        var now = (await figures.Ask(Ask(definition.Balance.Stock, quarter, known), cancel)).Known;
        var asReported = Known.At(now.Position);
        if (Reported(quarter.Previous) is var drawnUp && drawnUp < now.KnownAt)
            asReported = Known.At(drawnUp);

        var measures = new List<ReportFigures>();
        foreach (var measure in definition.Sections.SelectMany(section => section.Measures))
        {
            measures.Add(new ReportFigures(
                measure,
                await figures.Ask(Ask(measure, quarter, Known.At(now.Position)), cancel),
                await figures.Ask(Ask(measure, quarter.Previous, Known.At(now.Position)), cancel),
                await figures.Ask(Ask(measure, quarter.YearBefore, Known.At(now.Position)), cancel),
                await figures.Ask(Ask(measure, quarter.Previous, asReported), cancel)));
        }

        var tables = new List<(TableDefinition Table, Figure Figure)>();
        foreach (var table in definition.Tables)
            tables.Add((table, await figures.Ask(Ask(table.Measure, quarter, Known.At(now.Position)) with { By = [table.By] }, cancel)));

        var suppression = new ReportSuppression(definition, measures, tables);
        var lines = new Dictionary<string, ReportLine>();
        foreach (var measure in measures)
            lines.Add(measure.Measure.Id, await Line(measure, suppression, quarter, now.Position, cancel));
        return new CouncilReport(
            definition, municipality, name, quarter, now, measures[0].ReportedBefore.Known,
            [.. definition.Sections.Select(section => new ReportedSection(section.Heading, section.About, [.. section.Measures.Select(measure => lines[measure.Id])]))],
            [.. tables.Where(table => table.Figure.Coverage.State != CoverageState.NotRegistered).Select(table => Table(table.Table, table.Figure, suppression, lines))]);
    }

    private static Question Ask(Measures.Measure measure, CalendarPeriod quarter, Known known) => Question.Of(measure, ReportFigures.SpanOf(measure, quarter), known);

    /// <summary>The last moment that the report of a quarter knew of: the end of the day on which it is drawn up.</summary>
    private DateTimeOffset Reported(CalendarPeriod quarter) =>
        new DateTimeOffset(quarter.Until.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(definition.DrawnUpAfterDays).AddMicroseconds(-1);

    private async Task<ReportLine> Line(ReportFigures measure, ReportSuppression suppression, CalendarPeriod quarter, Position known, CancellationToken cancel)
    {
        var (now, before) = (suppression.Told(measure.Now, ReportMoment.Now), suppression.Told(measure.Before, ReportMoment.Before));
        var then = suppression.Told(measure.ReportedBefore, ReportMoment.ReportedBefore);
        // Either of them would give the other away by the difference.
        if (before.State == ReportedState.KeptBack && then.State == ReportedState.Shown)
            then = then with { State = ReportedState.KeptBack, Text = null };
        var target = targets is null ? null : await targets.Find(measure.Now, quarter, known, cancel);
        return new ReportLine(
            measure.Measure, now, before, suppression.Told(measure.YearBefore, ReportMoment.YearBefore), then, Change(before, then),
            now.State == ReportedState.KeptBack && target is not null ? target with { Light = null } : target);
    }

    private static string? Change(ReportedValue before, ReportedValue then)
    {
        if (before.State != ReportedState.Shown || then.State != ReportedState.Shown || before.Text == then.Text)
            return null;
        var difference = before.Figure.Value!.Exact!.Value.ToFraction() - then.Figure.Value!.Exact!.Value.ToFraction();
        return before.Figure.Measure.Rounding.Apply(difference.ToExact());
    }

    private static ReportedTable Table(TableDefinition table, Figure figure, ReportSuppression suppression, Dictionary<string, ReportLine> lines)
    {
        var rows = figure.Rows.ToDictionary(row => row.Group[0]);
        var inOrder = table.Words.Where(word => rows.ContainsKey(word.Value)).Concat(rows.Keys.Except(table.Words.Select(word => word.Value)).Order(StringComparer.Ordinal).Select(value => (Value: value, Word: value)));
        return new ReportedTable(table, figure, [.. inOrder.Select(word => (word.Word, suppression.Told(table, figure, rows[word.Value])))], lines[table.Measure.Id].Now);
    }
}
