using Npgsql;

namespace Ledger.TestDatabase;

/// <summary>
/// The PostgreSQL that the tests of this process use: the one that LEDGER_TEST_DATABASE names (a connection string of a role that may
/// create databases), or a throw-away cluster that ends with the process.
/// </summary>
public static class TestServer
{
    private static readonly Lazy<Task<string>> started = new(Start);

    /// <summary>Whether the server stays when this process ends, so that what was made on it must be cleared away.</summary>
    public static bool Stays => Environment.GetEnvironmentVariable("LEDGER_TEST_DATABASE") is { Length: > 0 };

    /// <summary>A connection string to the server's maintenance database.</summary>
    public static Task<string> ConnectionString => started.Value;

    /// <summary>The connection string of another database of the server.</summary>
    public static async Task<string> ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(await ConnectionString) { Database = database }.ConnectionString;

    public static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> Start() =>
        Environment.GetEnvironmentVariable("LEDGER_TEST_DATABASE") is { Length: > 0 } given ? given : await ThrowAwayCluster.Start();
}
