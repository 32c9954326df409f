using System.Text;
using Ledger.Cli.Tests.Running;
using Ledger.Tests;

namespace Ledger.Cli.Tests;

/// <summary>Targets and published figures, entered from files and shown; the tests follow each other in one municipality.</summary>
public sealed class RegisterTests(RegisterTests.TownWithRegisters town) : IClassFixture<RegisterTests.TownWithRegisters>
{
    private readonly LedgerSession session = town.Session;

    [Fact]
    public async Task Targets_beside_what_was_realised() => Approval.Approve(await session.Ask("target list --known 22"));

    [Fact]
    public async Task A_target_with_every_decision() => Approval.Approve(await session.Ask("target show benefits-2022 --known 22"));

    [Fact]
    public async Task A_target_as_known_before_it_was_revised() => Approval.Approve(await session.Ask("target show benefits-2022 --known 2023-03-01"));

    [Fact]
    public async Task A_target_for_programs() => Approval.Approve(await session.Ask("target show to-work-2023 --known 22 --json"));

    [Fact]
    public async Task Published_figures() => Approval.Approve(await session.Ask("published list --known 22"));

    [Fact]
    public async Task Published_figures_recomputed_as_known_then_and_now() => Approval.Approve(await session.Ask("published check --known 22"));

    [Fact]
    public async Task One_published_figure_with_the_command_that_lists_its_entries() => Approval.Approve(await session.Ask("published check accounts-2022:outflow --known 22"));

