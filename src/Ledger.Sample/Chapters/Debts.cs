using Ledger.Domain.Events;
using Ledger.Domain.Money;
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

    /// <summary>An advance while the application is considered (voorschot, Participatiewet art. 52), set off with the benefit.</summary>
    public void Advance(DateOnly on, DateOnly decidedOn)
    {
        var claim = Life.Diary.NextCase('V');
        var amount = new Cents(Luck.Between(400, 900) * 100);
        Life.Diary.Write(on, new ClaimRaised(on, claim, Life.Client.Scheme, ClaimGround.Loan, amount));
        Life.Diary.Write(decidedOn, new ClaimSettled(decidedOn, claim, amount, SettledWith.Benefit));
    }

    public void Raise(DateOnly on, ClaimGround ground, Cents amount)
    {
        var claim = Life.Diary.NextCase('V');
        Life.Diary.Write(on, new ClaimRaised(on, claim, Benefit.Scheme, ground, amount));
        var instalments = Luck.Between(3, 30);
        open.Add(new Debt(claim, on, amount, new Cents((amount.Value / instalments) + 1)));
    }

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
            if (Luck.PerTenThousand(onBenefit ? 40 : 150))
                GivesUp(debt, on);
            else if (Luck.PerThousand(onBenefit ? 900 : 600))
                Instalment(debt, on, onBenefit);
        }

        open.RemoveAll(debt => debt.Left == Cents.Zero);
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

    private sealed class Debt(CaseNumber claim, DateOnly since, Cents amount, Cents monthly)
    {
        public CaseNumber Claim { get; } = claim;

        public DateOnly Since { get; } = since;

        public Cents Left { get; set; } = amount;

        public Cents Monthly { get; } = monthly;
    }
}
