using Ledger.Exchange.Reports;
using Ledger.Figures.Measures;
using Ledger.Figures.Sisa;

namespace Ledger.Exchange.Sisa;

/// <summary>A statement as a workbook (XLSX), in Dutch: a sheet for each part, numbers as numbers, bases on a sheet of their own.</summary>
public static class SisaWorkbook
{
    private const string NotKnown = "niet bekend";

    /// <summary>The same statement is the same bytes.</summary>
    public static byte[] Write(SisaStatement statement) => Workbook.Write(
    [
        .. statement.Parts.Select(part => new Sheet(part.Form.Code, [14, 14, 62, 20, 16, 20, 70], Amounts(statement, part))),
        new Sheet("Overig", [62, 20, 90], Others(statement)),
        new Sheet("Grondslagen", [12, 28, 100], Bases(statement)),
    ]);

    private static IEnumerable<SheetRow> Amounts(SisaStatement statement, SisaPartOfStatement part)
    {
        yield return SheetRow.Heading($"SiSa {statement.Year}, {part.Form.Code} {statement.Form.TitleNl}, gemeente {statement.Municipality}");
        yield return SheetRow.Of($"{part.Form.LabelNl}: {part.Year}");
        yield return SheetRow.Of($"Zoals bekend: {DutchText.Known(statement.Known)}{(statement.IsProvisional ? "; voorlopig, niet alle dagen waren voorbij" : "")}");
        yield return SheetRow.Of($"Hele euro's: {Rounded(statement.Form.Rounding.Mode)}. De som van afgeronde bedragen kan afwijken van de afgeronde som; dan staan beide er.");
        yield return SheetRow.Of();
        yield return SheetRow.Heading("Indicator", "Aard controle", "Omschrijving", "Bedrag tot op de cent", "Hele euro's", "Som van hele euro's", "Opmerking");
        foreach (var line in SisaLine.Of(statement, part))
        {
            yield return SheetRow.Of(
                line.Amount is { } amount ? amount.Code?.Code ?? NotKnown : "",
                line.Amount is { } controlled ? controlled.Control?.Kind ?? NotKnown : "",
                line.LabelNl,
                line.Exact is { } exact ? SheetCell.Number(exact.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)) : ReportWords.NotRegistered,
                line.Rounded is { } rounded ? SheetCell.Number(rounded) : ReportWords.NotRegistered,
                line.Total is { Agrees: false } total ? SheetCell.Number(total.OfRounded) : "",
                string.Join(" ", line.Amount?.Remarks.Select(remark => remark.TextNl) ?? []));
        }
    }

    private static string Rounded(RoundingMode mode) => mode switch
    {
        RoundingMode.HalfUp => "afgerond, een halve euro van nul af",
        RoundingMode.HalfEven => "afgerond, een halve euro naar het even bedrag",
        _ => "afgekapt",
    };

    private static IEnumerable<SheetRow> Others(SisaStatement statement)
    {
        yield return SheetRow.Heading("Vraag", "Antwoord", "Toelichting");
        foreach (var line in SisaLine.Of(statement).Where(line => line.Part is null))
        {
            yield return line.Why is { } why
                ? SheetRow.Of(line.LabelNl, "niet in het grootboek", why)
                : SheetRow.Of(line.LabelNl, line.Answer switch { true => "Ja", false => "Nee", _ => ReportWords.NotRegistered }, "Ja als geen openbaar lichaam in jaar T een bedrag heeft.");
        }
    }

    private static IEnumerable<SheetRow> Bases(SisaStatement statement)
    {
        yield return SheetRow.Heading("Deel", "Cel", "Grondslag");
        foreach (var amount in statement.Amounts)
            yield return SheetRow.Of(statement.Part(amount.Part)!.Form.Code, amount.Cell.Id, $"{amount.Figure.Basis}");
    }
}
