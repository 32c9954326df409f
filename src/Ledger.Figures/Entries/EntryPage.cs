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

    /// <summary>A page with room for so many entries.</summary>
    public static EntryPage Blank(FactKind kind, int count) => new(
        kind, new int[count], new short[count], new short[count], new DateOnly[count],
        kind.IsPeriod ? new DateOnly[count] : [], kind.HasAmount ? new long[count] : [], [.. kind.Traits.Select(_ => new short[count])]);

    public void Write(int row, in CodedEntry entry)
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
