using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Ledger.Service.Problems;

namespace Ledger.Service.Events;

/// <summary>The lines of a request as they come in, numbered from 1; blank ones are counted and passed over.</summary>
internal sealed class RequestLines(PipeReader input, int longest)
{
    /// <summary>A line is valid until the next one is asked for.</summary>
    /// <exception cref="RequestRefusedException">A line is too long; what comes after it cannot be trusted to be a line.</exception>
    public async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Json)> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        var number = 0L;
        while (true)
        {
            var read = await input.ReadAsync(cancel);
            var buffer = read.Buffer;
            try
            {
                while (buffer.PositionOf((byte)'\n') is { } end)
                {
                    var line = Trimmed(buffer.Slice(0, end), ++number);
                    buffer = buffer.Slice(buffer.GetPosition(1, end));
                    if (!line.IsEmpty)
                        yield return (number, line);
                }

                if (buffer.Length > longest)
                    throw TooLong(number + 1);
                if (read.IsCompleted)
                {
                    var last = Trimmed(buffer, number + 1);
                    if (!last.IsEmpty)
                        yield return (number + 1, last);
                    buffer = buffer.Slice(buffer.End);
                    yield break;
                }
            }
            finally
            {
                // A read that is left open costs the connection, and with it the next request of the caller.
                input.AdvanceTo(buffer.Start, read.Buffer.End);
            }
        }
    }

    private ReadOnlyMemory<byte> Trimmed(ReadOnlySequence<byte> line, long number)
    {
        if (line.Length > longest)
            throw TooLong(number);
        var bytes = line.IsSingleSegment ? line.First : line.ToArray();
        if (number == 1 && bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        return bytes.Trim(" \t\r"u8);
    }

    private RequestRefusedException TooLong(long number) =>
        new(ProblemKind.TooLarge, $"Line {number} is longer than {longest} bytes: a bulk stream has one CloudEvent in JSON a line. The lines before it have been judged.");
}
