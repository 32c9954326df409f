using Ledger.Domain.Numbers;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;

namespace Ledger.Figures.Vangnet;

/// <summary>A figure of the claim year beside that of the year before, for the analysis of causes.</summary>
public sealed record CauseLine(Figure Now, Figure Before)
{
    public Measure Measure => Now.Measure;

    /// <summary>In the unit of the measure; null when one of the years is not registered.</summary>
    public Fraction? Difference => (ValueOf(Now), ValueOf(Before)) is ({ } now, { } before) ? now - before : null;

    /// <summary>The difference in per cent of the year before; null when that was nothing.</summary>
    public Fraction? Percent => Difference is { } difference && ValueOf(Before) is { IsZero: false } before ? Fraction.Hundred * difference / Fraction.Abs(before) : null;

    private static Fraction? ValueOf(Figure figure) => figure.Value?.Exact?.ToFraction();
}
