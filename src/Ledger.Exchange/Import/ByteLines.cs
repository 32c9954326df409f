namespace Ledger.Exchange.Import;

/// <summary>The lines of a file as bytes, without line breaks, white space around them and a byte order mark. A line is valid until the next one is asked for.</summary>
internal sealed class ByteLines(string path, Stream file)
{
    /// <summary>In bytes. An event is a few hundred: what is longer is no file of events.</summary>
    public const int MaxLineLength = 1024 * 1024;

    private byte[] buffer = new byte[128 * 1024];

    /// <exception cref="ImportRefusedException">A line is too long.</exception>
    public IEnumerable<(long Number, ReadOnlyMemory<byte> Json)> Read()
    {
        var (start, end, number) = (0, 0, 0L);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return (++number, Trimmed(start, length, number));
                start += length + 1;
                continue;
            }
            (start, end) = MakeRoom(start, end, number);
            var read = file.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                break;
            end += read;
        }
        if (end > start)
            yield return (number + 1, Trimmed(start, end - start, number + 1));
    }

    private ReadOnlyMemory<byte> Trimmed(int start, int length, long number)
    {
        var line = buffer.AsMemory(start, length);
        if (number == 1 && line.Span.StartsWith("\uFEFF"u8))
            line = line[3..];
        return line.Trim(" \t\r"u8);
    }

    /// <summary>Moves what is left of a line to the front; a line that fills the buffer gets a longer one.</summary>
    private (int Start, int End) MakeRoom(int start, int end, long number)
    {
        if (end - start > MaxLineLength)
            throw new ImportRefusedException($"{path}, line {number + 1}: the line is longer than {MaxLineLength} bytes. A file of events has one CloudEvent in JSON a line.");
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        return (0, end);
    }
}
