using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Journal;
using Ledger.Figures.Entries;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Columns;

/// <summary>
/// SHA-256 over all entries of a municipality as known at a position: by kind in the order of <see cref="FactKind.All"/>, then by position
/// and ordinal, each as big-endian numbers; then the texts that their codes stand for, each after its length. Equal digests mean equal
/// entries.
/// </summary>
public static class EntriesDigest
{
    /// <returns>Lower case hexadecimals.</returns>
    public static string Of(EntryColumns columns, Position known)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var texts = Vocabulary.Texts.ToDictionary(trait => trait, _ => 0);
        foreach (var kind in FactKind.All)
        {
            var view = columns.View(kind, known);
            for (var row = 0; row < view.Count; row++)
            {
                var entry = view[row];
                Append(digest, entry);
                foreach (var (trait, place) in kind.Texts)
                    texts[trait] = Math.Max(texts[trait], entry.Codes[place]);
            }
        }

        // Codes are given in order of first use, so those that later entries added come after.
        foreach (var (trait, used) in texts)
        {
            foreach (var text in columns.Texts.Of(trait).Values.Take(used))
                Append(digest, text);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static void Append(IncrementalHash digest, in CodedEntry entry)
    {
        var traits = entry.Kind.Traits.Count;
        Span<byte> bytes = stackalloc byte[23 + (2 * TraitCodes.Length)];
        BinaryPrimitives.WriteInt16BigEndian(bytes, entry.Kind.Code);
        BinaryPrimitives.WriteInt32BigEndian(bytes[2..], entry.Position);
        bytes[6] = unchecked((byte)(sbyte)entry.Sign);
        BinaryPrimitives.WriteInt32BigEndian(bytes[7..], entry.From.DayNumber);
        BinaryPrimitives.WriteInt32BigEndian(bytes[11..], entry.Until.DayNumber);
        BinaryPrimitives.WriteInt64BigEndian(bytes[15..], entry.Cents);
        for (var i = 0; i < traits; i++)
            BinaryPrimitives.WriteInt16BigEndian(bytes[(23 + (2 * i))..], entry.Codes[i]);
        digest.AppendData(bytes[..(23 + (2 * traits))]);
    }

    private static void Append(IncrementalHash digest, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        digest.AppendData(length);
        digest.AppendData(bytes);
    }
}
