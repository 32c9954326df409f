using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Referrals;

/// <summary>How a client is sent to partners, taken on, sent back and missed, each referral under its own number.</summary>
public static class ReferralFold
{
    public static Dossier Apply(this Dossier dossier, Position at, ReferredToPartner referred) =>
        dossier.Referrals.IndexOf(referred.Referral) >= 0
            ? dossier.Find(referred.EffectiveOn, at, FindingKind.NumberUsedTwice)
            : dossier with
            {
                Referrals = dossier.Referrals.Add(new ReferralCase(
                    referred.Referral, new Referral(referred.EffectiveOn, referred.Partner, referred.Purpose, ReferralState.Sent, Missed: false, Ground: null))),
            };

    public static Dossier Apply(this Dossier dossier, Position at, ReferralAccepted accepted) =>
        dossier.Change(at, accepted.EffectiveOn, accepted.Referral, referral => referral with { State = ReferralState.Accepted, Ground = null });

    public static Dossier Apply(this Dossier dossier, Position at, ReferralReturned returned) =>
        dossier.Change(at, returned.EffectiveOn, returned.Referral, referral => referral with { State = ReferralState.Returned, Ground = returned.Ground });

    public static Dossier Apply(this Dossier dossier, Position at, ReferralMissed missed) =>
        dossier.Change(at, missed.EffectiveOn, missed.Referral, referral => referral with { Missed = true });

    private static Dossier Change(this Dossier dossier, Position at, DateOnly on, CaseNumber number, Func<Referral, Referral> change)
    {
        var index = dossier.Referrals.IndexOf(number);
        return index < 0
            ? dossier.Find(on, at, FindingKind.NumberUnknown)
            : dossier with { Referrals = dossier.Referrals.SetItem(index, dossier.Referrals[index] with { Referral = change(dossier.Referrals[index].Referral) }) };
    }
}
