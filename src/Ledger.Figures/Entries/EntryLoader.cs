using System.Data;
using System.Numerics;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Npgsql;

namespace Ledger.Figures.Entries;

/// <summary>Fills the columns of one municipality from PostgreSQL: everything at first, later what is new.</summary>
public sealed class EntryLoader(NpgsqlDataSource database, Municipality municipality)
{
    private const string NewPages = "where tenant_id = $1 and last_position > $2 and last_position <= $3 order by last_position, kind";

    /// <summary>In seconds: until the first row is there, and between two. A connection that died in silence is given up by then.</summary>
    private const int SortingMax = 300;

    /// <summary>Place of the first array of codes in <see cref="select"/>.</summary>
    private const int FirstTrait = 7;

    private static readonly string select = $"select kind, {string.Join(", ", EntryTable.Arrays.Select(array => $"array_send({array})"))} from {EntryTable.Name} {NewPages}";
    private static readonly Dictionary<short, FactKind> kinds = FactKind.All.ToDictionary(kind => kind.Code);

    private int generation;

    /// <summary>As loaded last; after a rebuild of the entries another object than before.</summary>
    public EntryColumns Columns { get; private set; } = new();

    /// <summary>Adds the entries that were written since the last time.</summary>
    public async Task<EntryColumns> Load(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var table = new EntryTable(connection, municipality);
        var reached = await table.Through(cancel);
        var columns = reached.Generation == generation ? Columns : new EntryColumns();
        if (reached.Position > columns.Through || columns != Columns)
        {
            // Broken off, columns hold part of what is new, and nobody knows which: the next time begins with none.
            (Columns, generation) = (new EntryColumns(), 0);
            await table.ReadTexts(columns.Texts, cancel);
            await Add(connection, columns, reached.Position, cancel);
            foreach (var declaration in await table.ReadDeclarations(columns.Through, cancel))
                columns.Add(declaration);
            columns.Complete(reached.Position);
        }

        (Columns, generation) = (columns, reached.Generation);
        return columns;
    }

    private async Task Add(NpgsqlConnection connection, EntryColumns columns, Position through, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(select, connection) { CommandTimeout = SortingMax };
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = municipality.Code }, new() { Value = columns.Through.Value }, new() { Value = through.Value } });
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        while (await reader.ReadAsync(cancel))
            columns.Add(Read(reader));
    }

    private static EntryPage Read(NpgsqlDataReader reader)
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
