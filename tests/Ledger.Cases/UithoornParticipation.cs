using Ledger.Domain.Activities;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Trajectories;
using Ledger.Figures.Questions;

namespace Ledger.Cases;

/// <summary>
/// Rekenkamer Uithoorn (January 2019), table 4.1: what clients do, through the third quarter of 2018. The rows sum to 117 per cent
/// because a client may do several things, and the report nowhere says how many do.
/// </summary>
public class UithoornParticipation
{
    private static readonly Span lastDay = Span.On(Town.Day("2018-09-30"));

    private readonly Town town = Uithoorn();

    [Theory]
    [InlineData("trajectory-share", "60.0")]
    [InlineData("part-time-work-share", "14.0")]
    [InlineData("participation-volunteering-share", "13.0")]
    [InlineData("participation-other-income-share", "8.0")]
    [InlineData("participation-informal-care-share", "2.0")]
    [InlineData("participation-community-service-share", "0.0")]
    public async Task Each_form_has_its_published_share(string measure, string share) => Assert.Equal(share, await town.Value(measure, lastDay));

    [Fact]
    public async Task The_forms_and_the_clients_without_any_sum_to_117_per_cent_of_which_17_is_overlap()
    {
        Assert.Equal("80.0", await town.Value("participation-share", lastDay)); // three quarters, the heading says

        var (clients, participants) = (await Count("caseload"), await Count("participants"));
        var forms = await Count("clients-on-trajectory") + await Count("caseload", "work-income=yes") + await Count("participation-forms");
        Assert.Equal((20, 17, 117), (clients - participants, forms - participants, forms + clients - participants));
    }

    private async Task<int> Count(string measure, params string[] where) => int.Parse((await town.Value(measure, lastDay, where))!);

    /// <summary>A hundred clients, as few of them with two forms as the table allows: the 20 who have none leave 80 for 97 forms.</summary>
    private static Town Uithoorn()
    {
        var told = new Town();
        for (var client = 1; client <= 100; client++)
        {
            var dossier = $"{client}";
            told.Add(dossier, Town.Granted("2017-03-01") with { WorkIncome = client is > 60 and <= 74 });
            if (client <= 60)
                told.Add(dossier, new TrajectoryStarted(Town.Day("2018-02-01"), new CaseNumber("1"), "re-integratie"));
            if (client is <= 7 or (> 74 and <= 80))
                told.Add(dossier, new ActivityStarted(Town.Day("2018-04-01"), new CaseNumber("1"), ActivityKind.VolunteerWork));
            if (client is > 7 and <= 15)
                told.Add(dossier, new IncomeSetOff(Town.Day("2018-09-01"), IncomeKind.Other, new Cents(20_000)));
            if (client is 16 or 17)
                told.Add(dossier, new ActivityStarted(Town.Day("2018-06-01"), new CaseNumber("1"), ActivityKind.InformalCare));
        }

        return told;
    }
}
