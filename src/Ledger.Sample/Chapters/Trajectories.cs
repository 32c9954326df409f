using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Trajectories;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Trajectories on the way to work, one at a time, registered since 2018.</summary>
internal sealed class Trajectories(Life life) : Chapter(life)
{
    private static readonly (string Instrument, ProvisionKind Kind)[] instruments =
    [
        ("sollicitatietraining", ProvisionKind.Other), ("werkfit", ProvisionKind.Other), ("taalcursus", ProvisionKind.Other), ("activering", ProvisionKind.Other),
        ("participatieplaats", ProvisionKind.ParticipationPlace), ("werkervaring", ProvisionKind.TemporaryWageSubsidy), ("jobcoach", ProvisionKind.JobCoach),
        ("vervoer", ProvisionKind.CommutingAid), ("werkplekaanpassing", ProvisionKind.DisabilityAid), ("intake", ProvisionKind.Unknown),
    ];

    private static readonly TrajectoryGoal[] goals = [TrajectoryGoal.Work, TrajectoryGoal.Work, TrajectoryGoal.Education, TrajectoryGoal.SocialActivation, TrajectoryGoal.Care];

    private static readonly string[] fundings = ["participatiebudget", "participatiebudget", "esf", "arbeidsmarktregio"];

    private static readonly (TrajectoryOutcome Outcome, string? Reason)[] outcomes =
    [
        (TrajectoryOutcome.Completed, "afgerond"), (TrajectoryOutcome.Completed, "afgerond"), (TrajectoryOutcome.Completed, null), (TrajectoryOutcome.StoppedEarly, "motivatie"),
        (TrajectoryOutcome.StoppedEarly, "gezondheid"), (TrajectoryOutcome.Circumstances, "verhuizing"), (TrajectoryOutcome.Education, null),
        (TrajectoryOutcome.Continued, "vervolgtraject"), (TrajectoryOutcome.Work, "deeltijdwerk"), (TrajectoryOutcome.Unknown, null),
    ];

    private (CaseNumber Number, DateOnly Start, Cents? Price)? running;
    private DateOnly knownUntil;

    public override bool GoesOn => running is not null;

    public override void Month(DateOnly month)
    {
        if (month < Registered.TrajectoriesFrom)
            return;
        var starts = month == Registered.TrajectoriesFrom ? 1_500 : 190;
        if (running is null && Luck.PerTenThousand(starts))
            Start(month == Registered.TrajectoriesFrom ? month : SomeDayIn(month));
        else if (running is { } trajectory && trajectory.Start < month)
            Continue(trajectory.Number, month);
    }

    public override void Ends(Leaving leaving)
    {
        if (running is not { } trajectory)
            return;
        var outcome = leaving.ToWork ? TrajectoryOutcome.Work : TrajectoryOutcome.Circumstances;
        Tell(leaving.KnownOn, new TrajectoryEnded(leaving.On, trajectory.Number, outcome, "uitstroom"));
        Charge(leaving.On, outcome);
    }

    /// <summary>Nobody leads a trajectory of somebody who left with a part of the municipality: it is closed when that is noticed.</summary>
    public override void MonthWithout(DateOnly month)
    {
        if (running is { } trajectory)
            End(trajectory.Number, month, (TrajectoryOutcome.Circumstances, "herindeling"));
    }

    private void Start(DateOnly on)
    {
        var (instrument, kind) = Luck.Pick(instruments);
        var number = Life.Diary.NextCase('T');
        var provider = Luck.PerThousand(850) ? Luck.Pick(Landscape.Providers) : null;
        var price = provider is not null && Luck.PerThousand(750) ? new Cents(Luck.Between(5, 50) * 10_000L) : (Cents?)null;
        running = (number, on, price);
        Tell(on.AddDays(Luck.Between(0, 13)), new TrajectoryStarted(
            on,
            number,
            instrument,
            kind,
            provider,
            Funding: Luck.PerThousand(800) ? Luck.Pick(fundings) : null,
            PlannedUntil: Luck.PerThousand(700) ? on.AddMonths(Luck.Between(3, 12)) : null,
            Person: Benefit.Partner is { } partner && Luck.PerThousand(250) ? partner.Id : null,
            Goal: Luck.PerThousand(750) ? Luck.Pick(goals) : null,
            price));
    }

    private void Continue(CaseNumber number, DateOnly month)
    {
        if (Luck.PerThousand(110))
            End(number, SomeDayIn(month), Luck.Pick(outcomes));
        else if (Luck.PerThousand(20))
            Tell(month.AddMonths(1), new TrajectoryChanged(SomeDayIn(month), number, Provider: Luck.Pick(Landscape.Providers), PlannedUntil: month.AddMonths(6)));
    }

    private void End(CaseNumber number, DateOnly on, (TrajectoryOutcome Outcome, string? Reason) how)
    {
        Tell(on.AddDays(Luck.Between(0, 13)), new TrajectoryEnded(
            on,
            number,
            how.Outcome,
            how.Reason,
            Culpable: how.Outcome == TrajectoryOutcome.StoppedEarly && Luck.PerThousand(700) ? how.Reason == "motivatie" : null,
            ResultAchieved: Luck.PerThousand(700) ? Achieved(how.Outcome) : null));
        Charge(on, how.Outcome);
    }

    /// <summary>
    /// The provider sends one invoice after the end, of half the price when the trajectory stopped early. Of some the result is found
    /// wanting later on, and a part comes back.
    /// </summary>
    private void Charge(DateOnly ended, TrajectoryOutcome outcome)
    {
        if (running is { Price: { } price } trajectory && Luck.PerThousand(950))
        {
            var amount = outcome == TrajectoryOutcome.StoppedEarly ? new Cents(price.Value / 2) : price;
            var on = Later(ended, knownUntil).AddDays(Luck.Between(3, 45));
            Write(new TrajectoryCharged(on, trajectory.Number, amount));
            if (!Achieved(outcome) && Luck.PerThousand(80))
                Write(new TrajectoryCharged(on.AddDays(Luck.Between(30, 120)), trajectory.Number, new Cents(-amount.Value / 4)));
        }

        running = null;
    }

    private static bool Achieved(TrajectoryOutcome outcome) =>
        outcome is TrajectoryOutcome.Completed or TrajectoryOutcome.Work or TrajectoryOutcome.Education;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>What happens to a trajectory is never known before the trajectory is.</summary>
    private void Tell(DateOnly knownOn, DossierEvent body)
    {
        knownUntil = Later(knownOn, knownUntil);
        Life.Diary.Write(knownUntil, body);
    }
}
