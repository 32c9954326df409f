using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Facts;
using Ledger.Domain.Trajectories;
using static Ledger.Figures.Tests.Recounts.Stretch;

namespace Ledger.Figures.Tests.Recounts;

/// <summary>On which of the days asked a part of a composite measure is counted.</summary>
public enum Stretch
{
    Asked,
    DayBefore,
    LastDay,
    MonthEnds,
    EverBefore,
    EverThrough,
    ThisYear,
    TwelveMonths,
}

/// <summary>A part of a numerator or denominator, said again in code.</summary>
/// <param name="Amount">What a fact adds; null for one, or the cents of a booking.</param>
/// <param name="Different">Of which the different values are counted; null for the facts themselves.</param>
public sealed record CountedPart(Func<Fact, bool> Of, Stretch Days = Asked, int Sign = 1, Func<Fact, long>? Amount = null, Func<Fact, string?>? Different = null);

/// <summary>
/// The measures that add up, divide by a mean, or count over other days than those asked: by hand, day by day. Shares no code with the
/// evaluation of measures.
/// </summary>
public static class CompositeRecount
{
    private static readonly CountedPart start = new(f => f is RunningBenefit, DayBefore);
    private static readonly CountedPart average = new(f => f is RunningBenefit, MonthEnds);
    private static readonly CountedPart inflow = new(f => f is Inflow);
    private static readonly CountedPart outflow = new(f => f is Outflow);
    private static readonly CountedPart toWork = new(f => f is Outflow { Reason: EndReason.WorkEmployed or EndReason.WorkSelfEmployed });
    private static readonly CountedPart repaid = new(f => f is Booking { Account: Account.Repayment });

    private static readonly CountedPart costs = new(f => f is WageSubsidyPayment or Booking { Account: Account.BenefitPaid, Scheme: not Scheme.Unknown });
    private static readonly CountedPart findings = new(f => f is AuditFinding, Sign: -1);
    private static readonly CountedPart definitive = new(f => f is GrantedBudget { Holds: true, Version: BudgetVersion.Definitive or BudgetVersion.Revised or BudgetVersion.ByCourt });

    private static readonly CountedPart coaches = new(f => f is Coached, Different: f => ((Coached)f).Coach);
    private static readonly CountedPart charged = new(f => f is TrajectoryCharge);

    public static readonly IReadOnlyDictionary<string, (CountedPart[] Counted, CountedPart[]? Per)> Measures = new Dictionary<string, (CountedPart[], CountedPart[]?)>
    {
        ["inflow-rate-cbs"] = ([inflow], [start, inflow]),
        ["inflow-rate-divosa"] = ([inflow], [start]),
        ["outflow-rate-cbs"] = ([outflow], [start, inflow]),
        ["outflow-rate-divosa"] = ([outflow], [start]),
        ["outflow-to-work-rate-cbs"] = ([toWork], [start, inflow]),
        ["outflow-to-work-rate-average"] = ([toWork], [average]),
        ["volume-development"] = ([start with { Days = LastDay }, start with { Sign = -1 }], [start]),
        ["sanctions-per-100"] = ([new(f => f is Sanction { Kind: SanctionKind.Reduction, Status: not SanctionStatus.Withdrawn })], [average]),
        ["fines-per-1000"] = ([new(f => f is Sanction { Kind: SanctionKind.Fine, Status: not SanctionStatus.Withdrawn })], [average]),
        ["cost-per-benefit"] = ([new(f => f is Booking { Account: Account.BenefitPaid })], [average]),
        ["inflow-this-year"] = ([inflow with { Days = ThisYear }], null),
        ["outflow-this-year"] = ([outflow with { Days = ThisYear }], null),
        ["outflow-to-work-this-year"] = ([toWork with { Days = ThisYear }], null),
        ["inflow-12-months"] = ([inflow with { Days = TwelveMonths }], null),
        ["outflow-12-months"] = ([outflow with { Days = TwelveMonths }], null),
        ["lead-time-gross"] = ([new(IsDecided, Amount: f => ((Decision)f).GrossDays ?? 0)], [new(f => IsDecided(f) && f is Decision { GrossDays: not null })]),
        ["lead-time-net"] = ([new(IsDecided, Amount: f => ((Decision)f).NetDays ?? 0)], [new(f => IsDecided(f) && f is Decision { NetDays: not null })]),
        ["outflow-contributions-overlap"] = ([new(f => f is Contribution { To: ContributedTo.Outflow }), new(f => f is Outflow { Partners: > 0 }, Sign: -1)], null),
        ["outstanding-claims"] = (Outstanding(EverThrough), null),
        ["collection-ratio"] = ([repaid], [.. Outstanding(EverBefore), new(f => f is Booking { Account: Account.ClaimRaised or Account.ClaimCorrection })]),
        ["wage-subsidy-fte"] = ([new(f => f is RunningWageSubsidy, Amount: f => ((RunningWageSubsidy)f).HoursPerWeek)], []),
        ["wage-value-mean"] = ([new(f => f is RunningWageSubsidy, Amount: f => ((RunningWageSubsidy)f).WageValue)], [new(f => f is RunningWageSubsidy)]),
        ["sheltered-places-31-hours"] = ([new(f => f is ShelteredPlace, Amount: f => ((ShelteredPlace)f).HoursPerWeek)], []),
        ["sheltered-fte"] = ([new(f => f is ShelteredPlace, Amount: f => ((ShelteredPlace)f).HoursPerWeek)], []),
        ["caseload-per-coach"] = ([new(f => f is RunningBenefit)], [coaches]),
        ["caseload-per-coach-allocated"] = ([new(f => f is Coached)], [coaches]),
        ["cost-per-trajectory"] = ([charged], [new(f => f is EndedTrajectory)]),
        ["cost-per-trajectory-to-work"] = ([charged], [new(f => f is EndedTrajectory { Outcome: TrajectoryOutcome.Work })]),
        ["buig-costs"] = ([costs], null),
        ["buig-settlements"] = ([new(f => f is Booking { Account: Account.Settlement, Scheme: not Scheme.Unknown })], null),
        ["buig-receipts"] = ([new(IsReceipt)], null),
        ["sisa-expenditure"] = ([costs, new(f => f is Booking { Account: Account.Settlement, Scheme: not Scheme.Unknown }, Sign: -1)], null),
        ["buig-net-costs"] = (NetCosts, null),
        ["buig-audit-findings"] = ([new(f => f is AuditFinding)], null),
        ["buig-eligible-net-costs"] = ([.. NetCosts, findings], null),
        ["buig-budget"] = ([new(f => f is GrantedBudget { Holds: true })], null),
        ["buig-budget-definitive"] = ([definitive], null),
        ["buig-deficit"] = ([.. NetCosts, new(f => f is GrantedBudget { Holds: true }, Sign: -1)], null),
        ["vangnet-deficit"] = ([.. NetCosts, findings, definitive with { Sign = -1 }], null),
        ["state-advances"] = ([new(f => f is StateAdvance)], null),
        ["repayable-advances-outstanding"] = ([new(f => f is RepayableAdvance, EverThrough), new(f => f is AdvanceRepayment, EverThrough, -1)], null),
        ["estimated-deficit"] = ([new(f => f is Estimate { Holds: true, Item: EstimatedItem.Deficit })], null),
        ["books-balance"] = (Balance(_ => true), null),
        ["books-costs"] = ([new(f => f is Posting { Side: PostingSide.Costs })], null),
        ["books-revenues"] = ([new(f => f is Posting { Side: PostingSide.Revenues })], null),
        ["task-field-balance"] = (Balance(posting => posting.TaskField == "6.3"), null),
        ["programme-balance"] = (Balance(posting => posting.TaskField is "6.3" or "6.4" or "6.5"), null),
        ["receipts-share"] = ([repaid], [new(f => f is Booking { Account: Account.BenefitPaid })]),
    };

