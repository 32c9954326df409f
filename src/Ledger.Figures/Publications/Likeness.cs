using Ledger.Domain.Numbers;
using Ledger.Domain.Publications;

namespace Ledger.Figures.Publications;

/// <summary>Whether a value of the ledger is what was printed.</summary>
internal static class Likeness
{
    /// <summary>Rounded as the print is rounded, halves away from zero, it is the same.</summary>
    public static bool IsPrintedAs(this Fraction value, FigurePublished printed) => printed.RoundedTo is { } step
        ? Fraction.Abs(value - printed.Value.Exact) <= step.Exact / new Fraction(2)
        : value.IsRoundedTo(printed.Value);

    /// <summary>It is less than one step of the print away.</summary>
    public static bool IsNear(this Fraction value, FigurePublished printed) =>
        Fraction.Abs(value - printed.Value.Exact) < (printed.RoundedTo?.Exact ?? printed.Value.Step);
}
