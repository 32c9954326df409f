namespace Ledger.Figures.Measures;

/// <summary>
/// A definition of a figure. Data, not code: read from <c>schemas/measures</c>, or laid down by a municipality in an event. A changed
/// definition is a new version beside the old one, and two definitions of one word are two measures.
/// </summary>
/// <param name="Counted">What is counted; the numerator of a ratio.</param>
/// <param name="Per">The denominator of a ratio; null for all other kinds.</param>
/// <param name="Source">Where the definition comes from.</param>
/// <param name="ValidFrom">First day of the effective axis that the definition is meant for.</param>
public sealed record Measure(
    string Id,
    int Version,
    string LabelNl,
    string LabelEn,
    MeasureKind Kind,
    Unit Unit,
    Tally Counted,
    Tally? Per,
    Rounding Rounding,
    string Source,
    DateOnly ValidFrom)
{
    /// <summary>What its values should keep to; null when there is no norm.</summary>
    public Norm? Norm { get; init; }

    /// <summary>The text of a municipality's own definition; null for a measure of the program.</summary>
    public string? OwnText { get; init; }

    /// <summary>Asked on a reference date; otherwise over a period.</summary>
    public bool IsOnDate => Kind switch
    {
        MeasureKind.Cumulative or MeasureKind.Rolling => true,
        MeasureKind.Cohort => false,
        _ => Counted.IsOnDate,
    };

    /// <summary>What is counted, and for a ratio what by.</summary>
    public IEnumerable<Tally> Tallies => Per is null ? [Counted] : [Counted, Per];

    public IEnumerable<Population> Populations => Tallies.SelectMany(tally => tally.Terms).Select(term => term.Population);

    public override string ToString() => $"{Id}@{Version}";
}

/// <summary>What the days of a measure are: figures of different kinds are never laid side by side.</summary>
public enum MeasureKind
{
    /// <summary>Counted on a reference date (stand).</summary>
    Stock,

    /// <summary>Counted over a period (stroom).</summary>
    Flow,

    /// <summary>Counted from the first of January through a reference date (cumulatief).</summary>
    Cumulative,

    /// <summary>Counted over the twelve months that end with a reference date (voortschrijdend).</summary>
    Rolling,

    /// <summary>One count divided by another (verhouding).</summary>
    Ratio,

    /// <summary>Of those who came in during a period, the share still there after some months or on a day (cohort).</summary>
    Cohort,
}

/// <summary>What a value is counted in.</summary>
public enum Unit
{
    Benefits,
    Persons,
    Clients,
    Cases,
    Trajectories,
    Places,
    Fte,
    Hours,
    Days,
    Months,
    Euro,
    Percent,

    /// <summary>So many for every hundred.</summary>
    PerHundred,

    /// <summary>So many for every thousand.</summary>
    PerThousand,
}
