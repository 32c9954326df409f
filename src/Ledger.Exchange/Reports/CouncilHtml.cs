using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ledger.Figures.Reports;

namespace Ledger.Exchange.Reports;

/// <summary>A report to the council as one page of HTML that needs nothing besides: read on a screen, by a screen reader, or printed on A4. In Dutch.</summary>
public static class CouncilHtml
{
    /// <summary>UTF-8. The same report is the same bytes.</summary>
    public static byte[] Write(CouncilReport report)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", "nl"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", $"{report.Definition.Title}, {report.Name}, {DutchText.Quarter(report.Quarter)}"),
                new XElement("style", CouncilStyle.Sheet)),
            new XElement("body", Header(report), new XElement("main", Content(report)), Footer(report)));
        using var stream = new MemoryStream();
        stream.Write("<!DOCTYPE html>\n"u8);
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
            page.WriteTo(writer);
        stream.Write("\n"u8);
        return stream.ToArray();
    }

    private static XElement Header(CouncilReport report) => new(
        "header",
        new XElement("p", new XAttribute("class", "municipality"), $"{report.Name} ({report.Municipality})"),
        new XElement("h1", $"{report.Definition.Title}, {DutchText.Quarter(report.Quarter)}"),
        new XElement(
            "dl",
            Term("Zoals bekend", DutchText.Known(report.Known)),
            Term("Status", report.IsProvisional ? "voorlopig: het kwartaal was op dat moment nog niet voorbij" : "definitief: alle dagen waren op dat moment voorbij; latere gebeurtenissen staan in een volgend rapport"),
            Term("Vergeleken met", $"het rapport over het {DutchText.Quarter(report.Quarter.Previous)}, zoals bekend bij {DutchText.Known(report.KnownBefore)}")),
        new XElement("p", new XAttribute("class", "lead"), report.Definition.Lead));

    private static IEnumerable<XElement> Content(CouncilReport report)
    {
        foreach (var section in report.Sections)
            yield return Section(section.Heading, new XElement("p", section.About), Measures(report, section));
        yield return Section("Gewijzigd sinds het vorige rapport", Changes(report));
        yield return Section("Uitsplitsingen", [.. report.Tables.Select(table => Breakdown(report, table))]);
        yield return Section("Leeswijzer", Signs(report));
        yield return Section("Definities en grondslagen", new XElement("p", "Een grondslag noemt vraag en kennis van een cijfer. Het adres /answers/ van de API, met de grondslag erachter, geeft hetzelfde cijfer terug."), Definitions(report));
    }

    private static XElement Measures(CouncilReport report, ReportedSection section)
    {
        var hasTargets = report.Lines.Any(line => line.Target is not null);
        return Table(
            $"{section.Heading}, {DutchText.Quarter(report.Quarter)}",
            [
                Heading("Indicator"), Heading("Eenheid"), NumberHeading(DutchText.Quarter(report.Quarter)), NumberHeading(DutchText.Quarter(report.Quarter.Previous)), NumberHeading(DutchText.Quarter(report.Quarter.YearBefore)),
                .. hasTargets ? new[] { Heading("Doel"), Heading("Oordeel") } : [],
            ],
            section.Lines.Select(line => Row(
                line.Measure.LabelNl,
                [Text(report.Definition.UnitOf(line.Measure)), Value(line.Now), Value(line.Before), Value(line.YearBefore), .. hasTargets ? new[] { Text(line.Target?.Text ?? ""), Text(line.Target?.Light ?? "") } : []])),
            "measures");
    }

    private static XElement Changes(CouncilReport report)
    {
        var quarter = DutchText.Quarter(report.Quarter.Previous);
        var changed = report.Lines.Where(line => line.Change is not null).ToList();
        return changed.Count == 0
            ? new XElement("p", $"Geen van de getoonde cijfers over het {quarter} is sinds het rapport daarover gewijzigd.")
            : Table(
                $"Cijfers over het {quarter} die nu anders zijn dan in het rapport daarover",
                [Heading("Indicator"), Heading("Eenheid"), NumberHeading("In dat rapport"), NumberHeading("Nu"), NumberHeading("Verschil"), Heading("Oorzaak")],
                changed.Select(line => Row(
                    line.Measure.LabelNl,
                    [Text(report.Definition.UnitOf(line.Measure)), Value(line.ReportedBefore), Value(line.Before), Number(DutchText.Difference(line.Change!)), Text(ReportWords.LaterEvents)])));
    }

    private static XElement Breakdown(CouncilReport report, ReportedTable table) => Table(
        $"{table.Definition.Heading}, {DutchText.Quarter(report.Quarter)}, in {report.Definition.UnitOf(table.Definition.Measure)}",
        [Heading(table.Definition.By.Label), NumberHeading(DutchText.Quarter(report.Quarter))],
        [.. table.Rows.Select(row => Row(row.Word, [Value(row.Value)])), new XElement("tr", new XAttribute("class", "total"), RowHead("Totaal"), Value(table.Total))]);

    private static XElement Signs(CouncilReport report) => new(
        "dl",
        Term(ReportWords.KeptBack, report.Definition.Suppression.TextNl.Trim()),
        Term(ReportWords.Provisional, "Voorlopig: de dagen waren nog niet voorbij op het moment van kennis."),
        Term(ReportWords.PartlyRegistered, "De gemeente registreerde het onderwerp maar op een deel van de dagen."),
        Term(ReportWords.NotRegistered, "De gemeente registreerde het onderwerp op die dagen niet. Er is dan geen getal, ook geen nul."),
        Term(ReportWords.NothingToDivideBy, "Er is niets om door te delen."),
        Term("Verschil", "Berekend uit de niet afgeronde cijfers en daarna afgerond; het kan daardoor in de laatste decimaal afwijken van het verschil tussen de getoonde cijfers."),
        Term("Bron van de regel voor kleine aantallen", report.Definition.Suppression.Source));

    private static XElement Definitions(CouncilReport report) => Table(
        "Per indicator: definitie, registratie en grondslagen",
        [Heading("Indicator"), Heading("Definitie"), Heading("Registratie"), Heading("Grondslagen")],
        [
            .. report.Lines.Select(line => Row(
                line.Measure.LabelNl,
                [
                    new XElement("td", new XElement("code", $"{line.Measure}"), " ", new XElement("span", new XAttribute("lang", "en"), line.Measure.Source)),
                    Text(DutchText.Coverage(line.Now.Figure.Coverage)),
                    Bases(line.All.Select(value => $"{value.Figure.Basis}")),
                ])),
            .. report.Tables.Select(table => Row(table.Definition.Heading, [new XElement("td", new XElement("code", $"{table.Definition.Measure}")), Text(DutchText.Coverage(table.Figure.Coverage)), Bases([$"{table.Figure.Basis}"])])),
        ],
        "definitions");

    private static XElement Footer(CouncilReport report) => new(
        "footer", new XElement("p", $"{report.Name}, {DutchText.Quarter(report.Quarter)}, positie {DutchText.Number($"{report.Known.Position}")}. Rapport \u201c{report.Definition.Id}\u201d van het grootboek Participatiewet."));

    private static XElement Section(string heading, params XElement[] content) => new("section", new XElement("h2", heading), content);

    private static XElement Table(string caption, IEnumerable<XElement> headings, IEnumerable<XElement> rows, string? style = null) => new(
        "table",
        style is null ? null : new XAttribute("class", style),
        new XElement("caption", caption),
        new XElement("thead", new XElement("tr", headings)),
        new XElement("tbody", rows));

    private static XElement Heading(string text) => new("th", new XAttribute("scope", "col"), text);

    private static XElement NumberHeading(string text) => new("th", new XAttribute("class", "number"), new XAttribute("scope", "col"), text);

    private static XElement Row(string heading, IEnumerable<XElement> cells) => new("tr", RowHead(heading), cells);

    private static XElement RowHead(string heading) => new("th", new XAttribute("scope", "row"), heading);

    private static XElement Text(string text) => new("td", text);

    private static XElement Number(string text) => new("td", new XAttribute("class", "number"), text);

    private static XElement Value(ReportedValue value) => value.State switch
    {
        ReportedState.Shown => Number(ReportWords.Cell(value)),
        ReportedState.KeptBack => new XElement("td", new XAttribute("class", "number"), new XElement("abbr", new XAttribute("title", "niet getoond"), ReportWords.KeptBack)),
        _ => new XElement("td", new XAttribute("class", "none"), ReportWords.Cell(value)),
    };

    private static XElement Bases(IEnumerable<string> bases) => new("td", new XElement("ul", bases.Distinct().Select(basis => new XElement("li", new XElement("code", basis)))));

    private static object[] Term(string term, string meaning) => [new XElement("dt", term), new XElement("dd", meaning)];
}
