using Ledger.Cli.Output;
using Ledger.Exchange.Import;

namespace Ledger.Cli.Tests;

public sealed class ProgressTests : TimeProvider
{
    private long now;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => now;

    [Fact]
    public void On_a_terminal_one_line_is_drawn_again_with_rate_and_time_left()
    {
        var writer = new StringWriter();
        using (var progress = new ImportProgressLine(new Screen(writer, IsTerminal: true, HasColour: false, Width: 80), this))
            Report(progress);

        Assert.Equal(3, writer.ToString().Split("\r\e[2K", StringSplitOptions.None).Length - 1);
        Assert.Contains("███████░░░░░░░░░░░░░░░░░░░░░░░ Loading 25 %, 250 events, 125 a second, 6 s left", writer.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\e[2K", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Elsewhere_a_plain_line_is_written_now_and_then()
    {
        var writer = new StringWriter();
        using var progress = new ImportProgressLine(Screen.Plain(writer), this);
        Report(progress);
        Assert.Empty(writer.ToString());

        now += 10_000;
        progress.Report(new ImportProgress(ImportPhase.Loading, 75_000, 100_000, 750));

        Assert.Equal($"Loading 75 %, 750 events, 58 a second, 4 s left{Environment.NewLine}", writer.ToString());
    }

    [Fact]
    public void The_first_phase_is_timed_from_its_start_and_counts_no_rows()
    {
        now = 7_000_000;
        var writer = new StringWriter();
        using var progress = new ImportProgressLine(Screen.Plain(writer), this);
        progress.Report(new ImportProgress(ImportPhase.Checking, 0, 1000, 0));
        now += 10_000;
        progress.Report(new ImportProgress(ImportPhase.Checking, 400, 1000, 0));

        Assert.Equal($"Checking 40 %, 15 s left{Environment.NewLine}", writer.ToString());
    }

    private void Report(ImportProgressLine progress)
    {
        progress.Report(new ImportProgress(ImportPhase.Loading, 0, 100_000, 0));
        now += 2000;
        progress.Report(new ImportProgress(ImportPhase.Loading, 25_000, 100_000, 250));
        now += 1000;
        progress.Report(new ImportProgress(ImportPhase.Loading, 50_000, 100_000, 500));
        progress.Report(new ImportProgress(ImportPhase.Loading, 51_000, 100_000, 510));
    }
}
