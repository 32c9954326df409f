using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;

namespace Ledger.Domain.Facts;

/// <summary>An amount booked on a benefit or on a claim.</summary>
/// <param name="Amount">As registered; cost, receipt or claim according to <paramref name="Account"/>.</param>
/// <param name="Ground">Of the claim; unknown for what is not booked on one.</param>
public sealed record Booking(DateOnly On, Account Account, Scheme Scheme, ExecutingBody Body, Cents Amount, ClaimGround Ground = ClaimGround.Unknown) : AmountFact(On, Amount)
{
    public override Subject Subject => Account == Account.BenefitPaid ? Subject.Payments : Subject.Claims;
}

public enum Account
{
    /// <summary>Gross cost of benefits.</summary>
    BenefitPaid = 1,
    ClaimRaised = 2,
    Repayment = 3,

    /// <summary>Set off against a benefit or with another body: lowers cost, is not income.</summary>
    Settlement = 4,
    WriteOff = 5,

    /// <summary>A claim became higher or, negative, lower by itself.</summary>
    ClaimCorrection = 6,

    /// <summary>Money that came back on wage-cost subsidies; SiSa G2, baten loonkostensubsidie.</summary>
    WageSubsidyReceipt = 7,
}
