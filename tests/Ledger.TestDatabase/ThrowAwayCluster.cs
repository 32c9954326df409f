using System.Diagnostics;
using Npgsql;

namespace Ledger.TestDatabase;

/// <summary>
/// A PostgreSQL cluster in a temporary folder, reachable by a socket only. A shell of its own waits at the end of a pipe from this process:
/// however this process ends, the pipe closes, and the shell stops the server and removes the folder.
/// </summary>
internal static class ThrowAwayCluster
{
    // $1: folder with the binaries. Answers the cluster's folder, then waits for the pipe to close.
    private const string Script = """
        set -e
        folder=$(mktemp -d /tmp/ledger-test.XXXXXX)
        finish() { [ -z "$server" ] || kill -QUIT "$server" 2>/dev/null && wait "$server" 2>/dev/null; rm -rf "$folder"; }
        trap finish EXIT
        trap 'exit 1' HUP TERM
        trap '' INT
        "$1/initdb" -D "$folder/data" --username=postgres --auth=trust --encoding=UTF8 --no-locale --no-sync --no-instructions >"$folder/log" 2>&1 ||
          { cat "$folder/log" >&2; exit 1; }
        "$1/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c max_connections=300 -c shared_buffers=256MB \
          -c max_wal_size=4GB </dev/null >>"$folder/log" 2>&1 &
        server=$!
        echo "$folder"
        read -r _ || true
        """;

    private static readonly TimeSpan startTimeout = TimeSpan.FromMinutes(2);

    public static async Task<string> Start()
    {
        var shell = Process.Start(StartInfo(PostgresPrograms.Folder()))!;
        var folder = await shell.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"No test cluster could be made: {await shell.StandardError.ReadToEndAsync()}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(shell);

        var connectionString = $"Host={folder};Username=postgres;Database=postgres;Include Error Detail=true";
        await AwaitAnswer(connectionString);
        return connectionString;
    }

    private static void Stop(Process shell)
    {
        shell.StandardInput.Close();
        shell.WaitForExit(TimeSpan.FromSeconds(10));
    }

    private static ProcessStartInfo StartInfo(string binaries)
    {
        var start = new ProcessStartInfo { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (PostgresPrograms.OtherUser() is { } user)
        {
            start.FileName = "runuser";
            foreach (var argument in new[] { "-u", user, "--" })
                start.ArgumentList.Add(argument);
            start.ArgumentList.Add("sh");
        }
        else
        {
            start.FileName = "sh";
        }
        foreach (var argument in new[] { "-c", Script, "test-cluster", binaries })
            start.ArgumentList.Add(argument);
        start.WorkingDirectory = "/";
        return start;
    }

    private static async Task AwaitAnswer(string connectionString)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await TestServer.Execute(connectionString, "select 1");
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < startTimeout)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
        }
    }
}
