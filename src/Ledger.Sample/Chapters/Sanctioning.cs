using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Objections;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Duties are not kept: a warning, a lower benefit, a fine; sometimes revised or withdrawn afterwards, or nothing.</summary>
internal sealed class Sanctioning(Life life, Debts debts) : Chapter(life)
{
    private static readonly SanctionGround[] grounds =
    [
        SanctionGround.DutyToWork, SanctionGround.DutyToWork, SanctionGround.DutyToWork, SanctionGround.PlanNotFollowed, SanctionGround.PlanNotFollowed, SanctionGround.CommunityService,
        SanctionGround.Aggression, SanctionGround.Language, SanctionGround.CauseAtPartner, SanctionGround.Other, SanctionGround.Unknown,
    ];

    private static readonly SanctionGround[] youngPeoplesGrounds = [SanctionGround.TooLittleSearchForWork, SanctionGround.TooLittleSearchForEducation];

    private static readonly int[] percentages = [10, 20, 30, 30, 50, 100, 100];

    private static readonly string[] reasonsToWaive = ["geen verwijtbaarheid", "geen verwijtbaarheid", "dringende redenen", "zorg voor kinderen"];

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
        if (Luck.PerTenThousand(7))
            Waive(SomeDayIn(month));
    }

    private void Warn(DateOnly on) =>
        Write(new WarningGiven(on, Life.Diary.NextCase('S'), Luck.PerThousand(600) ? SanctionGround.DutyToInform : Ground(on)));

    private void Impose(DateOnly month)
    {
        var repeated = last is not null && last.EffectiveOn.AddMonths(12) > month ? last : null;
        var decidedOn = month.AddDays(-Luck.Between(1, 12));
        var signalledOn = decidedOn.AddDays(-Luck.Between(2, 40));
        var imposed = new SanctionImposed(
            month,
            Life.Diary.NextCase('S'),
            Ground(month),
            repeated is null ? Luck.Pick(percentages) : 100,
            repeated is null ? Luck.Between(1, 2) : 3,
            repeated?.Sanction,
            DecidedOn: decidedOn >= Benefit.Start ? decidedOn : null,
            SignalledOn: signalledOn >= Benefit.Start && Luck.PerThousand(800) ? signalledOn : null);
        (last, Benefit.Lowered, loweredUntil) = (imposed, imposed.Percentage, month.AddMonths(imposed.Months));
        Write(imposed);

        if (Luck.PerThousand(90))
            Revise(imposed);
        else if (Luck.PerThousand(60))
            Withdraw(imposed);
        else
            Life.Disputes.MayFollow(DisputedMatter.Sanction, imposed.Sanction, imposed.EffectiveOn);
    }

    private void Revise(SanctionImposed imposed)
    {
        var on = imposed.EffectiveOn.AddDays(Luck.Between(14, 150));
        MayBeFor(imposed, on, ObjectionOutcome.PartlyUpheld);
        Write(new SanctionRevised(on, imposed.Sanction, Math.Max(5, imposed.Percentage / 2), 1));
    }

    private void Withdraw(SanctionImposed imposed)
    {
        var on = imposed.EffectiveOn.AddDays(Luck.Between(14, 150));
        MayBeFor(imposed, on, ObjectionOutcome.Upheld);
        Write(new SanctionWithdrawn(on, imposed.Sanction));
    }

    /// <summary>Half of the changes follow an objection; no objection is decided on within six weeks of the sanction.</summary>
    private void MayBeFor(SanctionImposed imposed, DateOnly on, ObjectionOutcome outcome)
    {
        if (on > imposed.EffectiveOn.AddDays(42) && Luck.PerThousand(650))
            Life.Disputes.Helped(DisputedMatter.Sanction, imposed.Sanction, imposed.EffectiveOn, on, outcome);
    }

    private void Waive(DateOnly on) =>
        Write(new SanctionWaived(on, Life.Diary.NextCase('S'), Ground(on), Luck.PerThousand(850) ? Luck.Pick(reasonsToWaive) : null));

    private void Fine(DateOnly on)
    {
        var loss = new Cents(Luck.Between(200, 6_000) * 100);
        var (blame, percentage) = Luck.Pick(fines);
        var fine = new Cents(loss.Value * percentage / 100);
        var number = Life.Diary.NextCase('S');
        Write(new FineImposed(on, number, fine, blame, loss));
        Life.Disputes.MayFollow(DisputedMatter.Sanction, number, on.AddDays(13));
        debts.Raise(on, Luck.Pick(frauds), loss);
        debts.Raise(on, Luck.PerThousand(900) ? ClaimGround.FineForFraud : ClaimGround.FineOther, fine);
    }

    private SanctionGround Ground(DateOnly on) =>
        Life.Client.IsUnder27(on) && Luck.PerThousand(300) ? Luck.Pick(youngPeoplesGrounds) : Luck.Pick(grounds);
}
