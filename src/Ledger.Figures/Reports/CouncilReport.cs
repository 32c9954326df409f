using Ledger.Domain;
using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;

namespace Ledger.Figures.Reports;

/// <summary>A report on one quarter, as known at one moment. It says all that it rests on, so that the same question is the same report for ever.</summary>
/// <param name="Known">What was known.</param>
/// <param name="KnownBefore">What was known when the report of the quarter before was drawn up.</param>
public sealed record CouncilReport(
    ReportDefinition Definition,
    Municipality Municipality,
    string Name,
    CalendarPeriod Quarter,
    KnownPoint Known,
    KnownPoint KnownBefore,
    IReadOnlyList<ReportedSection> Sections,
    IReadOnlyList<ReportedTable> Tables)
{
    public IEnumerable<ReportLine> Lines => Sections.SelectMany(section => section.Lines);

    /// <summary>Some of the days were not over yet at the moment of knowledge.</summary>
    public bool IsProvisional => Lines.Any(line => line.Now.Figure.IsProvisional);
}

/// <summary>Measures under one heading.</summary>
public sealed record ReportedSection(string Heading, string About, IReadOnlyList<ReportLine> Lines);

/// <summary>One measure in a report.</summary>
/// <param name="Now">Of the quarter.</param>
/// <param name="Before">Of the quarter before, as known now.</param>
/// <param name="YearBefore">Of the same quarter a year before, as known now.</param>
/// <param name="ReportedBefore">Of the quarter before, as known when its own report was drawn up.</param>
/// <param name="Change">By how much later events changed the figure of the quarter before, rounded last; null where it reads the same or cannot be shown.</param>
/// <param name="Target">Null when there is none.</param>
public sealed record ReportLine(Measure Measure, ReportedValue Now, ReportedValue Before, ReportedValue YearBefore, ReportedValue ReportedBefore, string? Change, ReportTarget? Target)
{
    public IReadOnlyList<ReportedValue> All => [Now, Before, YearBefore, ReportedBefore];
}

/// <summary>One measure by one trait, of the quarter.</summary>
/// <param name="Rows">In the order of the definition; a value without a word there comes last, as itself.</param>
/// <param name="Total">What the rows add up to.</param>
public sealed record ReportedTable(TableDefinition Definition, Figure Figure, IReadOnlyList<(string Word, ReportedValue Value)> Rows, ReportedValue Total);

/// <summary>A value as a report shows it, or why it does not.</summary>
/// <param name="Figure">What it comes from, with coverage and basis.</param>
/// <param name="Text">Rounded by the rule of the measure, with a point before decimals; null unless <paramref name="State"/> is <see cref="ReportedState.Shown"/>.</param>
public sealed record ReportedValue(Figure Figure, ReportedState State, string? Text);

/// <summary>What a reader is told in the place of a number.</summary>
public enum ReportedState
{
    Shown,

    /// <summary>Too small to show, or kept back so that a small count does not follow from it.</summary>
    KeptBack,

    /// <summary>The municipality did not register the subject on those days: there is no number, and zero would be a lie.</summary>
    NotRegistered,

    /// <summary>There was nothing to divide by.</summary>
    NothingToDivideBy,
}
