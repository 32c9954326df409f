using Ledger.Cli.Tests.Running;
using Ledger.Tests;

namespace Ledger.Cli.Tests;

/// <summary>Budget years, entered from a file and shown; the tests follow each other in one municipality.</summary>
public sealed class BudgetTests(BudgetTests.TownWithBudgets town) : IClassFixture<BudgetTests.TownWithBudgets>
{
    private readonly LedgerSession session = town.Session;

    [Fact]
    public async Task A_closed_year() => Approval.Approve(await session.Ask("budget position 2022 --known 22"));

    [Fact]
    public async Task A_running_year_with_its_forecast() => Approval.Approve(await session.Ask("budget position 2023 --on 2023-03-31 --known 22"));

    [Fact]
    public async Task Every_line_and_month_for_a_spreadsheet() => Approval.Approve(await session.Ask("budget position 2023 --on 2023-02-28 --known 22 --csv"));

    [Fact]
    public async Task Years_side_by_side() => Approval.Approve(await session.Ask("budget years --first 2022 --last 2023 --on 2023-03-31 --known 22"));

    [Fact]
    public async Task The_tables_of_a_year() => Approval.Approve(string.Concat(
        await session.Ask("budget decisions 2022 --known 22"),
        await session.Ask("budget estimates 2022 --known 22 --csv"),
        await session.Ask("budget deficits 2022 --known 22"),
        await session.Ask("budget advances 2022 --known 22")));

    [Fact]
    public async Task A_decision_that_would_not_count_is_refused_with_its_file()
    {
        var said = await session.Ledger($"budget add {town.Write("wrong.yaml", """
            years:
              - year: 2022
                decisions:
                  - { decision: X, version: definitive, amount: 1, decided-on: 2022-12-01 }
            """)}");

        Assert.Equal((ExitCode.Refused, ""), (said.Code, said.Out));
        Assert.Contains("wrong.yaml, line 4: budget/2022: budget decided (besluit gebundelde uitkering) of 2022-12-01", said.Error, StringComparison.Ordinal);
        Assert.Contains("would not count: the decision names no decision of its part that holds", said.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was entered.", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_be_known_from_the_future_is_refused_with_its_line()
    {
        var said = await session.Ledger($"budget add {town.Write("future.yaml", """
            years:
              - year: 2022
                estimates:
                  - { item: deficit, amount: 4800000, on: 2022-06-01, by: college, document: Tussenrapportage, place: p. 8, known: 2031-01-01 }
            """)}");

        Assert.Equal((ExitCode.Refused, ""), (said.Code, said.Out));
        Assert.Contains("future.yaml, line 4, known: 2031-01-01 23:59:59 (UTC) lies in the future", said.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was entered.", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_adds_nothing()
    {
        var again = await session.Ledger($"budget add {town.File("buig.yaml")} --csv");

        Assert.Equal((ExitCode.Ok, "11 events were entered before."), (again.Code, again.Error.Trim()));
    }

    [Theory]
    [InlineData("budget position 1999", "'1999' is not a budget year")]
    [InlineData("budget years --first 2020 --last 2059", "'2059' is not a budget year: write a year from 2004 to 2058.")]
    [InlineData("budget years --first 2022 --last 2020", "The last year, 2020, comes before the first, 2022.")]
    [InlineData("budget desicions 2022", "Did you mean decisions?")]
    public async Task A_mistake_is_answered_with_what_was_meant(string line, string answer)
    {
        var said = await session.Ledger(line);

        Assert.Equal((ExitCode.Usage, ""), (said.Code, said.Out));
        Assert.Contains(answer, said.Error, StringComparison.Ordinal);
    }

    /// <summary>The small town with two budget years.</summary>
    public sealed class TownWithBudgets : TownWithFiles
    {
        protected override async Task Enter()
        {
            await Session.Ask($"import {Write("coverage.jsonl", """
                {"specversion":"1.0","id":"c-1","source":"urn:nld:test","type":"nl.participatiewet.coverage-started.v1","subject":"register/coverage","time":"2023-07-01T09:00:00Z","data":{"effectiveOn":"2015-01-01","subject":"claims"}}
                {"specversion":"1.0","id":"c-2","source":"urn:nld:test","type":"nl.participatiewet.coverage-started.v1","subject":"register/coverage","time":"2023-07-01T09:00:00Z","data":{"effectiveOn":"2015-01-01","subject":"payments"}}
                """)}");
            await Session.Ask($"budget add {Write("buig.yaml", Years)}");
        }

        private const string Years = """
            years:
              - year: 2022
                decisions:
                  - { decision: P22, version: provisional, amount: 60000, decided-on: 2021-10-01, known: 2023-07-01 }
                  - { decision: D22, version: definitive, amount: 61500.50, decided-on: 2022-10-01, supersedes: P22, published-on: 2022-10-03, known: 2023-07-01 }
                advances:
                  - { month: 1, amount: 4800, received-on: 2022-01-17, known: 2023-07-01 }
                  - { month: 2, amount: 4800, received-on: 2022-03-01, known: 2023-07-01 }
                estimates:
                  - { item: deficit, amount: 2000, on: 2022-06-30, by: college, document: Tussenrapportage 2022, known: 2023-07-01 }
                  - { item: deficit, amount: 4700, on: 2023-05-30, by: council, document: Jaarrekening 2022, place: p. 40, known: 2023-07-01 }
                totals:
                  - { month: 2022-12, kind: cost, line: pw, amount: 67000, body: own, known: 2023-07-01 }
                  - { month: 2022-12, kind: receipt, line: pw, amount: 1200.25, body: own, known: 2023-07-01 }
              - year: 2023
                decisions:
                  - { decision: P23, version: provisional, amount: 63000, decided-on: 2022-10-01, known: 2023-07-01 }
                totals:
                  - { month: 2023-01, kind: cost, line: pw, amount: 5400, known: 2023-07-01 }
                  - { month: 2023-02, kind: cost, line: wage-subsidy, amount: 5650, known: 2023-07-01 }
            """;
    }
}
