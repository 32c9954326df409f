using Ledger.Domain;
using Npgsql;

namespace Ledger.Journal.Postgres;

/// <summary>A COPY of events in the connection's transaction. Given up, unless it is completed.</summary>
internal sealed class EventCopy : IAsyncDisposable
{
    private readonly BinaryCopy copy;
    private readonly Municipality municipality;
    private readonly DateTimeOffset recordedAt;

    private EventCopy(BinaryCopy copy, Municipality municipality, DateTimeOffset recordedAt) =>
        (this.copy, this.municipality, this.recordedAt) = (copy, municipality, recordedAt);

    /// <param name="table">A trusted name: it becomes part of the statement.</param>
    public static async Task<EventCopy> Begin(
        NpgsqlConnection connection, string table, Municipality municipality, DateTimeOffset recordedAt, CancellationToken cancel) =>
        new(await BinaryCopy.Begin(connection, $"{table} ({EventEncoder.Columns})", cancel), municipality, recordedAt);

    public async Task Write(IEnumerable<EventRow> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            EventEncoder.Encode(copy.Row, municipality, recordedAt, row);
            await copy.Send(cancel);
        }
    }

    public Task Complete(CancellationToken cancel) => copy.Complete(cancel);

    public ValueTask DisposeAsync() => copy.DisposeAsync();
}
