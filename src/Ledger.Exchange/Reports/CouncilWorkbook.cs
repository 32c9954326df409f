using System.Globalization;
using Ledger.Figures.Reports;

namespace Ledger.Exchange.Reports;

/// <summary>A report to the council as a workbook (XLSX), in Dutch: numbers are numbers, definitions and bases have a sheet of their own.</summary>
public static class CouncilWorkbook
{
    private static readonly string[] targetHeadings = ["Doel", "Oordeel"];

    /// <summary>The same report is the same bytes.</summary>
    public static byte[] Write(CouncilReport report) => Workbook.Write(
    [
        new Sheet("Rapport", [52, 14, 20, 20, 20, 24, 12], Measures(report)),
        new Sheet("Gewijzigd", [52, 14, 20, 20, 12, 48], Changes(report)),
        new Sheet("Uitsplitsingen", [36, 44, 14, 20], Breakdowns(report)),
        new Sheet("Definities en grondslagen", [52, 14, 16, 90, 90], Definitions(report)),
    ]);

    private static IEnumerable<SheetRow> Measures(CouncilReport report)
    {
        yield return SheetRow.Heading($"{report.Definition.Title}, {report.Name} ({report.Municipality}), {DutchText.Quarter(report.Quarter)}");
        yield return SheetRow.Of($"Zoals bekend: {DutchText.Known(report.Known)}");
        yield return SheetRow.Of(report.Definition.Suppression.TextNl.Trim());
        yield return SheetRow.Of($"{ReportWords.Provisional} voorlopig; {ReportWords.PartlyRegistered} deels geregistreerd; zie de kolom naast het getal");
        var hasTargets = report.Lines.Any(line => line.Target is not null);
        foreach (var section in report.Sections)
        {
            yield return SheetRow.Of();
            yield return SheetRow.Heading(section.Heading);
            yield return SheetRow.Heading(["Indicator", "Eenheid", DutchText.Quarter(report.Quarter), DutchText.Quarter(report.Quarter.Previous), DutchText.Quarter(report.Quarter.YearBefore), "Teken", .. hasTargets ? targetHeadings : []]);
            foreach (var line in section.Lines)
            {
                yield return SheetRow.Of([
                    line.Measure.LabelNl, report.Definition.UnitOf(line.Measure), Cell(line.Now), Cell(line.Before), Cell(line.YearBefore), ReportWords.Marks(line.Now),
                    .. hasTargets ? new SheetCell[] { line.Target?.Text ?? "", line.Target?.Light ?? "" } : []]);
            }
        }
    }

    private static IEnumerable<SheetRow> Changes(CouncilReport report)
    {
        yield return SheetRow.Heading($"Cijfers over het {DutchText.Quarter(report.Quarter.Previous)} die nu anders zijn dan in het rapport daarover");
        yield return SheetRow.Of($"Dat rapport: zoals bekend bij {DutchText.Known(report.KnownBefore)}");
        yield return SheetRow.Heading("Indicator", "Eenheid", "In dat rapport", "Nu", "Verschil", "Oorzaak");
        foreach (var line in report.Lines.Where(line => line.Change is not null))
            yield return SheetRow.Of(line.Measure.LabelNl, report.Definition.UnitOf(line.Measure), Cell(line.ReportedBefore), Cell(line.Before), SheetCell.Number(line.Change!), ReportWords.LaterEvents);
    }

    private static IEnumerable<SheetRow> Breakdowns(CouncilReport report)
    {
        yield return SheetRow.Heading("Uitsplitsing", "Groep", "Eenheid", DutchText.Quarter(report.Quarter));
        foreach (var table in report.Tables)
        {
            var unit = report.Definition.UnitOf(table.Definition.Measure);
            foreach (var (word, value) in table.Rows)
                yield return SheetRow.Of(table.Definition.Heading, word, unit, Cell(value));
            yield return SheetRow.Of(table.Definition.Heading, "Totaal", unit, Cell(table.Total));
        }
    }

    private static IEnumerable<SheetRow> Definitions(CouncilReport report)
    {
        yield return SheetRow.Heading("Indicator", "Id", "Registratie", "Definitie", "Grondslag");
        foreach (var line in report.Lines)
        {
            foreach (var value in line.All.DistinctBy(value => $"{value.Figure.Basis}"))
                yield return SheetRow.Of(line.Measure.LabelNl, $"{line.Measure}", DutchText.Coverage(value.Figure.Coverage), line.Measure.Source, $"{value.Figure.Basis}");
        }

        foreach (var table in report.Tables)
            yield return SheetRow.Of(table.Definition.Heading, $"{table.Definition.Measure}", DutchText.Coverage(table.Figure.Coverage), table.Definition.Measure.Source, $"{table.Figure.Basis}");
    }

    private static SheetCell Cell(ReportedValue value) => value.State == ReportedState.Shown ? SheetCell.Number(value.Text!) : ReportWords.Cell(value);
}

/// <summary>A row of a sheet.</summary>
internal sealed record SheetRow(IReadOnlyList<SheetCell> Cells, bool IsHeading)
{
    public static SheetRow Of(params IReadOnlyList<SheetCell> cells) => new(cells, IsHeading: false);

    public static SheetRow Heading(params IReadOnlyList<string> texts) => new([.. texts.Select(text => (SheetCell)text)], IsHeading: true);
}

/// <summary>Text, or a number with as many decimals as it is printed with.</summary>
internal readonly record struct SheetCell(string Text, bool IsNumber)
{
    public int Decimals => IsNumber && Text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? Text.Length - point - 1 : 0;

    public static implicit operator SheetCell(string text) => new(text, IsNumber: false);

    /// <param name="invariant">With a point before decimals.</param>
    public static SheetCell Number(string invariant) => new(decimal.Parse(invariant, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), IsNumber: true);
}
