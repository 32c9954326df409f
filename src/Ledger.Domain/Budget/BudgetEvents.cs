using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;
using Ledger.Domain.Targets;

namespace Ledger.Domain.Budget;

/// <summary>
/// The state decided on the bundled grant (gebundelde uitkering, BUIG) of a budget year, Participatiewet art. 69 and 71. What was decided
/// before stays: a later decision names the one that it takes the place of, also when a court has it re-decided years after.
/// </summary>
/// <param name="EffectiveOn">The day of the decision.</param>
/// <param name="BudgetYear">The year that the grant is for.</param>
/// <param name="Version">How far the decision is from final.</param>
/// <param name="Amount">Of the whole year.</param>
/// <param name="Decision">Number of the decision (kenmerk), unique within the year.</param>
/// <param name="Supersedes">Number of the decision that it takes the place of; null for the first on its part.</param>
/// <param name="Part">What the amount is for.</param>
/// <param name="PublishedOn">The day on which it was made public; null when not noted.</param>
public sealed record BudgetDecided(
    DateOnly EffectiveOn,
    [property: Range(2004, 2079)] int BudgetYear,
    BudgetVersion Version,
    Cents Amount,
    CaseNumber Decision,
    CaseNumber? Supersedes = null,
    BudgetPart Part = BudgetPart.Whole,
    DateOnly? PublishedOn = null) : BudgetEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Amount < Cents.Zero)
            yield return Problem.Of(nameof(Amount), $"is {Amount}, below nothing", "Give the whole amount that was granted for the year, not the difference with the decision before");
        if (Supersedes == Decision)
            yield return Problem.Of(nameof(Supersedes), "is its own number", "Give the number of the decision that it takes the place of, or leave it out");
    }
}

/// <summary>A month's payment of the grant came in (bevoorschotting), Regeling Participatiewet, IOAW en IOAZ: 8 % a month, 12 % in May.</summary>
/// <param name="EffectiveOn">The day on which it came in.</param>
/// <param name="BudgetYear">The year that it is for.</param>
/// <param name="Month">The month that it is for, 1 to 12.</param>
/// <param name="Amount">Negative for money taken back.</param>
public sealed record StateAdvanceReceived(
    DateOnly EffectiveOn,
    [property: Range(2004, 2079)] int BudgetYear,
    [property: Range(1, 12)] int Month,
    Cents Amount) : BudgetEvent;

/// <summary>The state stopped its monthly payments for a time (opschorting bevoorschotting), Participatiewet art. 75 and 76.</summary>
/// <param name="EffectiveOn">First day without payments.</param>
/// <param name="BudgetYear">The year whose payments stopped.</param>
/// <param name="Ground">Why.</param>
public sealed record StateAdvanceSuspended(DateOnly EffectiveOn, [property: Range(2004, 2079)] int BudgetYear, AdvanceSuspensionGround Ground) : BudgetEvent;

/// <summary>The monthly payments of the state went on again (hervatting bevoorschotting).</summary>
/// <param name="EffectiveOn">First day with payments.</param>
/// <param name="BudgetYear">The year whose payments go on.</param>
public sealed record StateAdvanceResumed(DateOnly EffectiveOn, [property: Range(2004, 2079)] int BudgetYear) : BudgetEvent;

