using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using Npgsql;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Marten;

/// <summary>
/// A database in which two municipalities have events, and a session in the role that Marten's readers use. The statements of the tests
/// are those that Marten 9 sends, as far as they matter to the shape of the schema.
/// </summary>
public sealed class MartenReader : IAsyncLifetime
{
    public LedgerDatabase Database { get; } = new();

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        await using var journal = new PostgresJournal(Database.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        await journal.Add(Eindhoven, "Eindhoven", CancellationToken.None);
        await journal.Append(
            Event("a", "dossier/1", data: """{"persons":2}"""),
            Event("b", "register/coverage", "coverage_declared"),
            Event("c", "dossier/1", "benefit_ended").KnownAt(Monday.AddDays(1)));
        await journal.Append(Eindhoven, AppendBatch.Of(Event("a", "dossier/1"), Event("d", "dossier/2")), CancellationToken.None);
    }

    public Task DisposeAsync() => Database.DisposeAsync();

    /// <summary>What the reader's role is answered: each row's values, parted by bars.</summary>
    public async Task<List<string>> Query(string sql, params object[] parameters)
    {
        await using var connection = await Connect();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "null" : reader.GetValue(column))));
        return rows;
    }

    /// <summary>The code with which the reader's role is refused.</summary>
    public async Task<string> Refusal(string sql) => (await Assert.ThrowsAsync<PostgresException>(() => Query(sql))).SqlState;

    private async Task<NpgsqlConnection> Connect()
    {
        var connection = new NpgsqlConnection(Database.ConnectionString + ";Pooling=false;Options=-c role=ledger_reader -c timezone=UTC");
        await connection.OpenAsync();
        return connection;
    }
}
