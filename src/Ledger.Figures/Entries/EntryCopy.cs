using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Ledger.Domain;
using Ledger.Domain.Time;
using Ledger.Journal.Postgres;
using Npgsql;

namespace Ledger.Figures.Entries;

/// <summary>A COPY of entries in the connection's transaction. Given up, unless it is completed.</summary>
internal sealed class EntryCopy : IAsyncDisposable
{
    private static readonly int zeroDay = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly string columns = $"position, cents, from_on, until_on, ordinal, sign, kind, {EntryTable.Traits}, tenant_id";

    private readonly BinaryCopy copy;
    private readonly ArrayBufferWriter<byte> row;
    private readonly byte[] tenant;

    private EntryCopy(BinaryCopy copy, Municipality municipality) =>
        (this.copy, row, tenant) = (copy, copy.Row, Encoding.UTF8.GetBytes(municipality.Code));

    /// <param name="table">A trusted name: it becomes part of the statement.</param>
    public static async Task<EntryCopy> Begin(NpgsqlConnection connection, string table, Municipality municipality, CancellationToken cancel) =>
        new(await BinaryCopy.Begin(connection, $"{table} ({columns})", cancel), municipality);

    public async Task Write(IReadOnlyList<CodedEntry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            Encode(entry);
            await copy.Send(cancel);
        }
    }

    public Task Complete(CancellationToken cancel) => copy.Complete(cancel);

    public ValueTask DisposeAsync() => copy.DisposeAsync();

    private void Encode(in CodedEntry entry)
    {
        Int16(8 + TraitCodes.Length);
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
        var traits = entry.Kind.Traits.Count;
        for (var i = 0; i < traits; i++)
            Int16Field(entry.Codes[i]);
        for (var i = traits; i < TraitCodes.Length; i++)
            Null();

        Int32(tenant.Length);
        row.Write(tenant);
    }

    private void Null() => Int32(-1);

    private void Int64Field(long value)
    {
        Int32(8);
        BinaryPrimitives.WriteInt64BigEndian(row.GetSpan(8), value);
        row.Advance(8);
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
        BinaryPrimitives.WriteInt32BigEndian(row.GetSpan(4), value);
        row.Advance(4);
    }

    private void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(row.GetSpan(2), value);
        row.Advance(2);
    }
}
