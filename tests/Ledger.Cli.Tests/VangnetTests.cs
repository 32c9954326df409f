using Ledger.Cli.Tests.Running;
using Ledger.Domain.Coverage;
using Ledger.Domain.Journal;
using Ledger.Histories;
using Ledger.TestDatabase;
using Ledger.Tests;

namespace Ledger.Cli.Tests;

/// <summary>The safety net at the command line, in one municipality whose grants and claim were entered from files.</summary>
public sealed class VangnetTests(VangnetTests.TownWithClaim town) : IClassFixture<VangnetTests.TownWithClaim>
{
    private readonly LedgerSession session = town.Session;

    [Fact]
    public async Task What_a_year_comes_to_step_by_step() => Approval.Approve(await session.Ask($"vangnet 2019 --known {TownWithClaim.Known}"));

    [Fact]
    public async Task Another_law_and_other_costs_beside_what_is_so() => Approval.Approve(await session.Ask($"vangnet 2019 --costs 11400000 --budget 10000000 --regime 2018 --known {TownWithClaim.Known} --csv"));

    [Fact]
    public async Task A_claim_with_each_step_its_own_day() => Approval.Approve(await session.Ask($"vangnet claim 2019 --known {TownWithClaim.Known}"));

    [Fact]
    public async Task A_claim_for_programs() => Approval.Approve(await session.Ask($"vangnet claim 2019 --known {TownWithClaim.Known} --json"));

    [Fact]
    public async Task The_law_year_by_year() => Approval.Approve(await session.Ask("vangnet regimes"));

