using Ledger.Journal.Schema;
using Npgsql;
using Xunit;

namespace Ledger.TestDatabase;

/// <summary>
/// A database of one's own with the ledger's schema, for a test class (as its fixture) or a single test. Dropped at the end.
/// </summary>
public sealed class LedgerDatabase : IAsyncLifetime, IAsyncDisposable
{
    private static readonly Lazy<Task<string>> template = new(MakeTemplate);
    private static readonly SemaphoreSlim copying = new(1); // a template can be copied once at a time

    private readonly string name = NewName();

    /// <summary>As the owner of everything in the database.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<LedgerDatabase> Create()
    {
        var database = new LedgerDatabase();
        await database.InitializeAsync();
        return database;
    }

    public async Task InitializeAsync()
    {
        var original = await template.Value;
        await copying.WaitAsync();
        try
        {
            await TestServer.Execute(await TestServer.ConnectionString, $"create database {name} template {original}");
        }
        finally
        {
            copying.Release();
        }
        ConnectionString = await TestServer.ConnectionTo(name);
    }

    public Task Execute(string sql) => TestServer.Execute(ConnectionString, sql);

    public async Task<T> Scalar<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task DisposeAsync() => await Drop(name);

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    private static string NewName() => $"ledger_test_{Guid.NewGuid():N}";

    private static async Task<string> MakeTemplate()
    {
        var made = NewName();
        await TestServer.Execute(await TestServer.ConnectionString, $"create database {made}");
        await DatabaseSchema.Apply(await TestServer.ConnectionTo(made), CancellationToken.None);
        if (TestServer.Stays)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(made).Wait(TimeSpan.FromSeconds(5));
        return made;
    }

    private static async Task Drop(string database) =>
        await TestServer.Execute(await TestServer.ConnectionString, $"drop database if exists {database} with (force)");
}
