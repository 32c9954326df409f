using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>
/// The benefit is made payable around the 20th for each month not paid yet. An end that is heard of late leaves months paid unduly:
/// they are taken back, or claimed.
/// </summary>
internal sealed class Payment(Life life) : Chapter(life)
{
    private const int HolidayAllowancePercentage = 5;
    private const int TaxAndPremiumsPercentage = 18;
    private const int RunDay = 20;
    private DateOnly firstUnpaid;

    public override void Begins(DateOnly on) => firstUnpaid = on;

    public override void Month(DateOnly month)
    {
        for (; firstUnpaid <= month; firstUnpaid = NextMonth(firstUnpaid))
        {
            var registered = Pay(firstUnpaid, 100 - ((firstUnpaid.Day - 1) * 3), month.AddDays(RunDay - 1));
            if (Luck.PerTenThousand(3))
                PaysTwice(month, registered);
        }
    }

    public override void Ends(Leaving leaving)
    {
        if (firstUnpaid < FirstOf(leaving.On))
            Month(FirstOf(leaving.On).AddMonths(-1));
        if (leaving.On.Day > 1)
            Pay(FirstOf(leaving.On), (leaving.On.Day - 1) * 3, FirstOf(leaving.On).AddDays(RunDay - 1));
        PaidUnduly(leaving);
    }

    private void PaidUnduly(Leaving leaving)
    {
        var undue = Cents.Zero;
        for (var month = FirstOf(leaving.On).AddMonths(1); month.AddDays(RunDay) < leaving.KnownOn; month = month.AddMonths(1))
        {
            var (gross, net) = Amounts(month, 100);
            Life.Diary.Write(month.AddDays(RunDay - 1), Paid(month, gross, net));
            if (Luck.PerThousand(300))
                Life.Diary.Write(leaving.KnownOn, Paid(month, -gross, -net));
            else
                undue += gross;
        }

        if (undue > Cents.Zero)
            Life.Debts.Raise(leaving.KnownOn, ClaimGround.UnduePayment, undue);
    }

    /// <summary>The same month was registered a second time, and that was retracted.</summary>
    private void PaysTwice(DateOnly month, EventReference original)
    {
        var again = Pay(month, 100, month.AddDays(RunDay));
        var noticedOn = month.AddDays(Luck.Between(30, 120));
        Life.Diary.Write(noticedOn, new EventRetracted(noticedOn, again, $"dubbel geregistreerd, gelijk aan {original.Id}"));
    }

    private EventReference Pay(DateOnly from, int percentage, DateOnly knownOn)
    {
        var (gross, net) = Amounts(from, percentage);
        return Life.Diary.Write(knownOn, Paid(FirstOf(from), gross, net));
    }

    private BenefitPaid Paid(DateOnly month, Cents gross, Cents net) =>
        new(month, Benefit.Scheme, gross, net, Benefit.Scheme == Scheme.Bbz ? ExecutingBody.Joint : ExecutingBody.Own);

    private (Cents Gross, Cents Net) Amounts(DateOnly day, int percentage)
    {
        var norm = Norms.Of(Life, day).Value - (Benefit.WorkIncome ? Rates.WorkIncome.MonthlyCents : 0);
        var paid = Math.Max(5_000, norm) * percentage / 100 * (100 - Benefit.Lowered) / 100;
        return (new Cents(paid * (100 + TaxAndPremiumsPercentage) / 100), new Cents(paid * (100 - HolidayAllowancePercentage) / 100));
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly NextMonth(DateOnly day) => FirstOf(day).AddMonths(1);
}