/// <summary>
/// The state lent money that it settles with later grants in equal yearly parts (intertemporele tegemoetkoming), as for the permit
/// holders of 2016 and 2017, Stb. 2016, 478. A debt, not an income.
/// </summary>
/// <param name="EffectiveOn">The day on which it came in.</param>
/// <param name="BudgetYear">The year that it came on top of.</param>
/// <param name="Advance">Number of the decision.</param>
/// <param name="Amount">All of it.</param>
/// <param name="Purpose">What it was for.</param>
/// <param name="FirstYear">First budget year that a part is settled with.</param>
/// <param name="LastYear">Last budget year that a part is settled with.</param>
public sealed record RepayableAdvanceReceived(
    DateOnly EffectiveOn,
    [property: Range(2004, 2079)] int BudgetYear,
    CaseNumber Advance,
    Cents Amount,
    string Purpose,
    [property: Range(2004, 2079)] int FirstYear,
    [property: Range(2004, 2079)] int LastYear) : BudgetEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Amount < Cents.Zero)
            yield return Problem.Of(nameof(Amount), $"is {Amount}, below nothing", "Give what came in");
        if (LastYear < FirstYear)
            yield return Problem.Of(nameof(LastYear), $"is {LastYear}, before the first year", "Give the last year in which a part is settled");
    }
}

/// <summary>
/// Somebody estimated an amount of a budget year (raming, prognose, begroting): in a programme budget, an interim report, a council paper.
/// An earlier estimate of the same stays beside it. Never mixed with what was realised.
/// </summary>
/// <param name="EffectiveOn">The day of the estimate or of its document.</param>
/// <param name="BudgetYear">The year that it is about.</param>
/// <param name="Item">What was estimated.</param>
/// <param name="Amount">Of the whole year; a deficit is positive, a surplus negative.</param>
/// <param name="Resolution">Who made or decided it, and where it stands.</param>
public sealed record EstimateMade(
    DateOnly EffectiveOn,
    [property: Range(2004, 2079)] int BudgetYear,
    EstimatedItem Item,
    Cents Amount,
    Resolution Resolution) : BudgetEvent;

/// <summary>
/// The auditor's report marks an amount of the account of a year as error or uncertain (fout of onzeker), Gemeentewet art. 213(4). It does
/// not count for the vangnet: Besluit Participatiewet art. 10.
/// </summary>
/// <param name="EffectiveOn">The day of the report.</param>
/// <param name="BudgetYear">The year of the account.</param>
/// <param name="Line">Which costs.</param>
/// <param name="Verdict">Error or uncertain.</param>
/// <param name="Amount">Of costs found; never negative.</param>
/// <param name="Finding">The auditor's number of the finding, unique within the year.</param>
/// <param name="Document">Title of the report.</param>
public sealed record AuditFindingReported(
    DateOnly EffectiveOn,
    [property: Range(2004, 2079)] int BudgetYear,
    CostLine Line,
    AuditVerdict Verdict,
    Cents Amount,
    CaseNumber Finding,
    string Document) : BudgetEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Amount < Cents.Zero)
            yield return Problem.Of(nameof(Amount), $"is {Amount}, below nothing", "Give the costs that were found to be in error or uncertain");
    }
}

/// <summary>
/// Who carries out reported a total that this ledger has no dossiers behind (opgave uitvoerder): a joint body, or the time before the
/// ledger. Counts as if it had been booked dossier by dossier.
/// </summary>
/// <param name="EffectiveOn">
/// First day of the last month that it covers. A total of a whole year stands in December, because no earlier month is complete with it.
/// </param>
/// <param name="BudgetYear">The year that it is of.</param>
/// <param name="Kind">Costs, receipts or settlements.</param>
/// <param name="Line">Under which law.</param>
/// <param name="Amount">Negative for what is taken back.</param>
/// <param name="Body">Who carried it out.</param>
/// <param name="Document">Where it stands; null when not noted.</param>
public sealed record TotalReported(
    DateOnly EffectiveOn,
    [property: Range(2004, 2079)] int BudgetYear,
    TotalKind Kind,
    CostLine Line,
    Cents Amount,
    Payments.ExecutingBody Body = Payments.ExecutingBody.Joint,
    string? Document = null) : BudgetEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (EffectiveOn.Day != 1)
            yield return Problem.Of(nameof(EffectiveOn), $"is {EffectiveOn:yyyy-MM-dd}, within a month", "Give the first day of the last month that the total covers");
        else if (EffectiveOn.Year != BudgetYear)
            yield return Problem.Of(nameof(EffectiveOn), $"is {EffectiveOn:yyyy-MM-dd}, outside budget year {BudgetYear}", "Give a month of the year, or the year of the month");
        if (Kind == TotalKind.Settlement && Line == CostLine.WageSubsidy)
            yield return Problem.Of(nameof(Line), "is a wage-cost subsidy, on which nothing is settled with another body", "Give a receipt, or the scheme of the benefit");
    }
}

