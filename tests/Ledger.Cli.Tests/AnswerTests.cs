using System.Text.Json;
using Ledger.Cli.Tests.Running;
using Ledger.Tests;

namespace Ledger.Cli.Tests;

/// <summary>What commands answer, in every form.</summary>
public sealed class AnswerTests(SmallTown town) : IClassFixture<SmallTown>
{
    private readonly LedgerSession session = town.Session;

    [Fact]
    public async Task Events_for_people() => Approval.Approve(await session.Ask("events"));

    [Fact]
    public async Task Events_of_a_type_from_a_position() => Approval.Approve(await session.Ask("events --type benefit_granted --type benefit_ended --from 4"));

    [Fact]
    public async Task Events_of_a_stream_as_csv() => Approval.Approve(await session.Ask("events --stream dossier/1002 --csv"));

    [Fact]
    public async Task Events_as_CloudEvents_can_be_imported_again_and_add_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-cli-test");
        try
        {
            var file = Path.Combine(folder.FullName, "events.jsonl");
            await File.WriteAllTextAsync(file, await session.Ask("events --json"));

            var report = await session.Ask($"import {file} --csv");

            Assert.StartsWith("9,9,0,9,0,", report.Split("\r\n")[1], StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_dossier_as_known_then() => Approval.Approve(await session.Ask("dossier 1001 --known 2021-12-31 --on 2021-12-31"));

    [Fact]
    public async Task A_dossier_for_programs() => Approval.Approve(await session.Ask("dossier 1003 --json --on 2022-01-01"));

    [Fact]
    public async Task A_figure_for_people() => Approval.Approve(await session.Ask("figure caseload --on 2021-12-31 --by household,sex --where scheme=pw"));

    [Fact]
    public async Task A_figure_for_programs() => Approval.Approve(
        await session.Ask("figure caseload-persons --on 2021-12-31 --known 2021-12-31 --json") + await session.Ask("figure outflow-to-work-share --from 2022-01-01 --until 2023-01-01 --csv"));

    [Fact]
    public async Task What_is_not_registered_has_no_number() => Approval.Approve(
        await session.Ask("figure sanctions --from 2021-01-01 --until 2022-01-01") + await session.Ask("figure caseload --on 2017-12-31 --csv"));

    [Fact]
    public async Task The_entries_under_a_figure() => Approval.Approve(await session.Ask("lineage outflow --from 2022-01-01 --until 2023-01-01"));

    [Fact]
    public async Task A_bridge_from_one_day_to_another_and_between_two_moments() => Approval.Approve(
        await session.Ask("bridge caseload --on 2022-12-31 --opening-on 2021-12-31")
        + await session.Ask("bridge caseload --on 2022-12-31 --opening-known 2022-06-30")
        + await session.Ask("bridge caseload --on 2022-12-31 --opening-known 2022-06-30 --cause benefit_ended --csv"));

    [Fact]
    public async Task An_answer_given_before_is_given_again_with_the_same_bytes()
    {
        var figure = await session.Ask("figure outflow --from 2022-01-01 --until 2023-01-01 --by reason --json");
        var series = await session.Ask("series caseload --every quarter --from 2021-01-01 --until 2023-01-01 --json");

        Assert.Equal(figure, await session.Ask($"answer {BasisOf(figure)} --json"));
        Assert.Equal(series, await session.Ask($"answer {BasisOf(series)} --json"));
        Assert.DoesNotContain("completeness", await session.Ask($"answer {BasisOf(figure).Replace("&form=2", "", StringComparison.Ordinal)} --json"));

        static string BasisOf(string answer) => JsonDocument.Parse(answer).RootElement.GetProperty("basis").GetString()!;
    }

    [Fact]
    public async Task A_series_with_its_chart() => Approval.Approve(await session.Ask("series caseload --every quarter --from 2021-01-01 --until 2023-01-01"));

    [Fact]
    public async Task A_series_by_group() => Approval.Approve(await session.Ask("series caseload --every year --from 2020-01-01 --until 2023-01-01 --by sex"));

    [Fact]
    public async Task A_series_for_a_spreadsheet() => Approval.Approve(await session.Ask("series inflow --every year --from 2019-01-01 --until 2022-01-01 --csv"));

    [Fact]
    public async Task A_measure_in_full() => Approval.Approve(await session.Ask("measures outflow-to-work-share"));
}
