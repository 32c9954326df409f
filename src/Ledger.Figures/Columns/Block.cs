using Ledger.Domain.Entries;
using Ledger.Figures.Entries;

namespace Ledger.Figures.Columns;

/// <summary>
/// A run of entries of one kind, one array per column. Arrays are whole words of 64 entries long, so that a mask never needs a tail.
/// Rows above the count of a view are not yet there for that view, whatever stands in them.
/// </summary>
internal sealed class Block
{
    /// <summary>Entries in a full block: small enough for masks and keys to stay in the second cache.</summary>
    public const int Size = 1 << 16;

    private const int Smallest = 64;

    private Block(FactKind kind, int capacity)
    {
        Capacity = capacity;
        Positions = new int[capacity];
        From = new short[capacity];
        Until = kind.IsPeriod ? new short[capacity] : [];
        Reversed = new ulong[capacity / 64];
        Cents = kind.HasAmount ? new long[capacity] : [];
        Codes = [.. kind.Traits.Select(trait => new CodeColumn(trait.IsNarrow, capacity))];
    }

    public int Capacity { get; }

    /// <summary>Ascending.</summary>
    public int[] Positions { get; }

    public short[] From { get; }

    /// <summary>Empty for moments.</summary>
    public short[] Until { get; }

    /// <summary>
    /// The lowest <see cref="From"/> of the rows written. Like the other bounds it only widens, so that a reader who meets a writer
    /// finds it too wide at worst.
    /// </summary>
    public short EarliestFrom { get; private set; } = short.MaxValue;

    /// <summary>The highest <see cref="From"/> of the rows written.</summary>
    public short LatestFrom { get; private set; } = short.MinValue;

    /// <summary>The highest <see cref="Until"/> of the rows written.</summary>
    public short LatestUntil { get; private set; } = short.MinValue;

    /// <summary>A bit per entry, set for sign -1.</summary>
    public ulong[] Reversed { get; }

    /// <summary>Empty for kinds without an amount.</summary>
    public long[] Cents { get; }

    public CodeColumn[] Codes { get; }

    public static Block Empty(FactKind kind) => new(kind, Smallest);

    /// <summary>A block for the entries after a full one.</summary>
    public static Block Next(FactKind kind) => new(kind, Size);

    /// <summary>A copy with twice the room; readers of this one go on undisturbed.</summary>
    public Block Doubled(FactKind kind)
    {
        var wider = new Block(kind, Capacity * 2) { EarliestFrom = EarliestFrom, LatestFrom = LatestFrom, LatestUntil = LatestUntil };
        Positions.CopyTo(wider.Positions, 0);
        From.CopyTo(wider.From, 0);
        Until.CopyTo(wider.Until, 0);
        Reversed.CopyTo(wider.Reversed, 0);
        Cents.CopyTo(wider.Cents, 0);
        for (var i = 0; i < Codes.Length; i++)
            Codes[i].CopyTo(wider.Codes[i]);
        return wider;
    }

    public void Write(int row, in CodedEntry entry)
    {
        Positions[row] = entry.Position;
        var from = Day.Of(entry.From);
        From[row] = from;
        (EarliestFrom, LatestFrom) = (Math.Min(EarliestFrom, from), Math.Max(LatestFrom, from));
        if (Until.Length > 0)
        {
            Until[row] = Day.Of(entry.Until);
            LatestUntil = Math.Max(LatestUntil, Until[row]);
        }

        if (Cents.Length > 0)
            Cents[row] = entry.Cents;
        if (entry.Sign == Sign.Reversed)
            Reversed[row >> 6] |= 1UL << row;
        for (var i = 0; i < Codes.Length; i++)
            Codes[i].Write(row, entry.Codes[i]);
    }
}

/// <summary>The codes of one trait: a byte each where all codes fit one, otherwise 16 bits.</summary>
internal readonly struct CodeColumn(bool narrow, int capacity)
{
    public byte[] Narrow { get; } = narrow ? new byte[capacity] : [];

    public short[] Wide { get; } = narrow ? [] : new short[capacity];

    public bool IsNarrow => Narrow.Length > 0;

    public short this[int row] => IsNarrow ? Narrow[row] : Wide[row];

    public void Write(int row, short code)
    {
        if (IsNarrow)
            Narrow[row] = checked((byte)code);
        else
            Wide[row] = code;
    }

    public void CopyTo(CodeColumn other)
    {
        Narrow.CopyTo(other.Narrow, 0);
        Wide.CopyTo(other.Wide, 0);
    }
}
