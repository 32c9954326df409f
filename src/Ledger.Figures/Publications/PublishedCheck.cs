using Ledger.Domain.Publications;
using Ledger.Figures.Answers;

namespace Ledger.Figures.Publications;

/// <summary>A published figure beside what the ledger says, as known on the day of publication and at a later position.</summary>
/// <param name="AsPublished">The ledger's figure as known at the end (UTC) of the day of publication; null when it cannot be asked.</param>
/// <param name="AsKnown">The ledger's figure as known at the position of the check; null when it cannot be asked.</param>
/// <param name="Because">What gives the printed value, or why nothing does, for people.</param>
/// <param name="Given">The figure that is the printed value; null when none is.</param>
/// <param name="Entries">How many signed entries the figure of the measure is the sum of, at the position of the check.</param>
/// <param name="Since">How many of them became known after publication.</param>
public sealed record PublishedCheck(
    PublishedFigure Figure,
    DifferenceKind Difference,
    Figure? AsPublished,
    Figure? AsKnown,
    string Because,
    Figure? Given = null,
    int Entries = 0,
    int Since = 0);
