using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>
/// An advance while an application is considered (voorschot, Participatiewet art. 52): set off with the benefit when that is granted,
/// and otherwise a claim.
/// </summary>
internal sealed class Advance
{
    private readonly Life life;
    private readonly CaseNumber number;
    private readonly Cents amount;

    private Advance(Life life, CaseNumber number, Cents amount) => (this.life, this.number, this.amount) = (life, number, amount);

    public static Advance Paid(Life life, CaseNumber application, DateOnly on)
    {
        var advance = new Advance(life, life.Diary.NextCase('E'), new Cents(life.Luck.Between(400, 900) * 100));
        life.Diary.Write(on, new AdvancePaid(on, advance.number, life.Client.Scheme, advance.amount, application, life.Luck.PerThousand(700) ? 90 : null));
        return advance;
    }

    public void IsSetOff(DateOnly on) => life.Diary.Write(on, new AdvanceSettled(on, number, amount));

    /// <summary>Four in five pay it back.</summary>
    public void IsClaimed(DateOnly on)
    {
        var claim = life.Diary.NextCase('V');
        life.Diary.Write(on, new ClaimRaised(on, claim, life.Client.Scheme, ClaimGround.UnduePayment, amount, Debts.CollectedBy(life.Client.Scheme)));
        var paidOn = on.AddDays(life.Luck.Between(20, 120));
        if (life.Luck.PerThousand(800))
            life.Diary.Write(paidOn, new RepaymentReceived(paidOn, claim, amount));
    }
}
