using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Exchange.Import;

/// <summary>
/// Finds out which events that the journal calls conflicting say nothing else than what was recorded, but for the moment of knowing. When
/// that moment was not in the file but came from the moment of import, it differs at every import, and the first one counts.
/// </summary>
internal static class Repeats
{
    /// <summary>Events between two that are looked for: reading on past so many is cheaper than asking again.</summary>
    private const int WorthReading = 1_000;

    /// <param name="conflicts">Events, and the positions at which their ids were recorded.</param>
    public static async Task<IReadOnlySet<NewEvent>> Among(
        IReadOnlyList<(Position Position, NewEvent Event)> conflicts, IJournal journal, Municipality municipality, CancellationToken cancel)
    {
        var repeats = new HashSet<NewEvent>(ReferenceEqualityComparer.Instance);
        var sought = conflicts.OrderBy(conflict => conflict.Position).ToList();
        for (var next = 0; next < sought.Count;)
        {
            await foreach (var recorded in journal.Read(municipality, new Position(sought[next].Position.Value - 1), ReadFilter.All, cancel))
            {
                // Two rows of a file may give one id.
                for (; next < sought.Count && sought[next].Position == recorded.Position; next++)
                {
                    if (recorded.SaysTheSameAs(sought[next].Event))
                        repeats.Add(sought[next].Event);
                }
                if (next == sought.Count || sought[next].Position.Value - recorded.Position.Value > WorthReading)
                    break;
            }
        }
        return repeats;
    }
}
