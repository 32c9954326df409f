using Ledger.Domain.Profiles;
using Ledger.Figures.Publications;

namespace Ledger.Cases.Reports;

/// <summary>Ommen's profiles A to F of 2018 (22, 22, 56, 41, 78 and 99, together 318; C to E 175), as dossiers with an assessment.</summary>
public sealed class ProfilesOfOmmen
{
    private static readonly (string Group, int Dossiers)[] profiles = [("A", 22), ("B", 22), ("C", 56), ("D", 41), ("E", 78), ("F", 99)];

    [Fact]
    public async Task The_ledger_gives_the_printed_profiles_and_the_check_finds_no_difference()
    {
        var town = new Town("0175");
        foreach (var (group, dossiers) in profiles)
        {
            for (var i = 0; i < dossiers; i++)
                town.Say("2018-03-01", town.Grant("2018-01-01"), new ProfileAssessed(new DateOnly(2018, 3, 1), new Classification("profiel", "2018", group)));
        }

        town.Enter(ReportFiles.Publications("ommen.yaml"), "2020-12-11");
        var checks = (await (await town.Tell()).Checks()).Where(check => check.Difference != DifferenceKind.NotComparable).ToList();

        Assert.All(checks, check => Assert.Equal(DifferenceKind.None, check.Difference));
        Assert.Equal(["a 22", "all 318", "b 22", "c 56", "c-to-e 175", "d 41", "e 78", "f 99"], checks.Select(check => $"{check.Figure.Name.Value.Split(':')[1]} {check.AsKnown!.Value!.Rounded}").Order());
    }
}
