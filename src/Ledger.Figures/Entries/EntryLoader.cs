using System.Data;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Npgsql;

namespace Ledger.Figures.Entries;

/// <summary>Fills the columns of one municipality from PostgreSQL: everything at first, later what is new.</summary>
public sealed class EntryLoader(NpgsqlDataSource database, Municipality municipality)
{
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
        await foreach (var page in StoredPages.Read(connection, municipality, columns.Through, through, cancel))
            columns.Add(page);
    }
}
