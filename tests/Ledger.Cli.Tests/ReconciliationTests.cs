using Ledger.Cli.Tests.Running;
using Ledger.Histories;
using Ledger.Tests;

namespace Ledger.Cli.Tests;

/// <summary>A first half year of the general ledger, from the chart of accounts to an explained difference; the tests follow each other in one municipality.</summary>
public sealed class ReconciliationTests(ReconciliationTests.TownWithBooks town) : IClassFixture<ReconciliationTests.TownWithBooks>
{
    private const string Known = "--known 2024-04-10";

    private readonly LedgerSession session = town.Session;

    [Fact]
    public async Task Accounts_by_name() => Approval.Approve(await session.Ask($"accounts list {Known}"));

    [Fact]
    public async Task A_year_beside_the_general_ledger() => Approval.Approve(await session.Ask($"reconcile --year 2022 {Known}"));

    [Fact]
    public async Task A_month_of_a_line_for_programs() => Approval.Approve(await session.Ask($"reconcile --year 2022 --month 5 --line pw {Known} --json"));

    [Fact]
    public async Task The_amounts_under_a_month_with_its_explanations() => Approval.Approve(await session.Ask($"reconcile show pw 2022-05 {Known}"));

    [Fact]
    public async Task Statements_with_what_they_add_up_to() => Approval.Approve(await session.Ask($"statements list {Known}"));

    [Fact]
    public async Task A_difference_explained_later_stays_as_it_was_before()
    {
        var before = await session.Ask("reconcile --year 2022 --month 5 --csv --known 2024-03-31");

        Assert.Equal("pw,costs,2022-05,1100.00,0.00,0.00,-200.00,900.00,-200.00,unexplained,", before.Split("\r\n")[1]);
    }

    [Fact]
    public async Task The_same_postings_and_the_same_total_again_add_nothing()
    {
        var again = await session.Ledger($"import {town.File("books.csv")} --profile general-ledger --control-total 2965.00 --csv");

        Assert.Equal(ExitCode.Refused, again.Code);
        Assert.StartsWith("6,5,0,5,1,", again.Out.Split("\r\n")[1]);
        Assert.Contains("The rows add up to 2964.00, and the control total is 2965.00: a difference of -1.00.", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Recorded as statement", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accounts add wrong-accounts.yaml", "line 3, through: throughAccount is '4310'")]
    [InlineData("accounts add second-mapping.yaml", "second-mapping.yaml, line 2: again maps 43150 from 2021-01-01, and pw-costs maps 43100-43199 at the same time")]
    [InlineData("accounts add ended.yaml", "ended.yaml, line 3: never was never mapped, so that it cannot end")]
    [InlineData("reconcile explain wrong-explanations.yaml", "line 5, amount: '12.345' is not an amount")]
    [InlineData("reconcile explain other-explanation.yaml", "other-explanation.yaml, line 4: may-2022 was explained before, and otherwise")]
    [InlineData("statements add wrong-statements.yaml", "line 2, received: It is missing")]
    public async Task A_file_that_cannot_stand_is_refused_whole(string line, string reason)
    {
        var refused = await session.Ledger(line.Replace(line.Split(' ')[^1], town.File(line.Split(' ')[^1]), StringComparison.Ordinal));

        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains(reason, refused.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was entered.", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reconcile --year 2022 --line wwb", "There is no line of the grant 'wwb'")]
    [InlineData("reconcile --year 2022 --month 14", "13 for the closing of the year")]
    [InlineData("reconcile", "--year")]
    [InlineData("reconcile --year 1999", "'1999' is not a budget year: write a year from 2004 to 2058.")]
    [InlineData("reconcile show pw 1999-01", "'1999' is not a budget year: write a year from 2004 to 2058.")]
    [InlineData("reconcile show pw march", "is not a booking period")]
    public async Task A_mistake_is_answered_with_what_to_write(string line, string answer)
    {
        var said = await session.Ledger(line);

        Assert.Equal((ExitCode.Usage, ""), (said.Code, said.Out));
        Assert.Contains(answer, said.Error, StringComparison.Ordinal);
    }

    /// <summary>The small town with payments, accounts, postings, statements of two reports and an explanation.</summary>
    public sealed class TownWithBooks : IAsyncLifetime
    {
        private readonly SmallTown town = new();
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-cli-test");

