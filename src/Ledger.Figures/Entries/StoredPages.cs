using System.Data;
using System.Numerics;
using System.Runtime.CompilerServices;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Npgsql;

namespace Ledger.Figures.Entries;

/// <summary>The pages of one municipality in PostgreSQL.</summary>
internal static class StoredPages
{
    /// <summary>In seconds: until the first row is there, and between two. A connection that died in silence is given up by then.</summary>
    private const int SortingMax = 300;

    /// <summary>Place of the first array of codes in <see cref="select"/>.</summary>
    private const int FirstTrait = 7;

    private static readonly string select =
        $"""
        select kind, {string.Join(", ", EntryTable.Arrays.Select(array => $"array_send({array})"))} from {EntryTable.Name}
        where tenant_id = $1 and last_position > $2 and last_position <= $3 order by last_position, kind
        """;

    private static readonly Dictionary<short, FactKind> kinds = FactKind.All.ToDictionary(kind => kind.Code);

    /// <summary>By their last position, those of one kind in order; the first of a kind may begin before <paramref name="after"/>.</summary>
    public static async IAsyncEnumerable<EntryPage> Read(NpgsqlConnection connection, Municipality municipality, Position after, Position through, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(select, connection) { CommandTimeout = SortingMax };
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = municipality.Code }, new() { Value = after.Value }, new() { Value = through.Value } });
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        while (await reader.ReadAsync(cancel))
            yield return Page(reader);
    }

    private static EntryPage Page(NpgsqlDataReader reader)
    {
        var kind = kinds[reader.GetInt16(0)];
        var positions = SentArray.Numbers<int>(Sent(1));
        var (ordinals, signs) = (Column<short>(2), Column<short>(3));
        var from = SentArray.Dates(Sent(4), positions.Length);
        var until = kind.IsPeriod ? SentArray.Dates(Sent(5), positions.Length) : [];
        var cents = kind.HasAmount ? Column<long>(6) : [];
        var codes = new short[kind.Traits.Count][];
        for (var trait = 0; trait < codes.Length; trait++)
            codes[trait] = Column<short>(FirstTrait + trait);
        return new EntryPage(kind, positions, ordinals, signs, from, until, cents, codes);

        T[] Column<T>(int column)
            where T : unmanaged, IBinaryInteger<T> => SentArray.Column<T>(Sent(column), positions.Length);

        byte[] Sent(int column) => reader.GetFieldValue<byte[]>(column);
    }
}
