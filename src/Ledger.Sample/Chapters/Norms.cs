using Ledger.Domain.Money;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>What a household gets in a month.</summary>
internal static class Norms
{
    /// <summary>Per cent of the couple's norm for each of 1, 2, 3, 4 or more cost-sharers, Participatiewet art. 22a; whole per cents are near enough here.</summary>
    private static readonly int[] sharedPercentage = [70, 50, 43, 40];

    /// <summary>Net, holiday allowance included.</summary>
    public static Cents Of(Life life, DateOnly on)
    {
        var rates = life.Town.Calibration;
        var benefit = life.Benefit!;
        if (benefit.CostSharers > 1)
            return new Cents((long)rates.CoupleNormCents.In(on.Year) * sharedPercentage[Math.Min(benefit.CostSharers, sharedPercentage.Length) - 1] * benefit.Persons / 100);
        return new Cents(benefit.Persons == 2 ? rates.CoupleNormCents.In(on.Year) : rates.SingleNormCents.In(on.Year));
    }
}
