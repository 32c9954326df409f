using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace Ledger.Service.Events;

/// <summary>
/// Receipts on their way to a sender who may not read yet: most HTTP clients read when all is sent, and if the service waited for that
/// before it read on, both would wait for ever. They are kept up to a bound; whoever has so many and takes none for a while is given up.
/// </summary>
/// <param name="patience">How long the service waits without anything being taken, once it can do nothing else.</param>
internal sealed class WaitingReceipts(PipeWriter response, TimeSpan patience, TimeProvider time)
{
    /// <summary>In bytes: the receipts of 50,000 lines, also where each has a mistake or two.</summary>
    public const int Most = 16 * 1024 * 1024;

    private const int Step = 64 * 1024;

    private readonly Pipe waiting = new(new PipeOptions(pauseWriterThreshold: Most, resumeWriterThreshold: Most - Step, useSynchronizationContext: false));
    private long steps;

    /// <summary>Puts bytes at the end; they go out after <see cref="Flush"/>.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => waiting.Writer.Write(bytes);

    /// <summary>Lets what was written go out, and returns when there is room for more.</summary>
    /// <exception cref="ConnectionAbortedException">There is none, and nothing is taken.</exception>
    public async Task Flush(CancellationToken cancel) => await Patiently(waiting.Writer.FlushAsync(cancel).AsTask());

    /// <summary>Returns when everything has been taken.</summary>
    /// <param name="sending">What <see cref="Send"/> gave.</param>
    /// <exception cref="ConnectionAbortedException">Nothing is taken.</exception>
    public async Task End(Task sending)
    {
        await Close();
        await Patiently(sending);
    }

    /// <summary>There will be no more receipts.</summary>
    public ValueTask Close() => waiting.Writer.CompleteAsync();

    /// <summary>Sends what is written as far as the sender takes it, until the end.</summary>
    public async Task Send(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                var read = await waiting.Reader.ReadAsync(cancel);
                var step = read.Buffer.Slice(0, Math.Min(Step, read.Buffer.Length));
                foreach (var part in step)
                    response.Write(part.Span);
                await response.FlushAsync(cancel);
                Interlocked.Increment(ref steps);
                waiting.Reader.AdvanceTo(step.End);
                if (read.IsCompleted && step.Length == read.Buffer.Length)
                    return;
            }
        }
        finally
        {
            await waiting.Reader.CompleteAsync();
        }
    }

    private async Task Patiently(Task done)
    {
        while (true)
        {
            var before = Interlocked.Read(ref steps);
            try
            {
                await done.WaitAsync(patience, time);
                return;
            }
            catch (TimeoutException late)
            {
                if (Interlocked.Read(ref steps) == before)
                    throw new ConnectionAbortedException("The sender takes no receipts.", late);
            }
        }
    }
}
