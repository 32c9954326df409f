using Ledger.Domain.Money;
using Ledger.Domain.Numbers;

namespace Ledger.Domain.Vangnet;

/// <summary>What is known of one year: the grant as decided definitively, and the eligible net costs.</summary>
/// <param name="Budget">Null when no definitive decision is known.</param>
/// <param name="Costs">In aanmerking komende netto lasten: audit findings are taken off. Null when not registered.</param>
public sealed record YearFigures(int Year, Cents? Budget = null, Cents? Costs = null)
{
    /// <summary>Costs less grant; a surplus is negative. Null when one of them is not known.</summary>
    public Cents? Deficit => Costs - Budget;

    /// <summary>The deficit in per cent of the grant of the same year; null when not known, or nothing was granted.</summary>
    public Fraction? Percent => (Deficit, Budget) is ({ } deficit, { Value: > 0 } budget) ? Fraction.Hundred * new Fraction(deficit.Value) / new Fraction(budget.Value) : null;

    /// <summary>What is not known, for people: "the definitive grant of 2018". A grant of nothing is none.</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            if (Budget is not { Value: > 0 })
                yield return $"the definitive grant of {Year}";
            if (Costs is null)
                yield return $"the eligible net costs of {Year}";
        }
    }

    internal bool IsKnown => !Missing.Any();
}
