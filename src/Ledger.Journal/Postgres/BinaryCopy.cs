using System.Buffers;
using System.Buffers.Binary;
using Npgsql;

namespace Ledger.Journal.Postgres;

/// <summary>A COPY of rows in PostgreSQL's binary form, in the connection's transaction. Given up, unless it is completed.</summary>
public sealed class BinaryCopy : IAsyncDisposable
{
    private const int ChunkBytes = 64 * 1024;
    private const int FewRows = 4 * 1024; // in bytes; grows to a chunk where there are more

    private readonly NpgsqlRawCopyStream copy;
    private readonly ArrayBufferWriter<byte> chunk = new(FewRows);
    private bool completed;

    private BinaryCopy(NpgsqlRawCopyStream copy)
    {
        this.copy = copy;
        chunk.Write("PGCOPY\n"u8);
        chunk.Write((ReadOnlySpan<byte>)[0xff, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    /// <summary>Where the next row is encoded: the number of its fields, then each field behind its length.</summary>
    public ArrayBufferWriter<byte> Row => chunk;

    /// <param name="table">Name and columns, trusted: they become part of the statement.</param>
    public static async Task<BinaryCopy> Begin(NpgsqlConnection connection, string table, CancellationToken cancel) =>
        new(await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)", cancel));

    /// <summary>Sends the rows encoded so far when they fill a chunk.</summary>
    public ValueTask Send(CancellationToken cancel) => chunk.WrittenCount >= ChunkBytes ? Flush(cancel) : ValueTask.CompletedTask;

    public async Task Complete(CancellationToken cancel)
    {
        BinaryPrimitives.WriteInt16BigEndian(chunk.GetSpan(2), -1);
        chunk.Advance(2);
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

    private async ValueTask Flush(CancellationToken cancel)
    {
        await copy.WriteAsync(chunk.WrittenMemory, cancel);
        chunk.ResetWrittenCount();
    }
}