    /// <summary>The sum of parts by group, for the days asked.</summary>
    /// <param name="until">The day after the reference date, for a measure that is asked on a date.</param>
    public static Dictionary<string, long> Count(IReadOnlyList<Fact> facts, IEnumerable<CountedPart> parts, DateOnly from, DateOnly until, IReadOnlyList<string> by)
    {
        var sums = new Dictionary<string, long>();
        foreach (var part in parts)
        {
            foreach (var (first, end) in DaysOf(part.Days, from, until))
            {
                foreach (var group in facts.Where(fact => part.Of(fact) && IsIn(fact, first, end)).GroupBy(fact => Recount.GroupOf(fact, by, fact is PeriodFact ? first : ((MomentFact)fact).On)))
                    sums[group.Key] = sums.GetValueOrDefault(group.Key) + part.Sign * (part.Different is { } value ? group.Select(value).Where(name => name is not null).Distinct().Count() : group.Sum(fact => part.Amount?.Invoke(fact) ?? (fact is AmountFact { Amount: var amount } ? amount.Value : 1)));
            }
        }

        return sums.Where(sum => sum.Value != 0).ToDictionary();
    }

    private static bool IsIn(Fact fact, DateOnly from, DateOnly until) => fact switch
    {
        PeriodFact period => period.Period.Contains(from),
        MomentFact moment => from <= moment.On && moment.On < until,
        _ => false,
    };

    private static IEnumerable<(DateOnly From, DateOnly Until)> DaysOf(Stretch days, DateOnly from, DateOnly until) => days switch
    {
        DayBefore => [(from.AddDays(-1), from)],
        LastDay => [(until.AddDays(-1), until)],
        MonthEnds => EveryDay(from, until).Where(day => day.AddDays(1).Day == 1).Select(day => (day, day.AddDays(1))),
        EverBefore => [(DateOnly.MinValue, from)],
        EverThrough => [(DateOnly.MinValue, until)],
        ThisYear => [(new DateOnly(from.Year, 1, 1), until)],
        TwelveMonths => [(until.AddMonths(-12), until)],
        _ => [(from, until)],
    };

    private static IEnumerable<DateOnly> EveryDay(DateOnly from, DateOnly until)
    {
        for (var day = from; day < until; day = day.AddDays(1))
            yield return day;
    }

    private static CountedPart[] Outstanding(Stretch days) =>
    [
        new(f => f is Booking { Account: Account.ClaimRaised or Account.ClaimCorrection }, days),
        new(f => f is Booking { Account: Account.Repayment or Account.Settlement or Account.WriteOff }, days, -1),
    ];

    private static CountedPart[] NetCosts =>
    [
        costs,
        new(f => IsReceipt(f) || f is Booking { Account: Account.Settlement, Scheme: not Scheme.Unknown }, Sign: -1),
    ];

    private static CountedPart[] Balance(Func<Posting, bool> of) =>
    [
        new(f => f is Posting { Side: PostingSide.Costs } posting && of(posting)),
        new(f => f is Posting { Side: PostingSide.Revenues } posting && of(posting), Sign: -1),
    ];

    private static bool IsReceipt(Fact fact) => fact is Booking { Account: Account.WageSubsidyReceipt } or Booking { Account: Account.Repayment, Scheme: not Scheme.Unknown };

    private static bool IsDecided(Fact fact) => fact is Decision { Outcome: DecisionOutcome.Granted or DecisionOutcome.Rejected or DecisionOutcome.NotProcessed };
}
