using System.Buffers.Binary;
using System.Text;
using Ledger.Domain;

namespace Ledger.Exchange.Sorting;

/// <summary>Reads what <see cref="RecordWriter"/> wrote, in the same order.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> record)
{
    private ReadOnlySpan<byte> rest = record;

    public long Ordered() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    public string OrderedText()
    {
        var text = Encoding.UTF8.GetString(Take(rest.IndexOf((byte)0)));
        Take(1);
        return text;
    }

    public string Text()
    {
        var text = TextOrNull();
        Invariant.Holds(text is not null, "A text that was written is missing from the record.");
        return text;
    }

    public string? TextOrNull() => Length() is >= 0 and var length ? Encoding.UTF8.GetString(Take(length)) : null;

    public byte[] Bytes() => Take(Length()).ToArray();

    private int Length() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
