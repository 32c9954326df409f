using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Objections;
using Ledger.Domain.Payments;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Claims on the client, and how they are paid off: set off while there is benefit, by instalments afterwards, or never.</summary>
internal sealed class Debts(Life life) : Chapter(life)
{
    private static readonly ClaimGround[] otherGrounds =
    [
        ClaimGround.UnduePayment, ClaimGround.UnduePayment, ClaimGround.UnduePayment, ClaimGround.Loan, ClaimGround.RecourseChild, ClaimGround.RecourseFormerPartner,
        ClaimGround.InterestAndCosts, ClaimGround.MortgageLoan, ClaimGround.Other, ClaimGround.Unknown,
    ];

    private readonly List<Debt> open = [];

    public override bool GoesOn => open.Count > 0;

    public void Raise(DateOnly on, ClaimGround ground, Cents amount)
    {
        var claim = Life.Diary.NextCase('V');
        Life.Diary.Write(on, new ClaimRaised(on, claim, Benefit.Scheme, ground, amount, CollectedBy(Benefit.Scheme)));
        var instalments = Luck.Between(3, 30);
        open.Add(new Debt(claim, on, ground, amount, new Cents((amount.Value / instalments) + 1)));
        if (ground != ClaimGround.Unknown)
            Life.Disputes.MayFollow(DisputedMatter.Claim, claim, on);
    }

    /// <summary>The body that pays the self-employed collects from them too.</summary>
    public static ExecutingBody? CollectedBy(Scheme scheme) => scheme == Scheme.Bbz ? ExecutingBody.Joint : null;

    public override void Month(DateOnly month)
    {
        PayOff(month, onBenefit: true);
        if (Luck.PerTenThousand(25))
            Raise(SomeDayIn(month), Luck.Pick(otherGrounds), new Cents(Luck.Between(150, 2_500) * 100));
    }

    public override void MonthWithout(DateOnly month) => PayOff(month, onBenefit: false);

    private void PayOff(DateOnly month, bool onBenefit)
    {
        var on = month.AddDays(24);
        foreach (var debt in open.Where(debt => debt.Since < month))
        {
            Correct(debt, on, onBenefit);
            if (Luck.PerTenThousand(onBenefit ? 40 : 150))
                GivesUp(debt, on);
            else if (debt.Paused)
                MayGoOn(debt, on);
            else if (Luck.PerThousand(onBenefit ? 900 : 600))
                Instalment(debt, on, onBenefit);
            else if (Luck.PerThousand(40))
                Pause(debt, on);
        }

        open.RemoveAll(debt => debt.Left == Cents.Zero);
    }

    /// <summary>What was not paid back within its year is claimed gross from January on (brutering); costs are added, and mistakes taken off.</summary>
    private void Correct(Debt debt, DateOnly on, bool onBenefit)
    {
        var (change, reason) = on.Month == 1 && debt.Since.Year == on.Year - 1 && debt.IsOfBenefit ? (debt.Left.Value * 18 / 100, ClaimCorrectionReason.Grossing)
            : !onBenefit && Luck.PerTenThousand(80) ? (Luck.Between(15, 60) * 100, ClaimCorrectionReason.InterestAndCosts)
            : Luck.PerTenThousand(20) ? (-debt.Left.Value / 4, ClaimCorrectionReason.Other)
            : (0L, ClaimCorrectionReason.Other);
        if (change == 0)
            return;
        debt.Left += new Cents(change);
        Write(1, new ClaimCorrected(on, debt.Claim, new Cents(change), reason));
    }

    private void Pause(Debt debt, DateOnly on)
    {
        debt.Paused = true;
        Write(1, new ClaimCollectionChanged(on, debt.Claim, CollectionState.Paused, Luck.PerThousand(800) ? Luck.Pick(reasonsToPause) : null));
    }

    private void MayGoOn(Debt debt, DateOnly on)
    {
        if (!Luck.PerThousand(200))
            return;
        debt.Paused = false;
        Write(1, new ClaimCollectionChanged(on, debt.Claim, CollectionState.Collecting));
    }

    private void GivesUp(Debt debt, DateOnly on)
    {
        Write(new ClaimWrittenOff(on, debt.Claim, debt.Left, Waived: Luck.PerThousand(400)));
        debt.Left = Cents.Zero;
    }

    private void Instalment(Debt debt, DateOnly on, bool onBenefit)
    {
        var amount = debt.Left < debt.Monthly ? debt.Left : debt.Monthly;
        debt.Left -= amount;
        if (onBenefit && Luck.PerThousand(700))
            Write(1, new ClaimSettled(on, debt.Claim, amount, SettledWith.Benefit));
        else if (!onBenefit && Luck.PerThousand(60))
            Write(1, new ClaimSettled(on, debt.Claim, amount, Luck.Pick(others)));
        else
            Write(1, new RepaymentReceived(on, debt.Claim, amount));
    }

    private static readonly SettledWith[] others = [SettledWith.Uwv, SettledWith.Svb, SettledWith.OtherMunicipality];

    private static readonly string[] reasonsToPause = ["geen draagkracht", "schuldhulp", "adres onbekend"];

    private sealed class Debt(CaseNumber claim, DateOnly since, ClaimGround ground, Cents amount, Cents monthly)
    {
        public CaseNumber Claim { get; } = claim;

        public DateOnly Since { get; } = since;

        /// <summary>Benefit that should not have been paid, and so was taxed.</summary>
        public bool IsOfBenefit { get; } = ground is >= ClaimGround.FraudDeclaredIncome and <= ClaimGround.UnduePayment;

        public bool Paused { get; set; }

        public Cents Left { get; set; } = amount;

        public Cents Monthly { get; } = monthly;
    }
}
