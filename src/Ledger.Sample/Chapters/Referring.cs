using Ledger.Domain.Referrals;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Clients are sent to partners, as far as the municipality registers that: from 2017 until its partners' portal closed in 2024.</summary>
internal sealed class Referring(Life life) : Chapter(life)
{
    private static readonly string[] purposes = ["bemiddeling naar werk", "schuldhulp", "dagbesteding", "gezondheid"];
    private static readonly string[] grounds = ["geen passend aanbod", "taal", "gezondheid"];

    public override void Month(DateOnly month)
    {
        if (month < Registered.ReferralsFrom || month.AddMonths(2) > Registered.ReferralsUntil || !Luck.PerTenThousand(110))
            return;

        var (on, referral) = (SomeDayIn(month), Life.Diary.NextCase('R'));
        Write(new ReferredToPartner(on, referral, Luck.Pick(Landscape.Partners), Luck.PerThousand(900) ? Luck.Pick(purposes) : null));
        var answered = on.AddDays(Luck.Between(14, 30));
        Write(Luck.Below(10) switch
        {
            < 6 => new ReferralAccepted(answered, referral),
            < 8 => new ReferralReturned(answered, referral, Luck.PerThousand(900) ? Luck.Pick(grounds) : null),
            _ => new ReferralMissed(answered, referral),
        });
    }
}