        internal LedgerSession Session => town.Session;

        public string File(string name) => Path.Combine(folder.FullName, name);

        public async Task InitializeAsync()
        {
            await town.InitializeAsync();
            Session.Now = new DateTimeOffset(2024, 3, 15, 9, 30, 0, TimeSpan.Zero);
            await Session.Ask($"import {Write("payments.jsonl", string.Join('\n', SmallTownBooks.Payments))}");
            await Session.Ask($"accounts add {Write("accounts.yaml", Accounts)}");
            var imported = await Session.Ledger($"import {Write("books.csv", Postings)} --profile general-ledger --control-total 2965.00");
            Assert.Equal(ExitCode.Refused, imported.Code);
            Assert.Contains("Recorded as statement books.", imported.Error, StringComparison.Ordinal);
            await Session.Ask($"statements add {Write("statements.yaml", Statements)}");
            Session.Now = new DateTimeOffset(2024, 4, 2, 9, 30, 0, TimeSpan.Zero);
            await Session.Ask($"reconcile explain {Write("explanations.yaml", Explanations)}");
            Write("wrong-accounts.yaml", "accounts:\n  - mapping: x\n    through: 4310\n    account: \"43100\"\n    from: 2021-01-01\n    line: pw\n    side: costs\n");
            Write("second-mapping.yaml", "accounts:\n  - { mapping: again, account: \"43150\", from: 2021-01-01, line: ioaw, side: costs }\n");
            Write("ended.yaml", "accounts:\n  - { mapping: pw-costs, account: \"43100\", through: \"43199\", from: 2020-01-01, line: pw, side: costs, task-field: \"6.3\" }\n  - { mapping: never, ended: 2021-01-01 }\n");
            Write("wrong-explanations.yaml", "author: finance\non: 2024-04-02\nexplanations:\n  - explanation: x\n    amount: 12.345\n    line: pw\n    side: costs\n    period: 2022-05\n    reason: rounding\n    text: X\n");
            Write("other-explanation.yaml", Explanations.Replace("-150.00", "-160.00", StringComparison.Ordinal));
            Write("wrong-statements.yaml", "statements:\n  - { statement: x, document: X, total: 1, rows: [1] }\n");
        }

        public async Task DisposeAsync()
        {
            folder.Delete(recursive: true);
            await town.DisposeAsync();
        }

        private string Write(string name, string text)
        {
            System.IO.File.WriteAllText(File(name), text);
            return File(name);
        }

        private const string Accounts = """
            from: 2020-01-01
            task-field: "6.3"
            accounts:
              - { mapping: pw-costs, account: "43100", through: "43199", line: pw, side: costs }
              - { mapping: pw-receipts, account: "83100", line: pw, side: receipts }
              - { mapping: minima, account: "70000", through: "79999", cost-centre: K70, outside-grant: true }
            """;

        private const string Postings = """
            Boekjaar;Periode;Grootboekrekening;Kostenplaats;L/B;Bedrag
            2022;01;43100;;L;1.900,00
            2022;04;43100;;L;1.000,00
            2022;05;43101;;L;900,00
            2022;05;70001;K70;B;-826,00
            2022;13;43100;;L;-10,00
            2022;05;99999;;L;12,50
            """;

        private const string Statements = """
            # Rekenkamercommissie Eindhoven, report of March 2019.
            document: Onderzoek Participatiewet Eindhoven
            received: 2019-03-31
            statements:
              - { statement: iusd-2018, place: table of the IUSD, total: 44939441, rows: [8287542, 362016, 1496684, 34793198] }
              - { statement: iusd-2019, place: table of the IUSD, total: 34941195, rows: [410500, 1521404, 33009290] }
              - { statement: iusd-2020, place: table of the IUSD, total: 33604877, rows: [431588, 1751311, 31421978] }
              - { statement: participation-2018, place: text, total: 13089000, rows: [610000, 2700000, 9997000] }
            """;

        private const string Explanations = """
            author: financial administration
            on: 2024-04-02
            explanations:
              - explanation: may-2022
                line: pw
                side: costs
                period: 2022-05
                amount: -150.00
                reason: correction-pending
                text: Booked on the account of minima policy, to be moved.
            """;
    }
}
