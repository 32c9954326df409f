using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Ledger.Domain;
using Ledger.Domain.Time;
using Ledger.Journal.Postgres;
using Npgsql;

namespace Ledger.Figures.Entries;

/// <summary>A COPY of pages of entries in the connection's transaction. Given up, unless it is completed.</summary>
internal sealed class EntryCopy : IAsyncDisposable
{
    private static readonly int zeroDay = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly string columns = $"last_position, kind, {string.Join(", ", EntryTable.Arrays)}, tenant_id";

    private readonly BinaryCopy copy;
    private readonly ArrayBufferWriter<byte> row;
    private readonly byte[] tenant;

    private EntryCopy(BinaryCopy copy, Municipality municipality) =>
        (this.copy, row, tenant) = (copy, copy.Row, Encoding.UTF8.GetBytes(municipality.Code));

    /// <summary>PostgreSQL's numbers for the types of the elements.</summary>
    private enum Element
    {
        Int64 = 20,
        Int16 = 21,
        Int32 = 23,
        Date = 1082,
    }

    /// <summary>How many were written.</summary>
    public int Pages { get; private set; }

    /// <param name="table">A trusted name: it becomes part of the statement.</param>
    public static async Task<EntryCopy> Begin(NpgsqlConnection connection, string table, Municipality municipality, CancellationToken cancel) =>
        new(await BinaryCopy.Begin(connection, $"{table} ({columns})", cancel), municipality);

    public ValueTask Write(EntryPage page, CancellationToken cancel)
    {
        Encode(page);
        Pages++;
        return copy.Send(cancel);
    }

    public Task Complete(CancellationToken cancel) => copy.Complete(cancel);

    public ValueTask DisposeAsync() => copy.DisposeAsync();

    private void Encode(EntryPage page)
    {
        Int16((short)(3 + EntryTable.Arrays.Count));
        Int64Field(page.Positions[^1]);
        Int32(2);
        Int16(page.Kind.Code);
        Numbers<int>(Element.Int32, page.Positions);
        Column(Element.Int16, page.Ordinals);
        Column(Element.Int16, page.Signs);
        Dates(page.From);
        if (page.Kind.IsPeriod)
            Dates(page.Until);
        else
            Null();
        if (page.Kind.HasAmount)
            Column(Element.Int64, page.Cents);
        else
            Null();
        foreach (var codes in page.Codes)
            Column(Element.Int16, codes);
        for (var i = page.Codes.Length; i < TraitCodes.Length; i++)
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

    /// <summary>What is the same for every entry is said once.</summary>
    private void Column<T>(Element type, T[] values)
        where T : unmanaged, IBinaryInteger<T> =>
        Numbers<T>(type, values.AsSpan().ContainsAnyExcept(values[0]) ? values : values.AsSpan(0, 1));

    private void Numbers<T>(Element type, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryInteger<T>
    {
        var size = Unsafe.SizeOf<T>();
        var elements = Elements(type, values.Length, size);
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32BigEndian(elements, size);
            value.TryWriteBigEndian(elements[4..], out _); // its sister WriteBigEndian would box every number
            elements = elements[(4 + size)..];
        }
    }

    /// <summary>PostgreSQL's date: days since 2000-01-01, the largest number for infinity.</summary>
    private void Dates(DateOnly[] values) =>
        Column(Element.Date, Array.ConvertAll(values, day => day == Period.Open ? int.MaxValue : day.DayNumber - zeroDay));

    /// <summary>The head of an array without nulls, and the room behind it for its elements, each after its length.</summary>
    private Span<byte> Elements(Element type, int count, int size)
    {
        var bytes = count * (4 + size);
        Int32(20 + bytes);
        Int32(1); // dimension
        Int32(0); // nulls
        Int32((int)type);
        Int32(count);
        Int32(1); // index of the first element
        var room = row.GetSpan(bytes)[..bytes];
        row.Advance(bytes);
        return room;
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
