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
            Pay(month, 100, month.AddDays(RunDay - 1));
            var paid = Due(month, 100);
            if (Luck.PerThousand(300))
                Life.Diary.Write(leaving.KnownOn, paid with { Gross = -paid.Gross, Net = -paid.Net, Reduction = null });
            else
                undue += paid.Gross;
        }

        if (undue > Cents.Zero)
            Life.Debts.Raise(leaving.KnownOn, ClaimGround.UnduePayment, undue);
    }

    /// <summary>The same month was registered a second time, and that was retracted.</summary>
    private void PaysTwice(DateOnly month, EventReference original)
    {
        var again = Life.Diary.Write(month.AddDays(RunDay), Due(month, 100));
        var noticedOn = month.AddDays(Luck.Between(30, 120));
        Life.Diary.Write(noticedOn, new EventRetracted(noticedOn, again, $"dubbel geregistreerd, gelijk aan {original.Id}"));
    }

    private EventReference Pay(DateOnly from, int percentage, DateOnly knownOn)
    {
        var month = FirstOf(from);
        foreach (var income in Benefit.Incomes)
            Life.Diary.Write(knownOn, new IncomeSetOff(month, income.Kind, income.Amount, income.ExemptedIn(month)));
        return Life.Diary.Write(knownOn, Due(from, percentage));
    }

    private BenefitPaid Due(DateOnly from, int percentage)
    {
        var month = FirstOf(from);
        var norm = Norms.Of(Life, from).Value - Benefit.Incomes.Sum(income => income.SetOffIn(month).Value);
        var full = Math.Max(5_000, norm) * percentage / 100;
        var paid = full * (100 - Benefit.Lowered) / 100;
        return new BenefitPaid(
            month,
            Benefit.Scheme,
            Gross: new Cents(paid * (100 + TaxAndPremiumsPercentage) / 100),
            Net: new Cents(paid * (100 - HolidayAllowancePercentage) / 100),
            Body: Benefit.Scheme == Scheme.Bbz ? ExecutingBody.Joint : ExecutingBody.Own,
            Reduction: paid < full ? new Cents(full - paid) : null);
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly NextMonth(DateOnly day) => FirstOf(day).AddMonths(1);
}
