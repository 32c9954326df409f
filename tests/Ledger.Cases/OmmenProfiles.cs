using Ledger.Domain.Profiles;
using Ledger.Figures.Questions;

namespace Ledger.Cases;

/// <summary>
/// Rekenkamercommissie Ommen, table "Doelgroep Participatiewet Ommen in 2018": clients by profile. The day within 2018 is not printed;
/// here it is the last.
/// </summary>
public class OmmenProfiles
{
    private static readonly (string Profile, int Clients)[] published = [("A", 22), ("B", 22), ("C", 56), ("D", 41), ("E", 78), ("F", 99)];
    private static readonly Span lastDay = Span.On(Town.Day("2018-12-31"));

    private readonly Town town = Ommen();

    [Fact]
    public async Task Clients_by_profile_are_the_published_table()
    {
        Assert.Equal(published.ToDictionary(row => $"profiel/2018/{row.Profile}", row => (long)row.Clients), await town.Table("caseload", lastDay, "classification"));
        Assert.Equal("318", await town.Value("caseload", lastDay));
        Assert.Equal("175", await town.Value("caseload", lastDay, "classification=profiel/2018/C,profiel/2018/D,profiel/2018/E"));
        Assert.Equal("219", await town.Value("caseload", lastDay, "classification!=profiel/2018/F")); // the KIK project counts 227
    }

    [Fact]
    public async Task A_client_who_is_ready_for_the_next_step_after_three_months_is_a_movement_from_one_profile_to_the_next()
    {
        var moved = Ommen().Add("1", new ProfileAssessed(Town.Day("2019-03-01"), Profile("B")), new ProfileAssessed(Town.Day("2019-05-01"), Profile("B")));

        Assert.Equal(
            new Dictionary<string, long> { ["profiel/2018 A B"] = 1 },
            await moved.Table("reclassifications", Span.Between(Town.Day("2019-01-01"), Town.Day("2020-01-01")), "classification-scheme", "from-group", "to-group"));
        Assert.Equal("21", await moved.Value("caseload", Span.On(Town.Day("2019-03-01")), "classification=profiel/2018/A"));
    }

    private static Town Ommen()
    {
        var told = new Town();
        var client = 0;
        foreach (var (profile, clients) in published)
        {
            for (var i = 0; i < clients; i++)
                told.Add($"{++client}", Town.Granted("2017-06-01"), new ProfileAssessed(Town.Day("2018-03-01"), Profile(profile)));
        }

        return told;
    }

    private static Classification Profile(string group) => new("profiel", "2018", group);
}
