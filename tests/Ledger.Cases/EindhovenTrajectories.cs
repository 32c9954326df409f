using Ledger.Domain.Events;
using Ledger.Domain.Trajectories;
using Ledger.Figures.Questions;

namespace Ledger.Cases;

/// <summary>
/// Feitenrapport BEA Eindhoven (14 March 2019): trajectories of the Participatiebedrijf that ended in 2018 by goal and outcome, and those
/// that ran on 30 June 2018. A flow of a year beside a stock on a day, in one municipality.
/// </summary>
public class EindhovenTrajectories
{
    private static readonly Span year = Span.Between(Town.Day("2018-01-01"), Town.Day("2019-01-01"));
    private static readonly Span halfway = Span.On(Town.Day("2018-06-30"));

    /// <summary>Rows: outcome and blame. Columns: social activation, education, work.</summary>
    private static readonly (string Row, TrajectoryOutcome Outcome, bool? Culpable, int[] Counts)[] ended =
    [
        ("Uitstroom werk", TrajectoryOutcome.Work, null, [41, 57, 258]),
        ("Doorstroom ander traject", TrajectoryOutcome.Continued, null, [82, 95, 120]),
        ("Einde dienstverlening", TrajectoryOutcome.Completed, null, [25, 16, 28]),
        ("Terugleiding (niet verwijtbaar)", TrajectoryOutcome.StoppedEarly, false, [135, 27, 84]),
        ("Terugleiding (verwijtbaar)", TrajectoryOutcome.StoppedEarly, true, [37, 4, 11]),
    ];

    private static readonly TrajectoryGoal[] goals = [TrajectoryGoal.SocialActivation, TrajectoryGoal.Education, TrajectoryGoal.Work];

    private static readonly (TrajectoryGoal Goal, string Product, int Running)[] running =
    [
        (TrajectoryGoal.SocialActivation, "Arbeidsmarkt basiscompetenties", 14),
        (TrajectoryGoal.SocialActivation, "Anders Denken Doen en Bewegen", 23),
        (TrajectoryGoal.SocialActivation, "Buurtbedrijven", 116),
        (TrajectoryGoal.SocialActivation, "Cleanteam", 18),
        (TrajectoryGoal.Education, "Taal- en Computerbegeleiding", 8),
        (TrajectoryGoal.Education, "Traject Vergunninghouders", 100),
        (TrajectoryGoal.Education, "WLB Taal", 2),
        (TrajectoryGoal.Work, "Leren Solliciteren (kort)", 29),
        (TrajectoryGoal.Work, "Leren Solliciteren (lang)", 12),
        (TrajectoryGoal.Work, "LS voor Vergunninghouders", 31),
        (TrajectoryGoal.Work, "Max Intensief", 45),
        (TrajectoryGoal.Work, "Max WW", 8),
        (TrajectoryGoal.Work, "Sollicitatiebegeleiding", 3),
        (TrajectoryGoal.Work, "WLB", 24),
    ];

    private readonly Town town = Eindhoven();

    [Fact]
    public async Task Trajectories_that_ended_in_2018_by_outcome_blame_and_goal_are_the_published_table()
    {
        var table = await town.Table("ended-trajectories", year, "trajectory-outcome", "culpable", "goal");

        var published = ended
            .SelectMany(row => goals.Zip(row.Counts, (goal, count) => ($"{Word(row.Outcome)} {row.Culpable switch { true => "yes", false => "no", _ => "not-registered" }} {Word(goal)}", (long)count)))
            .ToDictionary();
        Assert.Equal(published, table);
        Assert.Equal(
            new Dictionary<string, long> { ["social-activation"] = 320, ["education"] = 199, ["work"] = 501 },
            await town.Table("ended-trajectories", year, "goal"));
        Assert.Equal("1020", await town.Value("ended-trajectories", year));
    }

    [Theory]
    [InlineData("social-activation", "12.8")]
    [InlineData("education", "28.6")]
    [InlineData("work", "51.5")] // printed as 51.4: cut off, not rounded
    public async Task The_share_that_ended_in_work_is_the_stated_rate_but_for_its_rounding(string goal, string share) =>
        Assert.Equal(share, await town.Value("trajectories-to-work-share", year, $"goal={goal}"));

    [Fact]
    public async Task Trajectories_that_ran_on_30_June_by_product_are_the_published_table()
    {
        Assert.Equal(
            running.ToDictionary(row => $"{row.Product} {Word(row.Goal)}", row => (long)row.Running),
            await town.Table("running-trajectories", halfway, "instrument", "goal"));
        Assert.Equal("433", await town.Value("running-trajectories", halfway));
        Assert.Equal("433", await town.Value("clients-on-trajectory", halfway));
    }

    private static Town Eindhoven()
    {
        var told = new Town();
        var dossier = 0;
        foreach (var (_, outcome, culpable, counts) in ended)
        {
            foreach (var (goal, count) in goals.Zip(counts))
            {
                for (var i = 0; i < count; i++)
                    told.Add($"{++dossier}", Started("2017-11-01", "traject", goal), new TrajectoryEnded(Town.Day("2018-01-02").AddDays(dossier % 170), new CaseNumber("1"), outcome, Culpable: culpable));
            }
        }

        foreach (var (goal, product, count) in running)
        {
            for (var i = 0; i < count; i++)
                told.Add($"{++dossier}", Started("2018-05-01", product, goal));
        }

        return told;
    }

    private static TrajectoryStarted Started(string on, string product, TrajectoryGoal goal) => new(Town.Day(on), new CaseNumber("1"), product, Goal: goal);

    private static string Word<T>(T code)
        where T : struct, Enum => Domain.Events.Wire.CodeList<T>.WordOf(code);
}
