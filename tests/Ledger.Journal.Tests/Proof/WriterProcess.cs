using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ledger.Journal.Tests.Proof;

/// <summary>Another process that writes to the journal, and what it promised before it ended.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process process;
    private readonly Task reading;
    private int lines;

    public WriterProcess(string connectionString, string act, string name, int writers)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Ledger.JournalWriter.dll"), act, name, $"{writers}" })
            start.ArgumentList.Add(argument);
        start.Environment["DATABASE"] = connectionString;
        process = Process.Start(start)!;
        reading = Task.Run(ReadPromises);
    }

    /// <summary>Position by id of what it said was written.</summary>
    public ConcurrentDictionary<string, long> Promised { get; } = new();

    public async Task AwaitLines(int count, CancellationToken cancel)
    {
        while (Volatile.Read(ref lines) < count)
            await Task.Delay(20, cancel);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task Kill()
    {
        process.Kill(); // SIGKILL
        await process.WaitForExitAsync();
        await reading;
    }

    /// <summary>Lets it finish what it is doing.</summary>
    public async Task Stop()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        await reading;
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private void ReadPromises()
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var id, var position] && long.TryParse(position, out var written))
                Promised[id] = written;
            Interlocked.Increment(ref lines);
        }
    }
}
