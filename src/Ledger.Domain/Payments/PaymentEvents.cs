using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;

namespace Ledger.Domain.Payments;

/// <summary>A benefit was made payable (betaalbaarstelling). <see cref="EffectiveOn"/> is the first day of the month it is for.</summary>
/// <param name="Gross">What it costs the municipality, wage tax and premiums included. Negative for a payment taken back.</param>
/// <param name="Net">What the client gets, holiday allowance excluded (CBS BUS field 15).</param>
/// <param name="Body">Who carried it out.</param>
/// <param name="Reduction">By how much sanctions lowered it (vermindering afstemming, CBS BUS field 13); null when they did not, or when not registered.</param>
public sealed record BenefitPaid(
    DateOnly EffectiveOn,
    Scheme Scheme,
    Cents Gross,
    Cents Net,
    ExecutingBody Body = ExecutingBody.Own,
    [property: Range(0, int.MaxValue)] Cents? Reduction = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (EffectiveOn.Day != 1)
            yield return Problem.Of(nameof(EffectiveOn), $"is {EffectiveOn:yyyy-MM-dd}, within a month", "Give the first day of the month that the payment is for");
    }
}

/// <summary>A claim on a client arose (vordering), Participatiewet art. 58 to 62i.</summary>
/// <param name="Body">Who collects it, and accounts for what comes in on it and what it is set off with; null for the municipality itself.</param>
public sealed record ClaimRaised(
    DateOnly EffectiveOn, CaseNumber Claim, Scheme Scheme, ClaimGround Ground, [property: Range(1, int.MaxValue)] Cents Amount, ExecutingBody? Body = null) : DossierEvent;

/// <summary>Money came in on a claim (ontvangst, aflossing).</summary>
public sealed record RepaymentReceived(DateOnly EffectiveOn, CaseNumber Claim, [property: Range(1, int.MaxValue)] Cents Amount) : DossierEvent;

/// <summary>A claim was set off (verrekening) against a benefit or with another body. Lowers cost; it is not income.</summary>
public sealed record ClaimSettled(DateOnly EffectiveOn, CaseNumber Claim, [property: Range(1, int.MaxValue)] Cents Amount, SettledWith With) : DossierEvent;

/// <summary>What is left of a claim is no longer collected (buiten invordering, kwijtschelding).</summary>
/// <param name="Waived">True for a waiver under art. 58(7) or a debt settlement, false when collection is merely given up.</param>
public sealed record ClaimWrittenOff(DateOnly EffectiveOn, CaseNumber Claim, [property: Range(1, int.MaxValue)] Cents Amount, bool Waived) : DossierEvent;

/// <summary>A claim became higher or lower by itself (correctie van een vordering), without a payment; CBS BDFS, reden correctie.</summary>
/// <param name="Change">What is added to the claim; negative for what is taken off.</param>
public sealed record ClaimCorrected(DateOnly EffectiveOn, CaseNumber Claim, Cents Change, ClaimCorrectionReason Reason) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Change == Cents.Zero)
            yield return Problem.Of(nameof(Change), "is nothing", "Give the difference in cents, or leave the event out");
    }
}

/// <summary>Collection of a claim stopped for a time or went on again; CBS BDFS, status vordering.</summary>
/// <param name="Reason">In the source's words or code; null when not registered.</param>
public sealed record ClaimCollectionChanged(DateOnly EffectiveOn, CaseNumber Claim, CollectionState State, string? Reason = null) : DossierEvent;

/// <summary>Own execution, or a joint body under the Wgr; SiSa reports them apart.</summary>
public enum ExecutingBody
{
    Own = 0,
    Joint = 1,
}

/// <summary>What a claim was set off with.</summary>
public enum SettledWith
{
    Benefit = 0,
    Uwv = 1,
    Svb = 2,
    OtherMunicipality = 3,
}

/// <summary>Ground of a claim (ontstaansgrond), CBS BDFS from 2013; the values are its codes.</summary>
public enum ClaimGround
{
    Unknown = 0,
    FraudDeclaredIncome = 51,
    FraudUndeclaredIncome = 52,
    FraudCapital = 53,
    FraudAddress = 54,
    FraudHousehold = 55,
    FraudOther = 56,
    UnduePayment = 57,
    FineForFraud = 58,
    FineOther = 59,
    Loan = 60,
    MortgageLoan = 61,
    RecourseChild = 62,
    RecourseFormerPartner = 63,
    InterestAndCosts = 64,
    Other = 65,
}

/// <summary>Why a claim was corrected (reden correctie), CBS BDFS; the values are its codes.</summary>
public enum ClaimCorrectionReason
{
    /// <summary>Brutering, Participatiewet art. 58(5).</summary>
    Grossing = 1,

    /// <summary>Rente en incassokosten.</summary>
    InterestAndCosts = 2,

    /// <summary>Uitspraak in bezwaar of beroep.</summary>
    Ruling = 3,

    /// <summary>Overige.</summary>
    Other = 9,
}

/// <summary>Whether a claim that is not settled is collected (status vordering), CBS BDFS; the values are its codes.</summary>
public enum CollectionState
{
    /// <summary>Lopende aflossing.</summary>
    Collecting = 51,

    /// <summary>Tijdelijk geen invordering.</summary>
    Paused = 52,
}
