using Ledger.Domain.Journal;
using Ledger.Domain.Time;
using Ledger.Figures.Answers;

namespace Ledger.Figures.Reports;

/// <summary>What the municipality set out to reach with a measure, for a reader of a report.</summary>
/// <param name="Text">In words: "ten hoogste 2.250".</param>
/// <param name="Value">As it was decided, with a point before decimals.</param>
/// <param name="Light">How the realisation stands to it, by the municipality's own rule, in a word; null when that cannot be told yet.</param>
public sealed record ReportTarget(string Text, string Value, string? Light);

/// <summary>Knows the targets of a municipality.</summary>
public interface IReportTargets
{
    /// <summary>The target for what a figure answers, as known at a position; null when there is none.</summary>
    Task<ReportTarget?> Find(Figure realised, CalendarPeriod quarter, Position known, CancellationToken cancel);
}