    [Fact]
    public async Task As_known_before_the_council_consented_that_is_what_is_missing()
    {
        var lines = (await session.Ask("vangnet 2019 --known 2020-06-15 --csv")).Split("\r\n");

        Assert.Contains(lines, line => line.Contains("council-consent", StringComparison.Ordinal) && line.Contains("not-shown", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("measures-declared", StringComparison.Ordinal) && line.Contains(",met,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_file_again_adds_nothing()
    {
        var again = await session.Ledger($"vangnet add {town.Claim} --csv");

        Assert.Equal((ExitCode.Ok, "7 events were entered before."), (again.Code, again.Error.Trim()));
    }

    [Fact]
    public async Task A_file_with_mistakes_is_refused_whole_with_every_mistake()
    {
        var before = await session.Ask("municipality list --csv");
        var refused = await session.Ledger($"vangnet add {town.Write("wrong.yaml", """
            claims:
              - year: 2020
                events:
                  - { event: council-consented, on: 2021-06-01, document: Raadsbesluit }
                  - { event: minister-decided, on: 2021-12-01, outcome: granted, decision: 1 }
                  - { event: request-filled, on: 2021-07-01 }
            """)}");

        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("wrong.yaml, line 5, amount: amount is missing. Give what was granted.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml, line 6, event: 'request-filled' is not one of", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean request-filed?", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, await session.Ask("municipality list --csv"));
    }

    [Theory]
    [InlineData("2019", "event: request-filed, on: 2020-08-01, form: basic, amount: 1", "line 4, event: A request was filed on 2020-07-15 and stands")]
    [InlineData("2019", "event: request-withdrawn, on: 2021-03-01, reason: None", "line 4, event: The minister decided on 2020-12-08: it does not count.")]
    [InlineData("2019", "event: minister-decided, on: 2021-06-01, outcome: rejected, decision: 2", "line 4, supersedes: Decision 2020-0000731 of 2020-12-08 holds: a second one must name it")]
    [InlineData("2019", "event: minister-decided, on: 2021-06-01, outcome: rejected, decision: 2, supersedes: 1", "line 4, supersedes: It takes the place of decision 1, and 2020-0000731 is the one that holds")]
    [InlineData("2020", "event: minister-decided, on: 2021-12-01, outcome: rejected, decision: 2, supersedes: 1", "line 4, supersedes: It takes the place of decision 1, which is not known")]
    [InlineData("2020", "event: request-revised, on: 2021-08-01, amount: 1, reason: None", "line 4, event: No request was filed before")]
    [InlineData("2020", "event: payment-received, on: 2022-02-01, amount: 1", "line 4, event: 1.00 came in before anything was granted")]
    public async Task What_would_not_count_is_refused_with_its_file_and_field(string year, string happened, string says)
    {
        var before = await session.Ask("municipality list --csv");
        var refused = await session.Ledger($"vangnet add {town.Write("not.yaml", $$"""
            claims:
              - year: {{year}}
                events:
                  - { {{happened}} }
                  - { event: council-informed, on: 2021-06-01, document: Brief }
            """)}");

        Assert.Equal((ExitCode.Refused, ""), (refused.Code, refused.Out));
        Assert.Contains($"not.yaml, {says}", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was entered.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, await session.Ask("municipality list --csv"));
    }

    [Fact]
    public async Task A_request_that_was_filed_too_late_was_filed_and_is_entered()
    {
        var entered = await session.Ledger($"vangnet add {town.Write("late.yaml", """
            claims:
              - year: 2022
                events:
                  - { event: request-filed, on: 2023-09-01, form: basic, amount: 1 }
            """)} --csv");

        Assert.Equal((ExitCode.Ok, ""), (entered.Code, entered.Error));
        Assert.Contains("The request was filed after 2023-08-15, the last day: the law has it not treated.", await session.Ask("vangnet claim 2022"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vangnet", ExitCode.Usage, "Required argument missing for command: 'vangnet'")]
    [InlineData("vangnet 2013", ExitCode.Usage, "ask for a year from 2014 to 2026")]
    [InlineData("vangnet 2019 --regime 2031", ExitCode.Usage, "ask for a year from 2014 to 2026")]
    [InlineData("vangnet 2019 --regime vangnet-2018-", ExitCode.Usage, "Did you mean 'vangnet-2018'?")]
    [InlineData("vangnet 2019 --costs 1.000,50", ExitCode.Usage, "'1.000,50' is not an amount")]
    public async Task What_cannot_be_asked_is_refused_with_what_to_ask(string line, ExitCode code, string says)
    {
        var said = await session.Ledger(line);

        Assert.Equal(code, said.Code);
        Assert.Contains(says, said.Error, StringComparison.Ordinal);
    }

    /// <summary>A municipality with grants and costs of three years, and a claim over the last of them.</summary>
    public sealed class TownWithClaim : IAsyncLifetime
    {
        /// <summary>Position after all of it.</summary>
        public const int Known = 16;

        private readonly LedgerDatabase database = new();
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-cli-test");

        internal LedgerSession Session { get; private set; } = null!;

        public string Claim => Path.Combine(folder.FullName, "claim.yaml");

        public string Write(string name, string text)
        {
            var file = Path.Combine(folder.FullName, name);
            File.WriteAllText(file, text);
            return file;
        }

        public async Task InitializeAsync()
        {
            await database.InitializeAsync();
            Session = new LedgerSession(database);
            await Session.Ask("municipality add 9999 --name Klein");
            await Session.Ask($"import {Write("coverage.jsonl", string.Join('\n', new[] { Subject.Payments, Subject.Claims }.Select(Registers)))}");
            await Session.Ask($"budget add {Write("budget.yaml", Budget)}");
            await Session.Ask($"vangnet add {Write("claim.yaml", ClaimOver2019)}");
        }

        public async Task DisposeAsync()
        {
            folder.Delete(recursive: true);
            await database.DisposeAsync();
        }

        private static string Registers(Subject subject) =>
            SmallTownHistory.Line($"{subject}", new StreamId("register/coverage"), "2016-01-04T09:00:00Z", new CoverageStarted(new DateOnly(2015, 1, 1), subject));

        private const string Budget = """
            years:
              - year: 2017
                decisions: [{ decision: "2017-1", version: definitive, amount: 9500000, decided-on: 2017-10-01, known: 2017-10-02 }]
                totals: [{ month: 2017-12, kind: cost, line: pw, amount: 9400000, body: own, known: 2018-03-01 }]
              - year: 2018
                decisions: [{ decision: "2018-1", version: definitive, amount: 9800000, decided-on: 2018-10-01, known: 2018-10-02 }]
                totals: [{ month: 2018-12, kind: cost, line: pw, amount: 10100000, body: own, known: 2019-03-01 }]
              - year: 2019
                decisions: [{ decision: "2019-1", version: definitive, amount: 10000000, decided-on: 2019-10-01, known: 2019-10-02 }]
                totals: [{ month: 2019-12, kind: cost, line: pw, amount: 11000000, body: own, known: 2020-03-01 }]
                audit-findings: [{ finding: "1", line: pw, verdict: error, amount: 60000, reported-on: 2020-04-01, document: Verslag van bevindingen, known: 2020-04-01 }]
            """;

        private const string ClaimOver2019 = """
            claims:
              - year: 2019
                events:
                  - { event: deficit-analysed, on: 2020-05-12, causes: More inflow than the model presumes, document: Notitie vangnet 2019, known: 2020-05-12 }
                  - { event: measures-declared, on: 2020-06-02, a: More inflow, b: A gate of two weeks, c: Twelve benefits less, known: 2020-06-02 }
                  - { event: council-consented, on: 2020-06-30, document: Raadsbesluit 2020-41, known: 2020-07-01 }
                  - { event: request-filed, on: 2020-07-15, form: basic, amount: 95000, basis: "9999@9?measure=vangnet-deficit@1&from=2019-01-01&until=2020-01-01", known: 2020-07-15 }
                  - { event: committee-advised, on: 2020-10-20, advice: grant, known: 2020-10-21 }
                  - { event: minister-decided, on: 2020-12-08, outcome: granted, decision: 2020-0000731, amount: 95000, known: 2020-12-10 }
                  - { event: payment-received, on: 2021-02-15, amount: 95000, known: 2021-02-15 }
            """;
    }
}
