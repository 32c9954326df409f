using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Ledger.Domain;
using Ledger.Domain.Time;
using Ledger.Figures.Traits;
using Npgsql;

namespace Ledger.Figures.Entries;

/// <summary>A COPY of entries in the connection's transaction. Given up, unless it is completed.</summary>
internal sealed class EntryCopy : IAsyncDisposable
{
    private const int ChunkBytes = 64 * 1024;
    private static readonly int zeroDay = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly string columns = "position, cents, from_on, until_on, ordinal, sign, kind, " + string.Join(", ", Vocabulary.Stored.Select(trait => trait.Column)) + ", tenant_id";
    private static readonly short columnCount = (short)(8 + Vocabulary.Stored.Count);

    /// <summary>For each kind: the place of its traits among all columns of traits, -1 for those it lacks.</summary>
    private static readonly Dictionary<FactKind, int[]> places = FactKind.All.ToDictionary(kind => kind, kind => Vocabulary.Stored.Select(kind.IndexOf).ToArray());

    private readonly NpgsqlRawCopyStream copy;
    private readonly byte[] tenant;
    private readonly ArrayBufferWriter<byte> chunk = new(2 * ChunkBytes);
    private bool completed;

    private EntryCopy(NpgsqlRawCopyStream copy, Municipality municipality)
    {
        this.copy = copy;
        tenant = Encoding.UTF8.GetBytes(municipality.Code);
        chunk.Write("PGCOPY\n"u8);
        chunk.Write((ReadOnlySpan<byte>)[0xff, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    /// <param name="table">A trusted name: it becomes part of the statement.</param>
    public static async Task<EntryCopy> Begin(NpgsqlConnection connection, string table, Municipality municipality, CancellationToken cancel) =>
        new(await connection.BeginRawBinaryCopyAsync($"copy {table} ({columns}) from stdin (format binary)", cancel), municipality);

    public async Task Write(IReadOnlyList<CodedEntry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            Encode(entry);
            if (chunk.WrittenCount >= ChunkBytes)
                await Flush(cancel);
        }
    }

    public async Task Complete(CancellationToken cancel)
    {
        Int16(-1);
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

    private void Encode(in CodedEntry entry)
    {
        Int16(columnCount);
        Int64Field(entry.Position);
        if (entry.Kind.HasAmount)
            Int64Field(entry.Cents);
        else
            Null();
        DateField(entry.From);
        DateField(entry.Until);
        Int16Field(entry.Ordinal);
        Int16Field((short)entry.Sign);
        Int16Field(entry.Kind.Code);
        foreach (var place in places[entry.Kind])
        {
            if (place >= 0)
                Int16Field(entry.Codes[place]);
            else
                Null();
        }

        Int32(tenant.Length);
        chunk.Write(tenant);
    }

    private void Null() => Int32(-1);

    private void Int64Field(long value)
    {
        Int32(8);
        BinaryPrimitives.WriteInt64BigEndian(chunk.GetSpan(8), value);
        chunk.Advance(8);
    }

    /// <summary>PostgreSQL's date: days since 2000-01-01, the largest number for infinity.</summary>
    private void DateField(DateOnly day)
    {
        Int32(4);
        Int32(day == Period.Open ? int.MaxValue : day.DayNumber - zeroDay);
    }

    private void Int16Field(short value)
    {
        Int32(2);
        Int16(value);
    }

    private void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(chunk.GetSpan(4), value);
        chunk.Advance(4);
    }

    private void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(chunk.GetSpan(2), value);
        chunk.Advance(2);
    }
}
