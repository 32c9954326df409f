using System.Globalization;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Employment;
using Ledger.Domain.Facts;
using Ledger.Domain.Objections;
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
        ["outflow-to-work-full"] = (f => ToWork(f) && f is Outflow { Extent: JobExtent.FullTime }, null),
        ["outflow-to-work-part"] = (f => ToWork(f) && f is Outflow { Extent: JobExtent.PartTime }, null),
        ["outflow-to-work-durable"] = (f => ToWork(f) && f is Outflow { Durable: true }, null),
        ["outflow-to-work-durable-share"] = (f => ToWork(f) && f is Outflow { Durable: true }, f => ToWork(f) && f is Outflow { Durable: not null }),
        ["outflow-to-work-mediated"] = (f => ToWork(f) && f is Outflow { Mediated: true }, null),
        ["outflow-to-work-mediated-share"] = (f => ToWork(f) && f is Outflow { Mediated: true }, f => ToWork(f) && f is Outflow { Mediated: not null }),
        ["outflow-with-partner"] = (f => f is Outflow { Partners: > 0 }, null),
        ["outflow-contributions"] = (f => f is Contribution { To: ContributedTo.Outflow }, null),
        ["outflow-to-education-share"] = (f => f is Outflow { Reason: EndReason.EducationWithStudentFinance }, f => f is Outflow),
        ["outflow-to-pension-share"] = (f => f is Outflow { Reason: EndReason.StatePensionAge }, f => f is Outflow),
        ["outflow-by-moving-share"] = (f => f is Outflow { Reason: EndReason.MovedToMunicipality or EndReason.MovedAbroad }, f => f is Outflow),
        ["outflow-by-relationship-share"] = (f => f is Outflow { Reason: EndReason.Relationship }, f => f is Outflow),
        ["outflow-enforced-share"] = (f => f is Outflow { Enforced: true }, f => f is Outflow),
        ["outflow-reason-other-share"] = (f => f is Outflow { Reason: EndReason.Unknown or EndReason.Other }, f => f is Outflow),
        ["inflow-cause-other-share"] = (f => f is Inflow { Traits.Cause: Cause.Unknown or Cause.Other }, f => f is Inflow),
        ["inflow-still-on-benefit-share"] = (f => f is Inflow { LeftOn: null }, f => f is Inflow),
        ["inflow-left-within-half-year-share"] = (f => f is Inflow { MonthsOnBenefit: < 6 }, f => f is Inflow),
        ["inflow-left-within-year-share"] = (f => f is Inflow { MonthsOnBenefit: < 12 }, f => f is Inflow),
        ["inflow-left-within-two-years-share"] = (f => f is Inflow { MonthsOnBenefit: < 24 }, f => f is Inflow),
        ["prevention-gate-share"] = (AtTheGate, f => f is Notification),
        ["prevention-gate-share-without-misdirected"] = (f => AtTheGate(f) && Directed(f), Directed),
        ["prevention-share"] = (f => f is Notification { Result: not NotificationResult.Granted }, f => f is Notification),
        ["prevention-share-without-misdirected"] = (f => Directed(f) && f is Notification { Result: not NotificationResult.Granted }, Directed),
        ["prevention-concluded-share"] = (f => Concluded(f) && f is Notification { Result: not NotificationResult.Granted }, Concluded),
        ["job-starts"] = (f => f is JobStart, null),
        ["partial-outflow"] = (f => f is JobStart { Extent: JobExtent.PartTime, Scheme: not null }, null),
        ["job-starts-durable-share"] = (f => f is JobStart { Durable: true }, f => f is JobStart { Durable: not null }),
        ["job-starts-mediated-share"] = (f => f is JobStart { Mediated: true }, f => f is JobStart { Mediated: not null }),
        ["placements"] = (f => f is Placement, null),
        ["placements-in-paid-work"] = (f => f is Placement { Kind: PlacementKind.PaidWork }, null),
        ["contributions"] = (f => f is Contribution, null),
        ["wage-subsidies"] = (f => f is RunningWageSubsidy, null),
        ["sheltered-places"] = (f => f is ShelteredPlace, null),
        ["wage-subsidy-expenditure"] = (f => f is WageSubsidyPayment, null),
        ["participants"] = (f => f is Participant { Scheme: not null }, null),
        ["participation-forms"] = (f => f is Participation { Scheme: not null }, null),
        ["participation-share"] = (f => f is Participant { Scheme: not null }, f => f is RunningBenefit),
        ["participation-other-income-share"] = (f => f is Participation { Scheme: not null, Form: ParticipationForm.OtherIncome }, f => f is RunningBenefit),
        ["participation-volunteering-share"] = (f => f is Participation { Scheme: not null, Form: ParticipationForm.VolunteerWork }, f => f is RunningBenefit),
        ["participation-informal-care-share"] = (f => f is Participation { Scheme: not null, Form: ParticipationForm.InformalCare }, f => f is RunningBenefit),
        ["participation-community-service-share"] = (f => f is Participation { Scheme: not null, Form: ParticipationForm.CommunityService }, f => f is RunningBenefit),
        ["participation-day-activity-share"] = (f => f is Participation { Scheme: not null, Form: ParticipationForm.DayActivity }, f => f is RunningBenefit),
        ["reclassifications"] = (f => f is Reclassification, null),
        ["coached-benefits"] = (f => f is Coached { Scheme: not null }, null),
        ["referrals"] = (f => f is Referral, null),
        ["referrals-accepted-share"] = (f => f is Referral { State: ReferralState.Accepted }, f => f is Referral),
        ["referrals-returned-share"] = (f => f is Referral { State: ReferralState.Returned }, f => f is Referral),
        ["no-show-share"] = (f => f is Referral { Missed: true }, f => f is Referral),
        ["objections"] = (f => f is Objection { Remedy: Remedy.Objection }, null),
        ["objections-upheld-share"] = (f => f is Objection { Remedy: Remedy.Objection, Outcome: ObjectionOutcome.Upheld or ObjectionOutcome.PartlyUpheld }, f => f is Objection { Remedy: Remedy.Objection, Decided: true }),
        ["complaints"] = (f => f is Objection { Remedy: Remedy.Complaint }, null),
        ["claim-corrections"] = (f => f is Booking { Account: Account.ClaimCorrection }, null),
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

    private static bool ToWork(Fact fact) => fact is Outflow { Reason: EndReason.WorkEmployed or EndReason.WorkSelfEmployed };

    private static bool AtTheGate(Fact fact) => fact is Notification { Result: >= NotificationResult.Work and <= NotificationResult.NotTold };

    private static bool Directed(Fact fact) => fact is Notification { Result: not NotificationResult.Misdirected };

    private static bool Concluded(Fact fact) => fact is Notification { Result: not (NotificationResult.Open or NotificationResult.Undecided or NotificationResult.Unknown) };

    private static string Value(Fact fact, string trait, DateOnly day) => trait switch
    {
        "age-band" => Age(fact, day) switch { null => "not-registered", < 27 => "0-26", < 45 => "27-44", < 55 => "45-54", _ => "55+" },
        "age-band-vng" => Age(fact, day) switch { null => "not-registered", < 30 => "0-29", <= 50 => "30-50", _ => "51+" },
        "duration-band" => Years((DateOnly)Property(fact, "RunningSince")!, day) switch { < 1 => "under-1", < 2 => "1-2", < 5 => "2-5", < 10 => "5-10", _ => "10+" },
        "transfer-kind" or "sanction-kind" or "provision" or "placement-kind" => Text(Property(fact, "Kind")),
        "sanction-ground" or "return-ground" => Text(Property(fact, "Ground")),
        "trajectory-outcome" or "objection-outcome" => Text(Property(fact, "Outcome")),
        "trajectory-reason" => Text(Property(fact, "Reason")),
        "executing-body" => Text(Property(fact, "Body")),
        "cost-line" => fact switch
        {
            WageSubsidyPayment or Booking { Account: Account.WageSubsidyReceipt } => "wage-subsidy",
            AuditFinding { Line: var line } => Text(line),
            _ => Text(Property(fact, "Scheme")),
        },
        "budget-version" => Text(Property(fact, "Version")),
        "budget-part" => Text(Property(fact, "Part")),
        "estimated-item" => Text(Property(fact, "Item")),
        "decided-by" => Text(Property(fact, "By")),
        "posting-side" => Text(Property(fact, "Side")),
        "booking-period" => Text(Property(fact, "Period")),
        "budget-month" => Text(Property(fact, "Month")),
        "claim-ground" => Text(Property(fact, "Ground")),
        "contributed-to" => Text(Property(fact, "To")),
        "contributor" => Text(Property(fact, "Partner")),
        "referral-state" => Text(Property(fact, "State")),
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
