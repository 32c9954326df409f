using System.Diagnostics;
using Ledger.Domain;
using Ledger.Journal.Postgres;
using Ledger.Journal.Schema;
using Ledger.TestDatabase;
using Npgsql;

namespace Ledger.Faults.Tests.Processes;

/// <summary>
/// A PostgreSQL of the test's own, on a port of 127.0.0.1, that can be killed and started again. It writes to disk as in earnest (fsync):
/// what it has acknowledged it must find again.
/// </summary>
internal sealed class Cluster : IAsyncDisposable
{
    private static readonly TimeSpan startTimeout = TimeSpan.FromSeconds(60);

    private readonly string folder;
    private readonly MortalProcess server;
    private readonly int port;

    private Cluster(string folder, MortalProcess server, int port) => (this.folder, this.server, this.port) = (folder, server, port);

    /// <summary>As the owner of everything. Without a pool, whose connections would be dead after each kill.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false";

    public int Port => port;

    public string LastWords => server.LastWords;

    /// <summary>Runs, with the ledger's schema and one municipality.</summary>
    /// <param name="data">Where its tables are, and <paramref name="log"/> where its write-ahead log is: folders that are there; null for ones of its own.</param>
    public static async Task<Cluster> Create(Municipality municipality, string? data = null, string? log = null)
    {
        var own = Directory.CreateTempSubdirectory("ledger-faults-").FullName;
        data ??= Directory.CreateDirectory(Path.Combine(own, "data")).FullName;
        log ??= Directory.CreateDirectory(Path.Combine(own, "log")).FullName;
        if (PostgresPrograms.OtherUser() is { } user)
            await Run("chown", user, own, data, log);
        await Run("chmod", "700", data, log);

        var free = FreePort.Take();
        await Run([.. AsServer("initdb"), "-D", data, "-X", log, "--wal-segsize=1", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync", "--no-instructions"]);
        string[] settings = [$"port={free}", "listen_addresses=127.0.0.1", $"unix_socket_directories={own}", "shared_buffers=64MB", "max_connections=150", "min_wal_size=2MB", "max_wal_size=16MB", "jit=off"];
        var postgres = new MortalProcess(Path.Combine(own, "server.log"), [.. AsServer("postgres"), "-D", data, .. settings.SelectMany(setting => new[] { "-c", setting })]);
        var cluster = new Cluster(own, postgres, free);
        await cluster.Start();
        await DatabaseSchema.Apply(cluster.ConnectionString, CancellationToken.None);
        await using var journal = new PostgresJournal(cluster.ConnectionString);
        await journal.Add(municipality, "Almelo", CancellationToken.None);
        return cluster;
    }

    /// <summary>As the service connects: with its rights and no others.</summary>
    /// <param name="through">Port of a wire that leads to the server; null for none.</param>
    public string ForService(int? through = null) => $"Host=127.0.0.1;Port={through ?? port};Username=postgres;Database=postgres;Options=-c role=ledger_service";

    /// <summary>Returns when it answers.</summary>
    public async Task Start()
    {
        await server.Start();
        await AwaitAnswer(whenEnded: gaveUp => throw new InvalidOperationException($"PostgreSQL did not start. It said:\n{LastWords}", gaveUp));
    }

    public Task Kill() => server.Kill();

    /// <summary>Waits until it answers; starts it again where it gave up by itself, even meanwhile, as whoever keeps a server would.</summary>
    public Task Recover() => AwaitAnswer(whenEnded: _ => server.Start());

    public async Task<T> Scalar<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await Run("rm", "-rf", folder);
    }

    private async Task AwaitAnswer(Func<NpgsqlException, Task> whenEnded)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await TestServer.Execute(ConnectionString, "select 1");
                return;
            }
            catch (NpgsqlException away) when (clock.Elapsed < startTimeout)
            {
                if (!await server.Runs())
                    await whenEnded(away);
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    private static IEnumerable<string> AsServer(string program) => PostgresPrograms.OtherUser() is { } user
        ? ["setpriv", $"--reuid={user}", $"--regid={GroupOf(user)}", "--init-groups", Path.Combine(PostgresPrograms.Folder(), program)]
        : [Path.Combine(PostgresPrograms.Folder(), program)];

    private static string GroupOf(string user) => File.ReadLines("/etc/passwd").First(line => line.StartsWith($"{user}:", StringComparison.Ordinal)).Split(':')[3];

    private static async Task Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false, WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command[0]} failed: {said}");
    }
}
