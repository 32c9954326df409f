using Npgsql;

namespace Ledger.Journal.Schema;

/// <summary>Brings the schema "ledger" of a database to what this program needs.</summary>
public static class DatabaseSchema
{
    /// <summary>The oldest PostgreSQL that is supported.</summary>
    public const int OldestServer = 15;

    // Two programs that start together must not both migrate. The number is the lock's name within the database.
    private const string Lock = "select pg_advisory_xact_lock(5640141)";

    private const string Prepare = """
        create schema if not exists ledger;
        create table if not exists ledger.migrations (
          name       text collate "C" primary key,
          digest     text not null, -- SHA-256 of the file, so that a file changed after it was applied is noticed
          applied_at timestamptz not null default now()
        );
        """;

    /// <summary>Applies what is missing, all in one transaction. Without anything missing it only reads.</summary>
    /// <exception cref="DatabaseException">Unreachable, too old, from a newer program, or not made by the files that this program holds.</exception>
    public static Task Apply(string connectionString, CancellationToken cancel) => Apply(connectionString, Migration.Known, cancel);

    /// <summary>Looks whether nothing is missing, and changes nothing.</summary>
    /// <returns>The server's version.</returns>
    /// <exception cref="DatabaseException">As of <see cref="Apply(string, CancellationToken)"/>, or something is missing.</exception>
    public static async Task<Version> Check(string connectionString, CancellationToken cancel)
    {
        await using var connection = await Open(connectionString, cancel);
        return await Missing(connection, Migration.Known, cancel) is { Count: > 0 } missing
            ? throw new DatabaseException($"The schema of {NameOf(connection)} lacks {missing[0].Name}: bring it up to date with 'ledger schema apply'.")
            : connection.PostgreSqlVersion;
    }

    internal static bool Supports(Version server) => server.Major >= OldestServer;

    internal static async Task Apply(string connectionString, IReadOnlyList<Migration> known, CancellationToken cancel)
    {
        await using var connection = await Open(connectionString, cancel);
        if ((await Missing(connection, known, cancel)).Count == 0)
            return;

        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Execute(connection, Lock, cancel);
        await Execute(connection, Prepare, cancel);
        foreach (var migration in await Missing(connection, known, cancel))
            await Apply(connection, migration, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <exception cref="DatabaseException">Unreachable or too old.</exception>
    private static async Task<NpgsqlConnection> Open(string connectionString, CancellationToken cancel)
    {
        // Not pooled: a connection that saw the schema before it was made would keep stale plans and types.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
        }
        catch (NpgsqlException exception)
        {
            await connection.DisposeAsync();
            throw new DatabaseException($"PostgreSQL cannot be reached: {NameOf(connection)}: {exception.Message.TrimEnd('.')}. Is it running, and is LEDGER_DATABASE right?", exception);
        }

        if (Supports(connection.PostgreSqlVersion))
            return connection;
        await using (connection)
            throw new DatabaseException($"PostgreSQL {connection.PostgreSqlVersion} is too old ({NameOf(connection)}): version {OldestServer} or newer is needed.");
    }

    private static string NameOf(NpgsqlConnection connection)
    {
        var given = new NpgsqlConnectionStringBuilder(connection.ConnectionString);
        return $"host {given.Host}, port {given.Port}, database {given.Database}";
    }

    /// <summary>The known migrations that were not applied yet, after checking that those applied are the first of the known ones.</summary>
    private static async Task<IReadOnlyList<Migration>> Missing(NpgsqlConnection connection, IReadOnlyList<Migration> known, CancellationToken cancel)
    {
        var applied = await Applied(connection, cancel);
        foreach (var (migration, (name, digest)) in known.Zip(applied))
        {
            if (name != migration.Name)
                throw new DatabaseException($"The schema of {NameOf(connection)} was made by other files: it has {name} where this program has {migration.Name}. Use the program that made it.");
            if (digest != migration.Digest)
                throw new DatabaseException($"Migration {name} was changed after it was applied to {NameOf(connection)}. Put the file back as it was, and write the change as a new migration.");
        }

        if (applied.Count > known.Count)
            throw new DatabaseException($"The schema of {NameOf(connection)} is newer than this program: it has {applied[known.Count].Name}, which this program does not know. Use a newer program.");
        return [.. known.Skip(applied.Count)];
    }

    private static async Task<IReadOnlyList<(string Name, string Digest)>> Applied(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using (var exists = new NpgsqlCommand("select to_regclass('ledger.migrations') is not null", connection))
        {
            if (!(bool)(await exists.ExecuteScalarAsync(cancel))!)
                return [];
        }

        var applied = new List<(string, string)>();
        await using var command = new NpgsqlCommand("select name, digest from ledger.migrations order by name", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            applied.Add((reader.GetString(0), reader.GetString(1)));
        return applied;
    }

    private static async Task Apply(NpgsqlConnection connection, Migration migration, CancellationToken cancel)
    {
        try
        {
            await Execute(connection, migration.Sql, cancel);
        }
        catch (PostgresException exception)
        {
            throw new DatabaseException($"Migration {migration.Name} failed on {NameOf(connection)}, and nothing was changed: {exception.MessageText}", exception);
        }

        await using var record = new NpgsqlCommand("insert into ledger.migrations (name, digest) values ($1, $2)", connection)
        {
            Parameters = { new() { Value = migration.Name }, new() { Value = migration.Digest } },
        };
        await record.ExecuteNonQueryAsync(cancel);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
