using Ledger.Domain.Numbers;

namespace Ledger.Figures.Measures;

/// <summary>What a value of a measure should keep to; who reads one that does not is warned. Data, and no target: nobody decided on it for a period.</summary>
/// <param name="AtMost">In the unit of the measure.</param>
/// <param name="Source">Where the norm comes from.</param>
public sealed record Norm(PrintedNumber AtMost, string Source)
{
    /// <summary>Whether a value keeps to it; null when there is no value.</summary>
    public bool? Keeps(Exact? value) => value is { } exact ? exact.ToFraction() <= AtMost.Exact : null;
}
