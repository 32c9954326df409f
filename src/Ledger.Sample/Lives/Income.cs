using Ledger.Domain.Benefits;
using Ledger.Domain.Money;

namespace Ledger.Sample.Lives;

/// <summary>Income beside a benefit, the same each month.</summary>
/// <param name="ExemptUntil">First month of which nothing is left to the client.</param>
internal sealed record Income(IncomeKind Kind, Cents Amount, DateOnly ExemptUntil)
{
    private static readonly Cents mostExempted = new(20_000);

    /// <summary>A quarter of what is earned, up to some EUR 200, Participatiewet art. 31(2)(n); null when nothing is.</summary>
    public Cents? ExemptedIn(DateOnly month)
    {
        if (month >= ExemptUntil)
            return null;
        var quarter = new Cents(Amount.Value / 4);
        return quarter < mostExempted ? quarter : mostExempted;
    }

    public Cents SetOffIn(DateOnly month) => Amount - (ExemptedIn(month) ?? Cents.Zero);
}
