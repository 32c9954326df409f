using System.Buffers.Binary;
using Ledger.Domain;
using Ledger.Domain.Time;

namespace Ledger.Figures.Entries;

/// <summary>
/// An array as PostgreSQL's array_send gives it: one dimension, no nulls, each element after its length. Read by ourselves it takes a
/// tenth of the time that a driver takes for any array of anything.
/// </summary>
internal static class SentArray
{
    private const int Head = 20; // dimensions, nulls, type, count, first index
    private const int CountAt = 12;
    private const int Length = 4; // before each element

    private static readonly int zeroDay = new DateOnly(2000, 1, 1).DayNumber;

    public static short[] Int16s(ReadOnlySpan<byte> sent)
    {
        var values = Room<short>(sent, sizeof(short));
        for (var (i, at) = (0, Head + Length); i < values.Length; i++, at += Length + sizeof(short))
            values[i] = BinaryPrimitives.ReadInt16BigEndian(sent[at..]);
        return values;
    }

    public static int[] Int32s(ReadOnlySpan<byte> sent)
    {
        var values = Room<int>(sent, sizeof(int));
        for (var (i, at) = (0, Head + Length); i < values.Length; i++, at += Length + sizeof(int))
            values[i] = BinaryPrimitives.ReadInt32BigEndian(sent[at..]);
        return values;
    }

    public static long[] Int64s(ReadOnlySpan<byte> sent)
    {
        var values = Room<long>(sent, sizeof(long));
        for (var (i, at) = (0, Head + Length); i < values.Length; i++, at += Length + sizeof(long))
            values[i] = BinaryPrimitives.ReadInt64BigEndian(sent[at..]);
        return values;
    }

    /// <summary>Days since 2000-01-01, the largest number for infinity.</summary>
    public static DateOnly[] Dates(ReadOnlySpan<byte> sent) =>
        Array.ConvertAll(Int32s(sent), day => day == int.MaxValue ? Period.Open : DateOnly.FromDayNumber(zeroDay + day));

    private static T[] Room<T>(ReadOnlySpan<byte> sent, int size)
    {
        var count = BinaryPrimitives.ReadInt32BigEndian(sent[CountAt..]);
        Invariant.Holds(sent.Length == Head + (count * (Length + size)), $"An array of {count} elements was sent in {sent.Length} bytes.");
        return new T[count];
    }
}
