using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ledger.Figures.Columns;

/// <summary>
/// Bit per entry: does it count? Each method narrows a mask of whole words of 64 entries, by vectors of 256 bits where the machine
/// has them and entry by entry where it has not; a test holds the two equal.
/// </summary>
internal static class Masks
{
    /// <summary>Sets the first <paramref name="count"/> bits and clears the rest.</summary>
    public static void Fill(Span<ulong> mask, int count)
    {
        mask[..(count >> 6)].Fill(ulong.MaxValue);
        mask[(count >> 6)..].Clear();
        if ((count & 63) != 0)
            mask[count >> 6] = (1UL << count) - 1;
    }

    /// <summary>Keeps entries whose value lies between two values, both inclusive.</summary>
    public static void Between(ReadOnlySpan<short> values, short low, short high, Span<ulong> mask)
    {
        if (Vector256.IsHardwareAccelerated)
            BetweenByVector(values, low, high, mask);
        else
            BetweenOneByOne(values, low, high, mask);
    }

    /// <summary>Keeps entries whose code is marked in a table that has a place for every code.</summary>
    public static void In<TCode>(ReadOnlySpan<TCode> codes, ReadOnlySpan<bool> wanted, Span<ulong> mask)
        where TCode : IBinaryInteger<TCode>
    {
        for (var word = 0; word < mask.Length; word++)
        {
            var kept = 0UL;
            var row = codes.Slice(word << 6, 64);
            for (var bits = mask[word]; bits != 0; bits &= bits - 1)
            {
                var i = BitOperations.TrailingZeroCount(bits);
                kept |= (wanted[int.CreateTruncating(row[i])] ? 1UL : 0UL) << i;
            }

            mask[word] = kept;
        }
    }

    /// <summary>Keeps entries with one code.</summary>
    public static void Equal(ReadOnlySpan<byte> codes, byte wanted, Span<ulong> mask)
    {
        if (Vector256.IsHardwareAccelerated)
            EqualByVector(codes, wanted, mask);
        else
            EqualOneByOne(codes, wanted, mask);
    }

    /// <summary>Writes down which entries of a block a mask keeps, ascending.</summary>
    /// <param name="firstWord">Where the mask lies in that of the whole block.</param>
    /// <param name="rows">Room for every bit of the mask.</param>
    /// <returns>How many.</returns>
    public static int Rows(ReadOnlySpan<ulong> mask, int firstWord, Span<ushort> rows)
    {
        var count = 0;
        for (var word = 0; word < mask.Length; word++)
        {
            for (var bits = mask[word]; bits != 0; bits &= bits - 1)
                rows[count++] = (ushort)(((firstWord + word) << 6) + BitOperations.TrailingZeroCount(bits));
        }

        return count;
    }

    internal static void BetweenByVector(ReadOnlySpan<short> values, short low, short high, Span<ulong> mask)
    {
        var (lows, highs) = (Vector256.Create(low), Vector256.Create(high));
        ref var start = ref MemoryMarshal.GetReference(values);
        for (var word = 0; word < mask.Length; word++)
        {
            var at = (nuint)(word << 6);
            var first = Vector256.Narrow(Outside(ref start, at), Outside(ref start, at + 16)).ExtractMostSignificantBits();
            var second = Vector256.Narrow(Outside(ref start, at + 32), Outside(ref start, at + 48)).ExtractMostSignificantBits();
            mask[word] &= ~(first | ((ulong)second << 32));
        }

        Vector256<short> Outside(ref short start, nuint at)
        {
            var values = Vector256.LoadUnsafe(ref start, at);
            return Vector256.LessThan(values, lows) | Vector256.GreaterThan(values, highs);
        }
    }

    internal static void BetweenOneByOne(ReadOnlySpan<short> values, short low, short high, Span<ulong> mask)
    {
        for (var word = 0; word < mask.Length; word++)
        {
            var bits = 0UL;
            for (var i = 0; i < 64; i++)
                bits |= (values[(word << 6) + i] >= low & values[(word << 6) + i] <= high ? 1UL : 0UL) << i;
            mask[word] &= bits;
        }
    }

    internal static void EqualByVector(ReadOnlySpan<byte> codes, byte wanted, Span<ulong> mask)
    {
        var code = Vector256.Create(wanted);
        ref var start = ref MemoryMarshal.GetReference(codes);
        for (var word = 0; word < mask.Length; word++)
        {
            var at = (nuint)(word << 6);
            var first = Vector256.Equals(Vector256.LoadUnsafe(ref start, at), code).ExtractMostSignificantBits();
            var second = Vector256.Equals(Vector256.LoadUnsafe(ref start, at + 32), code).ExtractMostSignificantBits();
            mask[word] &= first | ((ulong)second << 32);
        }
    }

    internal static void EqualOneByOne(ReadOnlySpan<byte> codes, byte wanted, Span<ulong> mask)
    {
        for (var word = 0; word < mask.Length; word++)
        {
            var bits = 0UL;
            for (var i = 0; i < 64; i++)
                bits |= (codes[(word << 6) + i] == wanted ? 1UL : 0UL) << i;
            mask[word] &= bits;
        }
    }
}
