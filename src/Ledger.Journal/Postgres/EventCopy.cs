using System.Buffers;
using Ledger.Domain;
using Npgsql;

namespace Ledger.Journal.Postgres;

/// <summary>A COPY of events in the connection's transaction. Given up, unless it is completed.</summary>
internal sealed class EventCopy : IAsyncDisposable
{
    private const int ChunkBytes = 64 * 1024;

    private readonly NpgsqlRawCopyStream copy;
    private readonly Municipality municipality;
    private readonly DateTimeOffset recordedAt;
    private readonly ArrayBufferWriter<byte> chunk = new(2 * ChunkBytes);
    private bool completed;

    private EventCopy(NpgsqlRawCopyStream copy, Municipality municipality, DateTimeOffset recordedAt)
    {
        this.copy = copy;
        this.municipality = municipality;
        this.recordedAt = recordedAt;
        chunk.Write(EventEncoder.Header);
    }

    /// <param name="table">A trusted name: it becomes part of the statement.</param>
    public static async Task<EventCopy> Begin(
        NpgsqlConnection connection, string table, Municipality municipality, DateTimeOffset recordedAt, CancellationToken cancel) =>
        new(await connection.BeginRawBinaryCopyAsync($"copy {table} ({EventEncoder.Columns}) from stdin (format binary)", cancel), municipality, recordedAt);

    public async Task Write(IEnumerable<EventRow> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            EventEncoder.Encode(chunk, municipality, recordedAt, row);
            if (chunk.WrittenCount >= ChunkBytes)
                await Flush(cancel);
        }
    }

    public async Task Complete(CancellationToken cancel)
    {
        chunk.Write(EventEncoder.Trailer);
        await Flush(cancel);
        completed = true;
        await copy.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (completed)
            return;
        await copy.CancelAsync(); // disposing alone would end the COPY as a success, with half of the rows
        await copy.DisposeAsync();
    }

    private async Task Flush(CancellationToken cancel)
    {
        await copy.WriteAsync(chunk.WrittenMemory, cancel);
        chunk.ResetWrittenCount();
    }
}
