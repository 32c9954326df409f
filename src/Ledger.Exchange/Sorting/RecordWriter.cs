using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Ledger.Exchange.Sorting;

/// <summary>Writes the parts of a key or a value into bytes; what is called ordered compares as bytes as it does as a value.</summary>
internal sealed class RecordWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(512);

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public void Clear() => bytes.ResetWrittenCount();

    /// <param name="number">Not negative.</param>
    public void Ordered(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), number);
        bytes.Advance(8);
    }

    /// <summary>Ends with a zero byte, so that a shorter text comes before a longer one that begins with it.</summary>
    /// <param name="text">Without a zero character.</param>
    public void Ordered(string text)
    {
        var span = bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        var length = Encoding.UTF8.GetBytes(text, span);
        span[length] = 0;
        bytes.Advance(length + 1);
    }

    /// <summary>Preceded by its length; -1 for null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Length(-1);
            return;
        }
        Length(Encoding.UTF8.GetByteCount(text));
        bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    /// <summary>Preceded by their length.</summary>
    public void Bytes(ReadOnlySpan<byte> part)
    {
        Length(part.Length);
        bytes.Write(part);
    }

    /// <summary>Without their length: for bytes that are always as many.</summary>
    public void Fixed(ReadOnlySpan<byte> part) => bytes.Write(part);

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), length);
        bytes.Advance(4);
    }
}
