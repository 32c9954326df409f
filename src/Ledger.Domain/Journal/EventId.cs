using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ledger.Domain.Journal;

/// <summary>
/// Names one event in one municipality for ever: the first 16 bytes of SHA-256 over the CloudEvents attributes source and id, each
/// preceded by its length in bytes (4 bytes, big endian), so that ("ab", "c") and ("a", "bc") differ. The same source and id is the
/// same event, which makes every append idempotent.
/// </summary>
public readonly record struct EventId(Guid Value)
{
    public static EventId Of(string source, string id)
    {
        var length = 8 + Encoding.UTF8.GetByteCount(source) + Encoding.UTF8.GetByteCount(id);
        Span<byte> text = length <= 512 ? stackalloc byte[length] : new byte[length];
        var sourceLength = Encoding.UTF8.GetBytes(source, text[4..]);
        BinaryPrimitives.WriteInt32BigEndian(text, sourceLength);
        var idLength = Encoding.UTF8.GetBytes(id, text[(8 + sourceLength)..]);
        BinaryPrimitives.WriteInt32BigEndian(text[(4 + sourceLength)..], idLength);

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, digest);
        return new EventId(new Guid(digest[..16], bigEndian: true));
    }

    public override string ToString() => Value.ToString("D");
}
