using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Domain.Time;
using Ledger.Exchange.Reports;
using Ledger.Figures.Answers;
using Ledger.Figures.Entries;
using Ledger.Figures.Questions;
using Ledger.Figures.Reports;
using Ledger.Journal;
using Ledger.Journal.Memory;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Ledger.Exchange.Tests;

/// <summary>A report to the council in its three forms: 1,200 benefits, 14 of which ended, 3 of those for a reason that is kept back.</summary>
public sealed class CouncilReports
{
    private static readonly Lazy<Task<CouncilReport>> drawn = new(Draw);

    private static Task<CouncilReport> Report() => drawn.Value;

    [Fact]
    public async Task The_same_report_is_the_same_bytes_in_every_form()
    {
        var (first, again) = (await Report(), await Draw());

        Assert.Equal(CouncilHtml.Write(first), CouncilHtml.Write(again));
        Assert.Equal(CouncilCsv.Write(first), CouncilCsv.Write(again));
        Assert.Equal(CouncilWorkbook.Write(first), CouncilWorkbook.Write(again));
    }

    [Fact]
    public async Task Nothing_of_the_clock_is_in_a_workbook()
    {
        using var archive = new ZipArchive(new MemoryStream(CouncilWorkbook.Write(await Report())));

        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task The_page_is_Dutch_whole_and_has_captions_and_scopes()
    {
        var text = Encoding.UTF8.GetString(CouncilHtml.Write(await Report()));
        var page = XDocument.Parse(text.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));

        Assert.StartsWith("<!DOCTYPE html>", text);
        Assert.Equal("nl", page.Root!.Attribute("lang")!.Value);
        Assert.Equal("Kwartaalrapportage Participatiewet, Almelo, 4e kwartaal 2021", page.Descendants("title").Single().Value);
        Assert.Single(page.Descendants("h1"));
        Assert.All(page.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));
        Assert.All(page.Descendants("th"), heading => Assert.Contains(heading.Attribute("scope")!.Value, new[] { "col", "row" }));
        Assert.All(page.Descendants("tr").Where(row => row.Parent!.Name == "tbody"), row => Assert.Equal("row", row.Elements().First().Attribute("scope")?.Value));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href");
        Assert.DoesNotContain("/>", text.Replace("<meta charset=\"utf-8\" />", "", StringComparison.Ordinal).Replace("initial-scale=1\" />", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_the_page_are_written_as_Dutch_readers_do()
    {
        var page = XDocument.Parse(Encoding.UTF8.GetString(CouncilHtml.Write(await Report())).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));

        Assert.Equal(["uitkeringen", "1.186", "1.200", "1.200"], Cells(page, "Aantal uitkeringen"));
        Assert.Equal(["procent", "42,9", "niet te berekenen", "niet te berekenen"], Cells(page, "Aandeel uitstroom naar werk"));
        Assert.Equal(["aantal", "niet geregistreerd", "niet geregistreerd", "niet geregistreerd"], Cells(page, "Lopende trajecten"));
    }

    [Fact]
    public async Task A_count_that_is_kept_back_is_in_none_of_the_forms()
    {
        var report = await Report();
        var page = XDocument.Parse(Encoding.UTF8.GetString(CouncilHtml.Write(report)).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        var lines = Encoding.UTF8.GetString(CouncilCsv.Write(report)).Split("\r\n");

        Assert.Equal(["x"], Cells(page, "Overlijden"));
        Assert.Contains(",Overlijden,,benefits,kept-back,", lines.Single(line => line.Contains("Overlijden", StringComparison.Ordinal)));
        Assert.Equal(["Uitstroom naar reden", "Overlijden", "uitkeringen", "x"], Rows(CouncilWorkbook.Write(report), "Uitsplitsingen").Single(row => row.Contains("Overlijden")));
        Assert.Contains("Aantallen van 1 tot en met 4 worden niet getoond", page.Root!.Value);
    }

    [Fact]
    public async Task Numbers_of_the_workbook_are_numbers()
    {
        using var stream = new MemoryStream(CouncilWorkbook.Write(await Report()));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var book = document.WorkbookPart!;
        var cells = ((WorksheetPart)book.GetPartById("sheet1")).Worksheet.Descendants<Row>().Single(row => row.InnerText.StartsWith("Aantal uitkeringen", StringComparison.Ordinal)).Elements<Cell>().ToList();

        Assert.Equal(["Rapport", "Gewijzigd", "Uitsplitsingen", "Definities en grondslagen"], book.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
        Assert.Null(cells[2].DataType);
        Assert.Equal("1186", cells[2].CellValue!.Text);
        Assert.Equal(CellValues.InlineString, cells[0].DataType!.Value);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document));
    }

    [Fact]
    public async Task Every_figure_has_its_basis_in_every_form()
    {
        var report = await Report();
        var page = Encoding.UTF8.GetString(CouncilHtml.Write(report));
        var rows = Rows(CouncilWorkbook.Write(report), "Definities en grondslagen").ToList();

        foreach (var line in report.Lines)
        {
            Assert.Contains($"{line.Now.Figure.Basis}".Replace("&", "&amp;", StringComparison.Ordinal), page, StringComparison.Ordinal);
            Assert.Contains(rows, row => row.Contains($"{line.Before.Figure.Basis}"));
        }
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("999", "999")]
    [InlineData("1000", "1.000")]
    [InlineData("-1234567.80", "-1.234.567,80")]
    [InlineData("-0.5", "-0,5")]
    [InlineData("100000", "100.000")]
    public void A_number_has_points_between_thousands_and_a_comma_before_decimals(string invariant, string dutch) => Assert.Equal(dutch, DutchText.Number(invariant));

    [Fact]
    public void Days_and_quarters_have_Dutch_names()
    {
        Assert.Equal("1 maart 2021", DutchText.Day(new DateOnly(2021, 3, 1)));
        Assert.Equal("2e kwartaal 2021", DutchText.Quarter(CalendarPeriod.Parse("2021-Q2")));
        Assert.Equal("3 februari 2022, 09:05 uur UTC", DutchText.Moment(new DateTimeOffset(2022, 2, 3, 10, 5, 0, TimeSpan.FromHours(1))));
        Assert.Equal(("+3", "-0,2"), (DutchText.Difference("3"), DutchText.Difference("-0.2")));
    }

    private static List<string> Cells(XDocument page, string row) =>
        [.. page.Descendants("tr").First(each => each.Element("th")?.Value == row).Elements("td").Select(cell => cell.Value)];

    private static IEnumerable<List<string>> Rows(byte[] workbook, string name)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return [.. ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList())];
    }

    /// <summary>From a journal of its own, with the same events every time but for the moment of recording.</summary>
    private static async Task<CouncilReport> Draw()
    {
        var (journal, almelo) = (new InMemoryJournal(new FixedClock()), Trial.Municipality);
        await journal.Add(almelo, "Almelo", default);
        var events = new List<NewEvent> { Event("register/coverage", "2015-01-01", new CoverageStarted(new DateOnly(2015, 1, 1), Subject.Benefits)) };
        events.AddRange(Enumerable.Range(0, 1200).Select(i => Event($"dossier/{i}", "2020-01-02", new BenefitGranted(new DateOnly(2020, 1, 1), Scheme.Pw, new Person(new PersonId($"p{i}")), HouseholdForm.Single, 1))));
        events.AddRange(Enumerable.Range(0, 14).Select(i => Event($"dossier/{i}", "2021-11-05", new BenefitEnded(new DateOnly(2021, 11, 1), i < 6 ? EndReason.WorkEmployed : i < 11 ? EndReason.Relationship : EndReason.Death))));
        events.Add(Event("dossier/2000", "2022-02-01", new BenefitGranted(new DateOnly(2022, 2, 1), Scheme.Pw, new Person(new PersonId("p2000")), HouseholdForm.Single, 1)));
        await journal.Append(almelo, AppendBatch.Of(events), default);
        var figures = new MunicipalFigures(almelo, journal, await Replay.Of(journal, almelo, default));
        return await new CouncilReporter(ReportDefinitions.Council, almelo, "Almelo", figures).Draw(CalendarPeriod.Parse("2021-Q4"), Known.Now, default);
    }

    private static NewEvent Event(string stream, string known, LedgerEvent body) =>
        EventCatalogue.ToNewEvent("urn:nld:test", $"{stream}/{known}", new StreamId(stream), DateTimeOffset.Parse($"{known}T12:00:00Z"), body);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2022, 3, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
