using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Employment;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Time;

namespace Ledger.Domain.Facts;

/// <summary>A client started in a paid job, on its first day.</summary>
/// <param name="Mediated">Whether the municipality or a partner mediated; a job with partners was mediated. Null when not registered.</param>
/// <param name="Partners">How many partners contributed; null when not registered.</param>
/// <param name="Scheme">That of the benefit that runs on the day, beside which the job is part-time; null without one.</param>
public sealed record JobStart(
    DateOnly On,
    JobExtent Extent,
    bool? Durable,
    int? HoursPerWeek,
    bool? Mediated,
    ContractKind? Contract,
    int? Partners,
    Scheme? Scheme) : MomentFact(On)
{
    public override Subject Subject => Subject.Employment;
}

/// <summary>A client was placed with an employer, on the first day.</summary>
/// <param name="Partners">How many partners contributed; null when not registered.</param>
public sealed record Placement(DateOnly On, PlacementKind Kind, JobExtent? Extent, int? HoursPerWeek, PlacementSupport? Support, int? Partners) : MomentFact(On)
{
    public override Subject Subject => Subject.Employment;
}

/// <summary>
/// One partner contributed to one thing: what is attributed. An outflow with two partners is one outflow and two contributions, so that
/// contributions less what has a partner is the overlap.
/// </summary>
/// <param name="On">The day of what was contributed to.</param>
/// <param name="Reason">Of the outflow; null for anything else.</param>
public sealed record Contribution(DateOnly On, ContributedTo To, string Partner, EndReason? Reason) : MomentFact(On)
{
    public override Subject Subject => Subject.Employment;
}

public enum ContributedTo
{
    Outflow = 1,
    Job = 2,
    Placement = 3,

    /// <summary>A notification that came to an end without an application.</summary>
    Prevention = 4,
}

/// <summary>A wage-cost subsidy of unchanging height: persons with a subsidy on a reference date.</summary>
/// <param name="WageValue">Per cent of the legal minimum wage, 0 to 100.</param>
/// <param name="Fixed">Whether it started as the fixed subsidy of at most six months; null when not registered.</param>
public sealed record RunningWageSubsidy(Period Period, DateOnly RunningSince, int WageValue, int HoursPerWeek, string? Employer, bool? Fixed) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Employment;
}

/// <summary>A sheltered place that is filled: persons in sheltered work on a reference date. A place is 31 hours a week, Participatiewet art. 10b(4).</summary>
public sealed record ShelteredPlace(Period Period, DateOnly RunningSince, int HoursPerWeek, string? Employer) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Employment;
}

/// <summary>A wage-cost subsidy was paid, by the month that it is for.</summary>
public sealed record WageSubsidyPayment(DateOnly On, Cents Amount, ExecutingBody Body) : AmountFact(On, Amount)
{
    public override Subject Subject => Subject.Payments;
}
