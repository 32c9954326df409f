using Ledger.Figures.Entries;
using Ledger.Figures.Questions;

namespace Ledger.Figures.Measures;

/// <summary>
/// A definition of a figure. Data, not code: read from <c>schemas/measures</c>. A changed definition is a new version beside the old
/// one, and two definitions of one word are two measures.
/// </summary>
/// <param name="Counted">What is counted; the numerator of a ratio.</param>
/// <param name="Per">The denominator of a ratio; null for stock and flow.</param>
/// <param name="Source">Where the definition comes from.</param>
/// <param name="ValidFrom">First day of the effective axis that the definition is meant for.</param>
public sealed record Measure(
    string Id,
    int Version,
    string LabelNl,
    string LabelEn,
    MeasureKind Kind,
    Unit Unit,
    Population Counted,
    Population? Per,
    Rounding Rounding,
    string Source,
    DateOnly ValidFrom)
{
    /// <summary>Asked on a reference date; otherwise over a period.</summary>
    public bool IsOnDate => Counted.Of.IsPeriod;

    /// <summary>What is counted, and for a ratio what by.</summary>
    public IEnumerable<Population> Populations => Per is null ? [Counted] : [Counted, Per];

    public override string ToString() => $"{Id}@{Version}";
}

/// <summary>Which entries are counted.</summary>
/// <param name="SumsCents">Amounts are summed, in cents; otherwise entries are counted.</param>
public sealed record Population(FactKind Of, IReadOnlyList<Filter> Where, bool SumsCents);

public enum MeasureKind
{
    /// <summary>Counted on a reference date.</summary>
    Stock,

    /// <summary>Counted over a period.</summary>
    Flow,

    /// <summary>One count divided by another.</summary>
    Ratio,
}

public enum Unit
{
    Benefits,
    Persons,
    Cases,
    Days,
    Euro,
    Percent,
}
