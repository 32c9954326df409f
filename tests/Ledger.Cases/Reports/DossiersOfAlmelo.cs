using Ledger.Figures.Publications;
using Ledger.Figures.Targets;

namespace Ledger.Cases.Reports;

/// <summary>
/// Almelo's dossiers and targets of 2019 to 2022 (Rekenkameronderzoek 2023, tables 1 and 2): dossiers made up so that the caseload is as
/// printed, and the target for 2022 as it was set and twice revised.
/// </summary>
public sealed class DossiersOfAlmelo
{
    private const string Published = "2023-02-03";

    private static readonly Lazy<Task<Told>> almelo = new(() => Almelo().Tell());

    [Fact]
    public async Task The_ledger_gives_the_printed_dossiers_and_the_check_finds_no_difference()
    {
        var checks = await (await almelo.Value).Checks();

        Assert.Equal(
            ["dossiers-2019 2588", "dossiers-2020 2626", "dossiers-2021 2499", "dossiers-2022 2364", "dossiers-january-2019 2736"],
            checks.Where(check => check.Difference == DifferenceKind.None).Select(check => $"{check.Figure.Name.Value.Split(':')[1]} {check.AsKnown!.Value!.Rounded}").Order());
        Assert.All(checks.Where(check => check.Difference != DifferenceKind.None), check => Assert.Equal(DifferenceKind.NotComparable, check.Difference));
    }

    [Theory]
    [InlineData("2019-06-26", null)]
    [InlineData("2019-12-31", "at most 2200")]
    [InlineData("2021-06-30", "at most 2500")]
    [InlineData("2022-12-31", "at most 2250")]
    public async Task The_target_for_2022_answers_by_what_was_known(string known, string? current)
    {
        var told = await almelo.Value;
        var register = await MunicipalTargets.Register(told.Journal, told.Municipality, await told.At(known), default);

        Assert.Equal(current, register.Find("dossiers-2022")?.Current?.Aim?.ToString());
    }

    [Fact]
    public async Task Original_current_and_realised_stand_side_by_side_and_the_gap_is_114_and_not_116()
    {
        var told = await almelo.Value;
        var result = await told.Target("dossiers-2022", told.Last);

        Assert.Equal(("at most 2200", "at most 2250", "2364"), ($"{result.Target.Original.Aim}", $"{result.Target.Current!.Aim}", result.Realised!.Value!.Rounded));
        Assert.Equal(("114", "5.1", "95.2"), ($"{result.Judgement!.Gap}", result.Judgement.GapPercent!.Value.Rounded(1), result.Judgement.Attainment!.Value.Rounded(1)));
        Assert.Equal((false, Light.Yellow, "traffic-light@1"), (result.Judgement.IsReached, result.Light, $"{result.Rule}"));
    }

    [Theory]
    [InlineData("dossiers-2019", "88")]
    [InlineData("dossiers-2020", "276")]
    [InlineData("dossiers-2021", "249")]
    public async Task The_gaps_of_earlier_years_come_back(string target, string gap)
    {
        var told = await almelo.Value;

        Assert.Equal(gap, $"{(await told.Target(target, told.Last)).Judgement!.Gap}");
    }

    [Fact]
    public async Task What_becomes_known_after_the_report_is_told_apart_with_its_entries()
    {
        var late = Almelo();
        late.EndLate("2022-11-01", known: "2023-05-01");
        late.EndLate("2022-11-01", known: "2023-05-01");
        var check = (await (await late.Tell()).Checks()).Single(each => each.Figure.Name.Value == "almelo-2023:dossiers-2022");

        Assert.Equal((DifferenceKind.LaterEvents, "2364", "2362"), (check.Difference, check.AsPublished!.Value!.Rounded, check.AsKnown!.Value!.Rounded));
        // Of each of the two the open benefit is taken back, and one with its end is entered, which no longer runs on the day asked.
        Assert.Equal(2, check.Since);
    }

    private static Town Almelo()
    {
        var town = new Town("0141");
        town.Reach("2018-06-01", 2750);
        town.Reach("2019-01-15", 2736);
        town.Reach("2019-12-15", 2588);
        town.Reach("2020-12-15", 2626);
        town.Reach("2021-12-15", 2499);
        town.Reach("2022-11-10", 2364);
        town.Enter(ReportFiles.Targets("almelo-targets.yaml"), "2019-06-27");
        town.Enter(ReportFiles.Publications("almelo.yaml"), Published);
        return town;
    }
}
