using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Employment;
using Ledger.Domain.Persons;
using Ledger.Domain.Time;
using Ledger.Domain.Transfers;

namespace Ledger.Domain.Facts;

/// <summary>The traits that a benefit has on a day, whoever is looked at.</summary>
/// <param name="Classification">Target group as "scheme/version/group"; null when never assessed.</param>
/// <param name="WorkIncome">Income from part-time work is set off.</param>
/// <param name="Exempt">From duties to work.</param>
public sealed record BenefitTraits(
    Scheme Scheme,
    HouseholdForm Household,
    int Persons,
    Cause Cause,
    string? Classification,
    bool WorkIncome,
    bool Exempt);

/// <summary>A benefit with unchanging traits: caseload in benefits. Sex and birth are those of the applicant.</summary>
/// <param name="RunningSince">First day of the whole benefit, from which its duration counts.</param>
public sealed record RunningBenefit(Period Period, DateOnly RunningSince, BenefitTraits Traits, Sex Sex, BirthMonth? Birth) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Benefits;
}

/// <summary>One person on a benefit with unchanging traits: caseload in persons.</summary>
/// <param name="Partner">False for the applicant. A partner of whom the source says nothing has unknown sex and birth.</param>
public sealed record PersonOnBenefit(Period Period, DateOnly RunningSince, BenefitTraits Traits, Sex Sex, BirthMonth? Birth, bool Partner) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Benefits;
}

/// <summary>A benefit started (instroom), on its first day, with the traits of that day.</summary>
/// <param name="DaysSinceExit">Days without benefit since the dossier's last outflow; null when there was none before.</param>
/// <param name="LeftOn">First day without the benefit here, by outflow or transfer; null while it runs.</param>
/// <param name="MonthsOnBenefit">The most months after the first day on which the benefit still ran; null while it runs.</param>
public sealed record Inflow(DateOnly On, BenefitTraits Traits, Sex Sex, BirthMonth? Birth, int? DaysSinceExit, DateOnly? LeftOn, int? MonthsOnBenefit) : MomentFact(On)
{
    public override Subject Subject => Subject.Benefits;
}

/// <summary>
/// A benefit ended (uitstroom), on the first day without it, with the traits of the day before. A benefit whose last day is 31
/// December flows out on 1 January, so that stock at the end = stock at the start + inflow - outflow holds for every period.
/// </summary>
/// <param name="Mediated">Whether the municipality or a partner mediated; an outflow with partners was mediated. Null when not registered.</param>
/// <param name="DaysToReturn">Days without benefit until the dossier's next inflow, as far as known; null while there is none.</param>
/// <param name="Enforced">Whether enforcement brought it about; null when not registered.</param>
/// <param name="Partners">How many partners contributed, by the end of the benefit or by the job that it ended for; null when not registered.</param>
/// <param name="Extent">Of an outflow to work: that of the job, the last that started in the 31 days through the first day without benefit, else the first in the 31 days after it; null when there is none.</param>
/// <param name="Durable">Of an outflow to work: whether that job is meant to last; null when not judged.</param>
public sealed record Outflow(
    DateOnly On,
    DateOnly RunningSince,
    BenefitTraits Traits,
    Sex Sex,
    BirthMonth? Birth,
    EndReason Reason,
    string? Destination,
    bool? Mediated,
    int? DaysToReturn,
    bool? Enforced,
    int? Partners,
    JobExtent? Extent,
    bool? Durable) : MomentFact(On)
{
    public override Subject Subject => Subject.Benefits;
}

/// <summary>A running benefit came in or left without being inflow or outflow.</summary>
public sealed record Transfer(DateOnly On, TransferDirection Direction, TransferKind Kind, BenefitTraits Traits, Sex Sex, BirthMonth? Birth) : MomentFact(On)
{
    public override Subject Subject => Subject.Benefits;
}

public enum TransferDirection
{
    In = 1,
    Out = 2,
}
