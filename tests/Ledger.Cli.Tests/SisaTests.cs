using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ledger.Cli.Tests.Running;
using Ledger.TestDatabase;
using Ledger.Tests;

namespace Ledger.Cli.Tests;

/// <summary>The statement on the bundled grant: drawn up, delivered, and compared when more is known. What is known at position 14 was delivered.</summary>
public sealed class SisaTests(SisaTests.TownThatDelivered town) : IClassFixture<SisaTests.TownThatDelivered>
{
    private readonly LedgerSession session = town.Session;

    [Fact]
    public async Task The_statement_of_a_year() => Approval.Approve(await session.Ask("sisa 2021 --known 14"));

    [Fact]
    public async Task The_statement_for_a_spreadsheet() => Approval.Approve(await session.Ask("sisa 2021 --known 14 --csv"));

    [Fact]
    public async Task What_was_delivered_beside_what_is_known_now_with_the_events_between() => Approval.Approve(await session.Ask("sisa 2021 --compare"));

    [Fact]
    public async Task The_comparison_for_programs() => Approval.Approve(await session.Ask("sisa 2021 --compare sisa-2021 --json"));

    [Fact]
    public async Task A_statement_entered_from_a_file_has_no_basis_and_says_so()
    {
        var compared = await session.Ask("sisa 2020 --compare");

        Assert.Contains("It was delivered without a basis, so that the difference cannot be told by events.", compared, StringComparison.Ordinal);
        Assert.Contains("Taken back on 2021-08-02: a digit too many", await session.Ask("sisa 2020 --compare sisa-2020-first"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_basis_of_a_cell_gives_its_figure_again()
    {
        var line = (await session.Ask("sisa 2021 --known 14 --csv")).Split("\r\n").Single(line => line.Contains(",own,", StringComparison.Ordinal) && line.Contains(",expenditure-pw,", StringComparison.Ordinal));

        var again = await session.Ask($"answer {line.Split(',')[^1]} --csv");
        Assert.Equal("1000.50", line.Split(',')[12]);
        Assert.Contains(",100050,", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_delivery_again_adds_nothing_and_another_one_under_its_name_is_refused()
    {
        var again = await session.Ledger("sisa file 2021 --delivered 2022-07-12 --document 'Jaarstukken 2021, bijlage SiSa' --known 14".Replace('\'', '"'));
        var other = await session.Ledger("sisa file 2021 --delivered 2022-07-13 --document Other --known 14");

        Assert.Equal((ExitCode.Ok, "The register says so already. Nothing was appended."), (again.Code, again.Error.Trim()));
        Assert.Equal(ExitCode.Refused, other.Code);
        Assert.Contains("sisa-2021 is in the register already, delivered on 2022-07-12", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_holds_a_sheet_for_each_part_and_is_the_same_bytes_each_time()
    {
        var (first, second) = (town.File("sisa.xlsx"), town.File("again.xlsx"));
        await session.Ask($"sisa 2021 --known 14 --xlsx {first}");
        await session.Ask($"sisa 2021 --known 14 --xlsx {second}");

        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
        using var book = SpreadsheetDocument.Open(first, isEditable: false);
        Assert.Equal(["G2", "G2A", "G2B", "Overig", "Grondslagen"], book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Contains(book.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()), cell => cell.CellValue?.Text == "1001" && cell.DataType is null);
    }

    [Theory]
    [InlineData("sisa 2059", ExitCode.Usage, "'2059' is not a budget year: write a year from 2004 to 2058.")]
    [InlineData("sisa 2014", ExitCode.Usage, "There is no statement for 2014")]
    [InlineData("sisa 2021 --compare sisa-2012", ExitCode.NotFound, "Did you mean sisa-2021?")]
    [InlineData("sisa 2019 --compare", ExitCode.NotFound, "No statement over 2019 that stands is in the register")]
    [InlineData("sisa file 2024 --delivered 2025-07-12 --document X", ExitCode.Usage, "2024 was not over as known at position")]
    [InlineData("sisa 2021 --compare --xlsx x.xlsx", ExitCode.Usage, "leave --xlsx or --compare out")]
    public async Task A_mistake_is_answered_with_what_was_meant(string line, ExitCode code, string answer)
    {
        var said = await session.Ledger(line);

        Assert.Equal((code, ""), (said.Code, said.Out));
        Assert.Contains(answer, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_mistakes_is_refused_whole_with_every_mistake()
    {
        var refused = await session.Ledger($"sisa add {town.Write("wrong.yaml", """
            filings:
              - filing: sisa-2018
                year: 2018
                delivered: 2017-07-12
                document: Jaarstukken 2018
                own: { expenditure-pw: 1000 }
              - filing: sisa-2017
                year: 2017
                document: Jaarstukken 2017
                own: { expenditure-pww: 1000, receipts-pw: "10,5" }
            """)}");

        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("wrong.yaml, line 4, delivered: effectiveOn is 2017-07-12, before the year of the account.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml, line 7, delivered: It is missing. Give the day of delivery.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean expenditure-pw?", refused.Error, StringComparison.Ordinal);
        Assert.Contains("'10,5' is not an amount in whole euros", refused.Error, StringComparison.Ordinal);
    }

    /// <summary>A town whose joint body reports the IOAW, and which learned of more after it had delivered.</summary>
    public sealed class TownThatDelivered : IAsyncLifetime
    {
        private readonly LedgerDatabase database = new();
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-cli-test");

        internal LedgerSession Session { get; private set; } = null!;

        public string File(string name) => Path.Combine(folder.FullName, name);

        public string Write(string name, string text)
        {
            System.IO.File.WriteAllText(File(name), text);
            return File(name);
        }

        public async Task InitializeAsync()
        {
            await database.InitializeAsync();
            Session = new LedgerSession(database) { Now = new(2022, 7, 12, 9, 30, 0, TimeSpan.Zero) };
            await Session.Ask("municipality add 0141 --name Almelo");
            await Session.Ask($"import {Write("known.jsonl", string.Join('\n', Known))}");
            await Session.Ask("sisa file 2021 --delivered 2022-07-12 --document \"Jaarstukken 2021, bijlage SiSa\"");
            Session.Now = Session.Now.AddDays(90);
            await Session.Ask($"import {Write("late.jsonl", string.Join('\n', Late))}");
            await Session.Ask($"sisa add {Write("filings.yaml", Filings)}");
        }

        public async Task DisposeAsync()
        {
            folder.Delete(recursive: true);
            await database.DisposeAsync();
        }

        private static IEnumerable<string> Known =>
        [
            Event("c-1", "register/coverage", "coverage-started", "2022-01-03", """{"effectiveOn":"2015-01-01","subject":"payments"}"""),
            Event("c-2", "register/coverage", "coverage-started", "2022-01-03", """{"effectiveOn":"2015-01-01","subject":"claims"}"""),
            Total("t-1", 2020, "cost", "pw", 90_000_00, "own"),
            Total("t-2", 2020, "cost", "ioaw", 1_200_00, "joint"),
            Total("t-3", 2021, "cost", "pw", 1_500_50, "own"),
            Total("t-4", 2021, "settlement", "pw", 500_00, "own"),
            Total("t-5", 2021, "receipt", "pw", 40_00, "own"),
            Total("t-6", 2021, "cost", "ioaz", 20_50, "own"),
            Total("t-7", 2021, "cost", "bbz", 30_50, "own"),
            Total("t-8", 2021, "cost", "wage-subsidy", 75_25, "own"),
            Total("t-9", 2021, "receipt", "wage-subsidy", 5_25, "own"),
            Total("t-10", 2021, "cost", "ioaw", 300_49, "joint"),
            Total("t-11", 2021, "receipt", "ioaw", 12_00, "joint"),
            Total("t-12", 2022, "cost", "pw", 10_00, "own"),
        ];

        private static IEnumerable<string> Late =>
        [
            Event("l-1", "dossier/77", "benefit-paid", "2022-09-01", """{"effectiveOn":"2021-11-01","scheme":"pw","gross":125075,"net":110000}"""),
            Event("l-2", "budget/2021", "event-retracted", "2022-09-02", """{"effectiveOn":"2021-12-01","retracts":{"source":"urn:nld:test","id":"t-5"},"reason":"registered twice"}"""),
        ];

        private const string Filings = """
            filings:
              - filing: sisa-2020-first
                year: 2020
                delivered: 2021-07-12
                document: Jaarstukken 2020, bijlage SiSa
                own: { expenditure-pw: 900000 }
                withdrawn: { on: 2021-08-02, reason: a digit too many }
              - filing: sisa-2020
                year: 2020
                delivered: 2021-08-02
                document: Jaarstukken 2020, bijlage SiSa, verbeterd
                own-execution: false
                own: { expenditure-pw: 90000, receipts-pw: 0 }
            """;

        private static string Total(string id, int year, string kind, string line, long cents, string body) =>
            Event(id, $"budget/{year}", "total-reported", "2022-02-01", $$"""{"effectiveOn":"{{year}}-12-01","budgetYear":{{year}},"kind":"{{kind}}","line":"{{line}}","amount":{{cents}},"body":"{{body}}"}""");

        private static string Event(string id, string subject, string type, string day, string data) =>
            $$"""{"specversion":"1.0","id":"{{id}}","source":"urn:nld:test","type":"nl.participatiewet.{{type}}.v1","subject":"{{subject}}","time":"{{day}}T09:00:00Z","data":{{data}}}""";
    }
}
