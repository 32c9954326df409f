using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Cli;

/// <summary>What a rebuild of entries found.</summary>
/// <param name="Through">Position through which the journal was folded.</param>
/// <param name="Entries">How many entries follow from it.</param>
/// <param name="Digest">Over those entries, as <see cref="Figures.Columns.EntriesDigest"/> says.</param>
/// <param name="IsEqual">Whether they are those that were there before.</param>
internal sealed record RebuildReport(Municipality Municipality, Position Through, long Entries, string Digest, bool IsEqual);
