using Ledger.Figures.Measures;
using Ledger.Figures.Suppression;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Reports;

/// <summary>What a periodic report holds: which measures under which headings, and what is known of how they add up. Data: read from <c>schemas/reports</c>.</summary>
/// <param name="DrawnUpAfterDays">The report of a quarter is drawn up so many days after it.</param>
/// <param name="Units">Words for units, in the language of the report.</param>
/// <param name="Counts">Units that the rule of suppression is about.</param>
public sealed record ReportDefinition(
    string Id,
    string Title,
    string Lead,
    int DrawnUpAfterDays,
    SuppressionRule Suppression,
    StockAndFlow Balance,
    IReadOnlyList<WholeAndParts> Within,
    IReadOnlyDictionary<string, string> Units,
    IReadOnlySet<string> Counts,
    IReadOnlyList<SectionDefinition> Sections,
    IReadOnlyList<TableDefinition> Tables)
{
    /// <summary>The word for a unit; the unit's own where the report has none.</summary>
    public string UnitOf(Measure measure) => Units.GetValueOrDefault(measure.Unit.Name(), measure.Unit.Name());

    /// <summary>Whether a measure counts people, or what happened to them.</summary>
    public bool IsCount(Measure measure) => Counts.Contains(measure.Unit.Name()) && measure.Per is null;
}

/// <summary>Stock at the end of a period is stock at its start, plus what came in, minus what went out.</summary>
public sealed record StockAndFlow(Measure Stock, IReadOnlyList<Measure> In, IReadOnlyList<Measure> Out);

/// <summary>Measures that count parts of what another counts, none of them the same part.</summary>
public sealed record WholeAndParts(Measure Whole, IReadOnlyList<Measure> Parts);

/// <summary>Measures under one heading.</summary>
/// <param name="Of">Of ratios, by id: the measures of the report that a reader could work out from it.</param>
public sealed record SectionDefinition(string Heading, string About, IReadOnlyList<Measure> Measures, IReadOnlyDictionary<string, IReadOnlyList<Measure>> Of);

/// <summary>One measure by one trait.</summary>
/// <param name="Words">Of the trait's values, in the language of the report; also the order of the rows.</param>
/// <param name="Contains">Other measures of the report that are the sum of some of the rows; a row named twice counts twice.</param>
public sealed record TableDefinition(string Heading, Measure Measure, Trait By, IReadOnlyList<(string Value, string Word)> Words, IReadOnlyList<(Measure Measure, IReadOnlyList<string> Values)> Contains);
