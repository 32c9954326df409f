using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;

namespace Ledger.Domain.Payments;

/// <summary>Every payment and receipt is a booking by itself; what comes in on a claim is booked under the claim's scheme and ground, with whoever collects it.</summary>
public static class PaymentFold
{
    public static Dossier Apply(this Dossier dossier, BenefitPaid paid) =>
        dossier with { Alone = dossier.Alone.Add(new Booking(paid.EffectiveOn, Account.BenefitPaid, paid.Scheme, paid.Body, paid.Gross)) };

    public static Dossier Apply(this Dossier dossier, Position at, ClaimRaised raised) =>
        dossier.Claims.ContainsKey(raised.Claim)
            ? dossier.Find(raised.EffectiveOn, at, FindingKind.NumberUsedTwice)
            : (dossier with { Claims = dossier.Claims.Add(raised.Claim, new ClaimTraits(raised.Scheme, raised.Ground, raised.Body ?? ExecutingBody.Own)) })
                .Book(raised.EffectiveOn, Account.ClaimRaised, raised.Claim, raised.Amount);

    public static Dossier Apply(this Dossier dossier, RepaymentReceived received) =>
        dossier.Book(received.EffectiveOn, Account.Repayment, received.Claim, received.Amount);

    public static Dossier Apply(this Dossier dossier, ClaimSettled settled) =>
        dossier.Book(settled.EffectiveOn, Account.Settlement, settled.Claim, settled.Amount);

    public static Dossier Apply(this Dossier dossier, ClaimWrittenOff writtenOff) =>
        dossier.Book(writtenOff.EffectiveOn, Account.WriteOff, writtenOff.Claim, writtenOff.Amount);

    public static Dossier Apply(this Dossier dossier, ClaimCorrected corrected) =>
        dossier.Book(corrected.EffectiveOn, Account.ClaimCorrection, corrected.Claim, corrected.Change);

    private static Dossier Book(this Dossier dossier, DateOnly on, Account account, CaseNumber claim, Cents amount)
    {
        var (scheme, ground, body) = dossier.Claims.GetValueOrDefault(claim, ClaimTraits.Unknown);
        return dossier with { InOrder = dossier.InOrder.Add(new Booking(on, account, scheme, body, amount, ground)) };
    }
}
