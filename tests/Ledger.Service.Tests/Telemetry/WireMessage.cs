using System.Buffers.Binary;
using System.Text;

namespace Ledger.Service.Tests.Telemetry;

/// <summary>A protobuf message, read as far as a test asks: fields by number, without a schema.</summary>
/// <param name="Bytes">As on the wire.</param>
internal readonly record struct WireMessage(ReadOnlyMemory<byte> Bytes)
{
    public IEnumerable<WireMessage> Messages(int field) => Fields().Where(one => one.Number == field).Select(one => new WireMessage(one.Value));

    /// <summary>Follows a path of field numbers down to every message at its end.</summary>
    public IEnumerable<WireMessage> Messages(params int[] path) =>
        path is [var first, .. var rest] ? Messages(first).SelectMany(inner => rest.Length == 0 ? [inner] : inner.Messages(rest)) : [this];

    public string Text(int field) => Messages(field).Select(value => Encoding.UTF8.GetString(value.Bytes.Span)).FirstOrDefault("");

    public string Hex(int field) => Messages(field).Select(value => Convert.ToHexStringLower(value.Bytes.Span)).FirstOrDefault("");

    /// <summary>Of a field with eight bytes, or with a number of varying length.</summary>
    public ulong Number(int field) => Fields().Where(one => one.Number == field).Select(one => one.Scalar).FirstOrDefault();

    private IEnumerable<(int Number, ReadOnlyMemory<byte> Value, ulong Scalar)> Fields()
    {
        for (var at = 0; at < Bytes.Length;)
        {
            var tag = Varint(ref at);
            var number = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    yield return (number, default, Varint(ref at));
                    break;
                case 1:
                    yield return (number, Bytes.Slice(at, 8), BinaryPrimitives.ReadUInt64LittleEndian(Bytes.Span[at..]));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(ref at);
                    yield return (number, Bytes.Slice(at, length), 0);
                    at += length;
                    break;
                case 5:
                    yield return (number, Bytes.Slice(at, 4), BinaryPrimitives.ReadUInt32LittleEndian(Bytes.Span[at..]));
                    at += 4;
                    break;
                default:
                    throw new FormatException($"Byte {at} begins no protobuf field.");
            }
        }
    }

    private ulong Varint(ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = Bytes.Span[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
