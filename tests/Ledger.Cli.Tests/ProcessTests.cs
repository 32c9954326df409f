using System.Diagnostics;
using Ledger.Cli.Tests.Running;

namespace Ledger.Cli.Tests;

/// <summary>The program as others start it.</summary>
public sealed class ProcessTests(SmallTown town) : IClassFixture<SmallTown>
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Answers_go_to_one_stream_and_messages_to_the_other()
    {
        using var answered = Start("municipality", "list", "--csv");
        using var refused = Start("figure", "caselod", "--on", "2021-12-31");

        Assert.Contains("9999,Klein,", await answered.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Empty(await answered.StandardError.ReadToEndAsync());
        Assert.Equal((int)ExitCode.Ok, await Ended(answered));
        Assert.Empty(await refused.StandardOutput.ReadToEndAsync());
        Assert.DoesNotContain('\e', await refused.StandardError.ReadToEndAsync());
        Assert.Equal((int)ExitCode.Usage, await Ended(refused));
    }

    [Fact]
    public async Task Following_shows_what_comes_and_ends_at_an_interrupt()
    {
        using var following = Start("events", "--follow", "--from", "9", "--csv");
        Assert.StartsWith("position,", await following.StandardOutput.ReadLineAsync().WaitAsync(patience), StringComparison.Ordinal);
        Assert.StartsWith("9,", await following.StandardOutput.ReadLineAsync().WaitAsync(patience), StringComparison.Ordinal);

        await town.Session.Ask("retract 9 --reason test");
        Assert.StartsWith("10,", await following.StandardOutput.ReadLineAsync().WaitAsync(patience), StringComparison.Ordinal);

        using var interrupt = Process.Start("kill", ["-INT", $"{following.Id}"]);
        Assert.Equal((int)ExitCode.Interrupted, await Ended(following));
        Assert.Empty(await following.StandardError.ReadToEndAsync());
    }

    private Process Start(params string[] args)
    {
        // Whoever starts the tests in the background of a script has them, and all that they start, ignore an interrupt.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "ledger.dll"), .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Connection.Variable] = town.Database.ConnectionString;
        return Process.Start(start)!;
    }

    private static async Task<int> Ended(Process process)
    {
        await process.WaitForExitAsync().WaitAsync(patience);
        return process.ExitCode;
    }
}
