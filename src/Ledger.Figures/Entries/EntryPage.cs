using System.Runtime.InteropServices;
using Ledger.Domain;
using Ledger.Domain.Entries;

namespace Ledger.Figures.Entries;

/// <summary>
/// A run of entries of one kind with an array for each column: the form in which entries are stored. All entries that one position makes of
/// the kind stand on one page.
/// </summary>
/// <param name="Positions">Ascending.</param>
/// <param name="Until">None for moments.</param>
/// <param name="Cents">None for kinds without an amount.</param>
/// <param name="Codes">An array for each trait of the kind, in its order.</param>
internal sealed record EntryPage(FactKind Kind, int[] Positions, short[] Ordinals, short[] Signs, DateOnly[] From, DateOnly[] Until, long[] Cents, short[][] Codes)
{
    /// <summary>Entries on a full page; one position that makes more has a larger one.</summary>
    public const int Full = 4096;

    public int Count => Positions.Length;

    public CodedEntry this[int row]
    {
        get
        {
            var codes = default(TraitCodes);
            for (var trait = 0; trait < Codes.Length; trait++)
                codes[trait] = Codes[trait][row];
            var until = Kind.IsPeriod ? Until[row] : CodedEntry.DayAfter(From[row]);
            return new CodedEntry(Kind, Positions[row], Ordinals[row], (Sign)Signs[row], From[row], until, Kind.HasAmount ? Cents[row] : 0, codes);
        }
    }

    /// <summary>Pages of entries of one kind that come in order.</summary>
    /// <exception cref="BrokenInvariantException">Two entries have one position and ordinal.</exception>
    public static IEnumerable<EntryPage> Cut(FactKind kind, IEnumerable<CodedEntry[]> inOrder)
    {
        var waiting = new List<CodedEntry>();
        var last = 0L;
        foreach (var entries in inOrder)
        {
            last = MustAscend(entries, last);
            waiting.AddRange(entries);
            var first = 0;
            for (var end = EndOfPage(waiting, first); end < waiting.Count; end = EndOfPage(waiting, first))
            {
                yield return Of(kind, CollectionsMarshal.AsSpan(waiting)[first..end]);
                first = end;
            }

            waiting.RemoveRange(0, first);
        }

        if (waiting.Count > 0)
            yield return Of(kind, CollectionsMarshal.AsSpan(waiting));
    }

    public static EntryPage Of(FactKind kind, ReadOnlySpan<CodedEntry> entries)
    {
        var page = Blank(kind, entries.Length);
        for (var row = 0; row < entries.Length; row++)
            page.Write(row, entries[row]);
        return page;
    }

    /// <summary>A page with room for so many entries.</summary>
    public static EntryPage Blank(FactKind kind, int count) => new(
        kind, new int[count], new short[count], new short[count], new DateOnly[count],
        kind.IsPeriod ? new DateOnly[count] : [], kind.HasAmount ? new long[count] : [], [.. kind.Traits.Select(_ => new short[count])]);

    /// <summary>Where the page is full, or as far behind that as its last position has entries.</summary>
    private static int EndOfPage(List<CodedEntry> entries, int first)
    {
        var end = Math.Min(first + Full, entries.Count);
        while (end < entries.Count && entries[end].Position == entries[end - 1].Position)
            end++;
        return end;
    }

    private static long MustAscend(CodedEntry[] entries, long place)
    {
        foreach (ref readonly var entry in entries.AsSpan())
        {
            Invariant.Holds(entry.Place > place, $"Position {entry.Position} has two entries numbered {entry.Ordinal}, or comes after {place >> 16}.");
            place = entry.Place;
        }

        return place;
    }

    private void Write(int row, in CodedEntry entry)
    {
        (Positions[row], Ordinals[row], Signs[row], From[row]) = (entry.Position, entry.Ordinal, (short)entry.Sign, entry.From);
        if (Kind.IsPeriod)
            Until[row] = entry.Until;
        if (Kind.HasAmount)
            Cents[row] = entry.Cents;
        for (var trait = 0; trait < Codes.Length; trait++)
            Codes[trait][row] = entry.Codes[trait];
    }
}