    [Fact]
    public async Task The_command_that_a_check_names_gives_the_printed_value()
    {
        var check = System.Text.Json.JsonDocument.Parse(await session.Ask("published check accounts-2022:inflow --known 22 --json")).RootElement;

        Assert.Equal("mixed-reference-dates", check.GetProperty("difference").GetString());
        var given = await session.Ask($"{check.GetProperty("given").GetString()!["ledger ".Length..]} --csv");
        Assert.Equal(check.GetProperty("value").GetRawText(), given.Split("\r\n")[1].Split(',')[4]);
        var entries = await session.Ask($"{check.GetProperty("list").GetString()!["ledger ".Length..]} --csv");
        Assert.Equal(check.GetProperty("entries").GetInt32(), entries.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Fact]
    public async Task Where_reports_contradict_themselves() => Approval.Approve(await session.Ask("published contradictions --known 22"));

    [Fact]
    public async Task The_same_file_again_adds_nothing_whenever_it_is_entered()
    {
        session.Now = session.Now.AddDays(30);
        var again = await session.Ledger($"target add {town.File("targets.yaml")} --csv");

        Assert.Equal((ExitCode.Ok, "6 events were entered before."), (again.Code, again.Error.Trim()));
        Assert.Single(again.Out.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_file_with_mistakes_is_refused_whole_with_every_mistake()
    {
        var before = await session.Ask("municipality list --csv");
        var refused = await session.Ledger($"published add {town.Write("wrong.yaml", """
            report: wrong
            document: Wrong
            published: 2023-05-30
            figures:
              - { figure: right, label: Right, value: 1, unit: benefits, on: 2022-12-31 }
              - { figure: dateless, label: Dateless, value: 1, unit: benefits }
              - { figure: unknown, label: Unknown, value: 1, unit: benefits, on: 2022-12-31, measure: caselod }
            """)}");

        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("wrong.yaml, line 6, on: on is missing, and so is a period. Give the reference date", refused.Error, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml, line 7, measure: measure/id is not understood. There is no measure 'caselod'. Did you mean 'caseload'?", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, await session.Ask("municipality list --csv"));
    }

    [Theory]
    [InlineData("target show benefits-2021", ExitCode.NotFound, "Did you mean benefits-2022?")]
    [InlineData("published check accounts-2022:inflw", ExitCode.NotFound, "Did you mean accounts-2022:inflow?")]
    [InlineData("target add nowhere.yaml", ExitCode.NotFound, "There is no file 'nowhere.yaml'")]
    [InlineData("published chek", ExitCode.Usage, "Did you mean check?")]
    public async Task A_mistake_is_answered_with_what_was_meant(string line, ExitCode code, string answer)
    {
        var said = await session.Ledger(line);

        Assert.Equal((code, ""), (said.Code, said.Out));
        Assert.Contains(answer, said.Error, StringComparison.Ordinal);
    }

    /// <summary>An event that refers to an unknown measure is set aside by an import, as it is refused over HTTP.</summary>
    [Fact]
    public async Task An_import_sets_aside_what_refers_to_an_unknown_measure()
    {
        var file = town.Write("events.jsonl", """
            {"specversion":"1.0","id":"w-1","source":"urn:nld:test","type":"nl.participatiewet.target-set.v1","subject":"register/targets","time":"2023-07-01T09:00:00Z","data":{"effectiveOn":"2023-01-01","target":"x","label":"X","measure":{"id":"caselod"},"unit":"benefits","aim":{"direction":"at-most","value":"1"},"resolution":{"by":"council","document":"X"},"on":"2023-12-31"}}
            """);
        var said = await session.Ledger($"import {file}");

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("Did you mean 'caseload'?", await File.ReadAllTextAsync($"{file}.set-aside.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_with_an_accent_go_in_whole_from_a_file_in_windows_1252()
    {
        var file = town.File("windows.yaml");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes("document: Café Één\nreceived: 2019-03-31\nstatements:\n  - { statement: accents, place: table, total: 10, rows: [4, 6] }\n"));

        await session.Ask($"statements add {file}");

        Assert.Contains("Café Één", await session.Ask("statements list"), StringComparison.Ordinal);
    }

    /// <summary>The small town with targets from the time, and what its accounts printed.</summary>
    public sealed class TownWithRegisters : TownWithFiles
    {
        protected override async Task Enter()
        {
            await Session.Ask($"target add {Write("targets.yaml", Targets)}");
            await Session.Ask($"published add {Write("accounts.yaml", Accounts)}");
        }

        private const string Targets = """
            targets:
              - target: benefits-2022
                label: Aantal uitkeringen eind 2022
                measure: caseload
                where: [scheme=pw]
                unit: benefits
                on: 2022-12-31
                decisions:
                  - { at-most: 2, decided-on: 2021-11-09, by: council, document: Programmabegroting 2022, place: p. 31, known: 2021-11-10 }
                  - { at-most: 3, decided-on: 2022-06-14, by: college, document: Voorjaarsnota 2022, reason: More applications than were foreseen, known: 2023-06-15 }
              - target: to-work-2023
                label: Uitstroom naar werk 2023
                measure: outflow-to-work
                unit: benefits
                from: 2023-01-01
                until: 2024-01-01
                decisions:
                  - { at-least: 80, of: previous-year, decided-on: 2022-11-08, by: council, document: Programmabegroting 2023 }
              - target: part-time-2022
                label: Aandeel met inkomsten uit werk
                measure: part-time-work-share
                unit: percent
                on: 2021-12-31
                decisions:
                  - { band: [25.0, 40.0], decided-on: 2021-11-09, by: council, document: Programmabegroting 2022 }
                  - { withdrawn: true, decided-on: 2023-11-07, by: college, document: Najaarsnota 2023, reason: Not measured any more }
              - target: applications-2022
                label: Aanvragen 2022
                measure: applications
                unit: cases
                from: 2022-01-01
                until: 2023-01-01
                decisions:
                  - { at-most: 5, decided-on: 2021-11-09, by: state, document: Besluit }
            """;

        private const string Accounts = """
            report: accounts-2022
            document: Jaarverslag 2022
            published: 2023-05-30
            known: 2023-06-01
            tables:
              - place: p. 12
                unit: benefits
                from: 2022-01-01
                until: 2023-01-01
                figures:
                  - { figure: start, label: Aantal uitkeringen begin 2022, value: 3, on: 2021-12-31, measure: caseload }
                  - { figure: inflow, label: Instroom, value: 1, measure: inflow }
                  - { figure: outflow, label: Uitstroom, value: 2, measure: outflow }
                  - { figure: benefits, label: Aantal uitkeringen eind 2022, value: 1, on: 2022-12-31, measure: caseload, balance: [start, inflow, outflow] }
                  - { figure: to-work, label: Uitstroom naar werk, value: 1, measure: outflow-to-work }
                  - { figure: to-work-share, label: Aandeel naar werk, value: 51, unit: percent, measure: outflow-to-work-share, share: [to-work, outflow] }
                  - { figure: target, label: Doelstelling, value: 2, on: 2022-12-31, nature: target, measure: caseload }
            """;
    }
}
