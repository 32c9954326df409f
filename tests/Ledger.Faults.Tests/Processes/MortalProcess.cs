using System.Diagnostics;

namespace Ledger.Faults.Tests.Processes;

/// <summary>
/// A program that is killed as often as one likes, with SIGKILL and with all its children: none of them gets to say or write anything
/// more. A shell waits at the end of a pipe from this process: however this process ends, the pipe closes, and the shell kills the program.
/// </summary>
internal sealed class MortalProcess : IAsyncDisposable
{
    // $1: the file for what the program prints; then the program. Each line read is an order, answered by one line.
    // A program is stopped before its children are looked for, so that it has no more of them a moment later.
    private const string Script = """
        log=$1; shift
        lives() { grep -qs '^State:[^ZX]*$' "/proc/$1/status"; }
        finish() {
          kill -STOP "$pid" 2>/dev/null
          family="$(cat /proc/"$pid"/task/*/children 2>/dev/null) $pid"
          kill -KILL $family 2>/dev/null
          wait "$pid" 2>/dev/null
          ended=$?
          for member in $family; do
            while lives "$member"; do sleep 0.01; done
          done
        }
        trap '' INT HUP TERM
        pid=
        while read -r order; do
          case $order in
            start) "$@" </dev/null >>"$log" 2>&1 & pid=$!; echo started ;;
            look) if [ -n "$pid" ] && lives "$pid"; then echo runs; else echo ended; fi ;;
            kill) if lives "$pid"; then finish; echo killed; else finish; echo "ended with $ended"; fi; pid= ;;
          esac
        done
        [ -z "$pid" ] || finish
        """;

    private readonly SemaphoreSlim ordering = new(1);
    private readonly Process shell;
    private readonly string log;

    public MortalProcess(string log, IEnumerable<string> command, IReadOnlyDictionary<string, string>? environment = null)
    {
        this.log = log;
        var start = new ProcessStartInfo("sh") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        foreach (var argument in (string[])["-c", Script, "mortal", log, .. command])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        shell = Process.Start(start)!;
    }

    /// <summary>The end of what it printed.</summary>
    public string LastWords => File.Exists(log) ? string.Join('\n', File.ReadLines(log).TakeLast(40)) : "";

    public async Task Start() => Assert.Equal("started", await Order("start"));

    public async Task<bool> Runs() => await Order("look") == "runs";

    /// <summary>Returns when it and its children are gone.</summary>
    /// <exception cref="Xunit.Sdk.TrueException">It had ended by itself before.</exception>
    public async Task Kill()
    {
        var answer = await Order("kill");
        Assert.True(answer == "killed", $"It was to be killed, but {answer} by itself. It said:\n{LastWords}");
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
        ordering.Dispose();
    }

    private async Task<string?> Order(string order)
    {
        await ordering.WaitAsync();
        try
        {
            await shell.StandardInput.WriteLineAsync(order);
            await shell.StandardInput.FlushAsync();
            return await shell.StandardOutput.ReadLineAsync();
        }
        finally
        {
            ordering.Release();
        }
    }
}

/// <summary>Ports of this machine that nothing listens on.</summary>
internal static class FreePort
{
    /// <summary>Below the range from which the system lends ports to outgoing connections, so that a killed server finds its own free again.</summary>
    public static int Take()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (System.Net.Sockets.SocketException)
            {
                // Somebody has it: the next.
            }
        }
    }
}
