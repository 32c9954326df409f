using System.Globalization;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Persons;
using Ledger.Domain.Trajectories;

namespace Ledger.Figures.Tests.Recounts;

/// <summary>
/// Figures counted by hand: each dossier folded from scratch from the events known at a position, its facts looked at one by one.
/// Shares no code with entries, columns, traits or measure files. That the facts are right, <see cref="HandCount"/> says.
/// </summary>
public static class Recount
{
    /// <summary>What each shipped measure counts, said again in code; the denominator where there is one.</summary>
    public static readonly IReadOnlyDictionary<string, (Func<Fact, bool> Counted, Func<Fact, bool>? Per)> Measures = new Dictionary<string, (Func<Fact, bool>, Func<Fact, bool>?)>
    {
        ["caseload"] = (f => f is RunningBenefit, null),
        ["caseload-persons"] = (f => f is PersonOnBenefit, null),
        ["part-time-work-share"] = (f => f is RunningBenefit { Traits.WorkIncome: true }, f => f is RunningBenefit),
        ["exempt-share"] = (f => f is RunningBenefit { Traits.Exempt: true }, f => f is RunningBenefit),
        ["inflow"] = (f => f is Inflow, null),
        ["returns"] = (f => f is Inflow { DaysSinceExit: not null }, null),
        ["returns-share"] = (f => f is Inflow { DaysSinceExit: <= 365 }, f => f is Inflow),
        ["outflow"] = (f => f is Outflow, null),
        ["outflow-to-work"] = (f => f is Outflow { Reason: EndReason.WorkEmployed or EndReason.WorkSelfEmployed }, null),
        ["outflow-to-work-share"] = (f => f is Outflow { Reason: EndReason.WorkEmployed or EndReason.WorkSelfEmployed }, f => f is Outflow),
        ["returned"] = (f => f is Outflow { DaysToReturn: not null }, null),
        ["returned-within-half-year"] = (f => f is Outflow { DaysToReturn: <= 182 }, f => f is Outflow),
        ["returned-within-year"] = (f => f is Outflow { DaysToReturn: <= 365 }, f => f is Outflow),
        ["transfers-in"] = (f => f is Transfer { Direction: TransferDirection.In }, null),
        ["transfers-out"] = (f => f is Transfer { Direction: TransferDirection.Out }, null),
        ["notifications"] = (f => f is Notification, null),
        ["applications"] = (f => f is Application, null),
        ["decisions"] = (f => f is Decision, null),
        ["grants"] = (f => f is Decision { Outcome: DecisionOutcome.Granted }, null),
        ["rejections"] = (f => f is Decision { Outcome: DecisionOutcome.Rejected }, null),
        ["not-processed"] = (f => f is Decision { Outcome: DecisionOutcome.NotProcessed }, null),
        ["rejected-share"] = (f => f is Decision { Outcome: DecisionOutcome.Rejected }, Decided),
        ["decided-in-time"] = (f => Decided(f) && f is Decision { NetDays: <= 56 }, f => Decided(f) && f is Decision { NetDays: not null }),
        ["sanctions"] = (f => f is Sanction { Kind: SanctionKind.Reduction, Status: not SanctionStatus.Withdrawn }, null),
        ["warnings"] = (f => f is Sanction { Kind: SanctionKind.Warning, Status: not SanctionStatus.Withdrawn }, null),
        ["fines"] = (f => f is Sanction { Kind: SanctionKind.Fine, Status: not SanctionStatus.Withdrawn }, null),
        ["sanctions-withdrawn"] = (f => f is Sanction { Status: SanctionStatus.Withdrawn }, null),
        ["running-trajectories"] = (f => f is RunningTrajectory, null),
        ["started-trajectories"] = (f => f is StartedTrajectory, null),
        ["ended-trajectories"] = (f => f is EndedTrajectory, null),
        ["trajectories-completed-share"] = (f => f is EndedTrajectory { Outcome: TrajectoryOutcome.Completed or TrajectoryOutcome.Work or TrajectoryOutcome.Education or TrajectoryOutcome.Continued }, f => f is EndedTrajectory),
        ["trajectories-to-work-share"] = (f => f is EndedTrajectory { Outcome: TrajectoryOutcome.Work }, f => f is EndedTrajectory),
        ["clients-on-trajectory"] = (f => f is ClientOnTrajectory, null),
        ["trajectory-share"] = (f => f is ClientOnTrajectory { Scheme: not null }, f => f is RunningBenefit),
        ["repeated-trajectories-share"] = (f => f is StartedTrajectory { Repeat: true }, f => f is StartedTrajectory),
        ["second-trajectories-share"] = (f => f is StartedTrajectory { TrajectoryNumber: >= 2 }, f => f is StartedTrajectory),
        ["stopped-culpably-share"] = (f => f is EndedTrajectory { Outcome: TrajectoryOutcome.StoppedEarly, Culpable: true }, f => f is EndedTrajectory { Outcome: TrajectoryOutcome.StoppedEarly, Culpable: not null }),
        ["result-achieved-share"] = (f => f is EndedTrajectory { ResultAchieved: true }, f => f is EndedTrajectory { ResultAchieved: not null }),
        ["trajectory-charges"] = (f => f is TrajectoryCharge, null),
        ["benefit-expenditure"] = (f => f is Booking { Account: Account.BenefitPaid }, null),
        ["claims-raised"] = (f => f is Booking { Account: Account.ClaimRaised }, null),
        ["repayments"] = (f => f is Booking { Account: Account.Repayment }, null),
        ["settlements"] = (f => f is Booking { Account: Account.Settlement }, null),
        ["write-offs"] = (f => f is Booking { Account: Account.WriteOff }, null),
    };

