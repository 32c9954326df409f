using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Ledger.Exchange.Csv;

/// <summary>Finds out how the text of a file is encoded.</summary>
public static class FileText
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Code page 1252, as Dutch client systems and Excel write it.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// UTF-8 when every byte of the file is valid UTF-8, else Windows-1252. The whole file is read: one letter in the last row
    /// decides, and text in the one encoding with an accent is practically never valid in the other.
    /// </summary>
    /// <exception cref="ImportRefusedException">UTF-16, or not text at all.</exception>
    public static Encoding Detect(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
        try
        {
            var valid = true;
            var kept = 0;
            while (true)
            {
                var read = file.Read(buffer, kept, buffer.Length - kept);
                var text = buffer.AsSpan(0, kept + read);
                if (text.Contains((byte)0))
                    throw new ImportRefusedException($"{path} is not a text file in UTF-8 or Windows-1252 (it holds zero bytes). Save it as CSV in UTF-8 and try again.");
                if (valid)
                {
                    // A character may be cut by the end of the buffer: what is left of it goes before the next bytes.
                    var whole = read == 0 ? text.Length : text.Length - CutCharacter(text);
                    valid = Utf8.IsValid(text[..whole]);
                    kept = text.Length - whole;
                    text[whole..].CopyTo(buffer);
                }
                else
                {
                    kept = 0;
                }
                if (read == 0)
                    return valid ? utf8 : Windows1252;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>How many bytes at the end belong to a character that is not complete: 0 to 3.</summary>
    private static int CutCharacter(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var lead = text[^back];
            if ((lead & 0b1100_0000) == 0b1000_0000)
                continue;
            var length = lead switch { >= 0b1111_0000 => 4, >= 0b1110_0000 => 3, >= 0b1100_0000 => 2, _ => 1 };
            return length > back ? back : 0;
        }
        return 0;
    }
}