/// <summary>How far a decision on the grant is from final.</summary>
public enum BudgetVersion
{
    /// <summary>Voorlopig, about 1 October of the year before.</summary>
    Provisional = 1,

    /// <summary>Nader voorlopig, about May of the year itself.</summary>
    Adjusted = 2,

    /// <summary>Definitief, about October of the year itself.</summary>
    Definitive = 3,

    /// <summary>Herzien: decided anew after it was definitive.</summary>
    Revised = 4,

    /// <summary>Decided anew because a court annulled the decision before.</summary>
    ByCourt = 5,
}

/// <summary>What an amount of the grant is for.</summary>
public enum BudgetPart
{
    /// <summary>All of it.</summary>
    Whole = 1,

    /// <summary>Benefits, where the wage-cost subsidies have an amount of their own.</summary>
    Benefits = 2,

    /// <summary>Wage-cost subsidies, where they have an amount of their own.</summary>
    WageSubsidy = 3,
}

/// <summary>The laws that the grant pays for; the lines of SiSa G2.</summary>
public enum CostLine
{
    /// <summary>General assistance (algemene bijstand), Participatiewet.</summary>
    Pw = 1,

    /// <summary>IOAW.</summary>
    Ioaw = 2,

    /// <summary>IOAZ.</summary>
    Ioaz = 3,

    /// <summary>Bbz 2004, living allowance (levensonderhoud).</summary>
    Bbz = 4,

    /// <summary>Wage-cost subsidies (loonkostensubsidie), Participatiewet art. 10d.</summary>
    WageSubsidy = 5,
}

/// <summary>Why the state stopped its payments.</summary>
public enum AdvanceSuspensionGround
{
    /// <summary>The yearly "beeld van de uitvoering" did not come by 28 February.</summary>
    LateImplementationReport = 1,

    /// <summary>An instruction because of serious shortcomings, Participatiewet art. 76.</summary>
    Instruction = 2,

    /// <summary>Anything else.</summary>
    Other = 9,
}

/// <summary>What an estimate is about.</summary>
public enum EstimatedItem
{
    /// <summary>The state's grant (rijksbijdrage).</summary>
    Grant = 1,

    /// <summary>Benefits of all schemes (jaarlast), gross.</summary>
    BenefitCosts = 2,

    /// <summary>Wage-cost subsidies.</summary>
    WageSubsidies = 3,

    /// <summary>Receipts on claims.</summary>
    Receipts = 4,

    /// <summary>All costs less receipts.</summary>
    NetCosts = 5,

    /// <summary>What the grant falls short of; negative for a surplus.</summary>
    Deficit = 6,

    /// <summary>The safety-net payment (vangnetuitkering).</summary>
    Vangnet = 7,

    /// <summary>What the municipality pays of its own means.</summary>
    OwnShare = 8,
}

/// <summary>What the auditor says of an amount.</summary>
public enum AuditVerdict
{
    /// <summary>Fout.</summary>
    Error = 1,

    /// <summary>Onzeker.</summary>
    Uncertain = 2,
}

/// <summary>What a reported total is of.</summary>
public enum TotalKind
{
    /// <summary>Gross costs.</summary>
    Cost = 1,

    /// <summary>Money that came in on claims (baten).</summary>
    Receipt = 2,

    /// <summary>Set off with another body: lowers costs, is not a receipt.</summary>
    Settlement = 3,
}