    /// <summary>All facts as known at a position.</summary>
    public static List<Fact> Facts(World world, long known) =>
        [.. world.Dossiers.SelectMany(events => DossierFold.Fold([.. events.Where(e => e.Position.Value <= known)]).Facts)];

    /// <summary>Counts, or cents for bookings, by group; groups that come to nothing are left out.</summary>
    /// <param name="counts">Whether a fact is of the days asked.</param>
    /// <param name="on">The day on which a period is looked at.</param>
    public static Dictionary<string, long> Count(IEnumerable<Fact> facts, Func<Fact, bool> counts, DateOnly? on, IReadOnlyList<string> by) =>
        facts.Where(counts)
            .GroupBy(fact => GroupOf(fact, by, on ?? ((MomentFact)fact).On))
            .Select(group => (group.Key, Sum: group.Sum(fact => fact is AmountFact { Amount: var amount } ? amount.Value : 1)))
            .Where(group => group.Sum != 0)
            .ToDictionary(group => group.Key, group => group.Sum);

    /// <summary>The values of some traits on a day.</summary>
    public static string GroupOf(Fact fact, IReadOnlyList<string> by, DateOnly day) => string.Join('|', by.Select(trait => Value(fact, trait, day)));

    private static bool Decided(Fact fact) => fact is Decision { Outcome: DecisionOutcome.Granted or DecisionOutcome.Rejected or DecisionOutcome.NotProcessed };

    private static string Value(Fact fact, string trait, DateOnly day) => trait switch
    {
        "age-band" => Age(fact, day) switch { null => "not-registered", < 27 => "0-26", < 45 => "27-44", < 55 => "45-54", _ => "55+" },
        "age-band-vng" => Age(fact, day) switch { null => "not-registered", < 30 => "0-29", <= 50 => "30-50", _ => "51+" },
        "duration-band" => Years((DateOnly)Property(fact, "RunningSince")!, day) switch { < 1 => "under-1", < 2 => "1-2", < 5 => "2-5", < 10 => "5-10", _ => "10+" },
        "transfer-kind" or "sanction-kind" or "provision" => Text(Property(fact, "Kind")),
        "sanction-ground" => Text(Property(fact, "Ground")),
        "trajectory-outcome" => Text(Property(fact, "Outcome")),
        "trajectory-reason" => Text(Property(fact, "Reason")),
        "executing-body" => Text(Property(fact, "Body")),
        "on-benefit" => Property(fact, "Scheme") is null ? "no" : "yes",
        _ => Text(Property(fact, string.Concat(trait.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])))),
    };

    private static int? Age(Fact fact, DateOnly day) => ((BirthMonth?)Property(fact, "Birth"))?.AgeOn(day);

    private static int Years(DateOnly since, DateOnly day)
    {
        var years = 0;
        while (since.AddYears(years + 1) <= day)
            years++;
        return years;
    }

    private static object? Property(Fact fact, string name)
    {
        if (fact.GetType().GetProperty(name) is { } own)
            return own.GetValue(fact);
        var traits = fact.GetType().GetProperty("Traits")!.GetValue(fact);
        return traits?.GetType().GetProperty(name)!.GetValue(traits);
    }

    private static string Text(object? value) => value switch
    {
        null => "not-registered",
        Enum { } code when code.ToString() == "Unknown" => "not-registered",
        Enum code => string.Concat(code.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : $"{c}")),
        bool flag => flag ? "yes" : "no",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
