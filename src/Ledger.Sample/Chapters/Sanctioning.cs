using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Duties are not kept: a warning, a lower benefit, a fine; sometimes revised or withdrawn afterwards.</summary>
internal sealed class Sanctioning(Life life, Debts debts) : Chapter(life)
{
    private static readonly SanctionGround[] grounds =
    [
        SanctionGround.DutyToWork, SanctionGround.DutyToWork, SanctionGround.DutyToWork, SanctionGround.PlanNotFollowed, SanctionGround.PlanNotFollowed, SanctionGround.CommunityService,
        SanctionGround.Aggression, SanctionGround.Language, SanctionGround.CauseAtPartner, SanctionGround.Other, SanctionGround.Unknown,
    ];

    private static readonly SanctionGround[] youngPeoplesGrounds = [SanctionGround.TooLittleSearchForWork, SanctionGround.TooLittleSearchForEducation];

    private static readonly int[] percentages = [10, 20, 30, 30, 50, 100, 100];

    private static readonly ClaimGround[] frauds =
    [
        ClaimGround.FraudDeclaredIncome, ClaimGround.FraudUndeclaredIncome, ClaimGround.FraudUndeclaredIncome, ClaimGround.FraudCapital, ClaimGround.FraudAddress,
        ClaimGround.FraudHousehold, ClaimGround.FraudOther,
    ];

    /// <summary>Per cent of the loss by degree of blame, Boetebesluit socialezekerheidswetten art. 2, as since 2017.</summary>
    private static readonly (Blame Blame, int Percentage)[] fines = [(Blame.Normal, 50), (Blame.Normal, 50), (Blame.Reduced, 25), (Blame.GrossFault, 75), (Blame.Intent, 100), (Blame.Unknown, 50)];

    private SanctionImposed? last;
    private DateOnly loweredUntil;

    public override void Month(DateOnly month)
    {
        if (loweredUntil <= month)
            Benefit.Lowered = 0;
        if (Luck.PerTenThousand(20))
            Warn(SomeDayIn(month));
        if (Luck.PerTenThousand(28))
            Impose(month);
        if (Luck.PerTenThousand(9))
            Fine(SomeDayIn(month));
    }

    private void Warn(DateOnly on) =>
        Write(new WarningGiven(on, Life.Diary.NextCase('S'), Luck.PerThousand(600) ? SanctionGround.DutyToInform : Ground(on)));

    private void Impose(DateOnly month)
    {
        var repeated = last is not null && last.EffectiveOn.AddMonths(12) > month ? last : null;
        var imposed = new SanctionImposed(
            month,
            Life.Diary.NextCase('S'),
            Ground(month),
            repeated is null ? Luck.Pick(percentages) : 100,
            repeated is null ? Luck.Between(1, 2) : 3,
            repeated?.Sanction);
        (last, Benefit.Lowered, loweredUntil) = (imposed, imposed.Percentage, month.AddMonths(imposed.Months));
        Write(imposed);

        if (Luck.PerThousand(90))
            Revise(imposed);
        else if (Luck.PerThousand(60))
            Withdraw(imposed);
    }

    private void Revise(SanctionImposed imposed) =>
        Write(new SanctionRevised(imposed.EffectiveOn.AddDays(Luck.Between(14, 150)), imposed.Sanction, Math.Max(5, imposed.Percentage / 2), 1));

    private void Withdraw(SanctionImposed imposed) =>
        Write(new SanctionWithdrawn(imposed.EffectiveOn.AddDays(Luck.Between(14, 150)), imposed.Sanction));

    private void Fine(DateOnly on)
    {
        var loss = new Cents(Luck.Between(200, 6_000) * 100);
        var (blame, percentage) = Luck.Pick(fines);
        var fine = new Cents(loss.Value * percentage / 100);
        Write(new FineImposed(on, Life.Diary.NextCase('S'), fine, blame, loss));
        debts.Raise(on, Luck.Pick(frauds), loss);
        debts.Raise(on, Luck.PerThousand(900) ? ClaimGround.FineForFraud : ClaimGround.FineOther, fine);
    }

    private SanctionGround Ground(DateOnly on) =>
        Life.Client.IsUnder27(on) && Luck.PerThousand(300) ? Luck.Pick(youngPeoplesGrounds) : Luck.Pick(grounds);
}
