using Ledger.Exchange.Import;

namespace Ledger.Cli.Output;

/// <summary>
/// How far an import has come, on the error stream: on a terminal one line that is drawn again, with rate and time left; else a plain
/// line now and then. Told by the importer's threads.
/// </summary>
internal sealed class ImportProgressLine(Screen screen, TimeProvider time) : IProgress<ImportProgress>, IDisposable
{
    private const int BarWidth = 30;
    private static readonly TimeSpan redraw = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan plainLine = TimeSpan.FromSeconds(10);

    private readonly Lock drawing = new();
    private ImportPhase? phase;
    private long phaseStarted;
    private long lastShown;
    private bool isDrawn;

    public void Report(ImportProgress value)
    {
        lock (drawing)
        {
            var now = time.GetTimestamp();
            if (value.Phase != phase)
                (phase, phaseStarted, lastShown) = (value.Phase, now, now);
            else if (time.GetElapsedTime(lastShown, now) >= (screen.IsTerminal ? redraw : plainLine))
                Show(value, time.GetElapsedTime(phaseStarted, now), now);
        }
    }

    /// <summary>Takes the line away, so that what follows stands alone.</summary>
    public void Clear()
    {
        lock (drawing)
        {
            if (isDrawn)
                screen.Writer.Write("\r\e[2K");
            isDrawn = false;
        }
    }

    public void Dispose() => Clear();

    private void Show(ImportProgress value, TimeSpan spent, long now)
    {
        lastShown = now;
        var text = Text(value, spent);
        if (screen.IsTerminal)
        {
            var filled = value.Total > 0 ? (int)(BarWidth * Math.Min(value.Done, value.Total) / value.Total) : 0;
            screen.Writer.Write($"\r\e[2K{new string('█', filled)}{new string('░', BarWidth - filled)} {text}");
            isDrawn = true;
        }
        else
        {
            screen.Writer.WriteLine(text);
        }
        screen.Writer.Flush();
    }

    /// <summary>"Loading 45 %, 540000 events, 51000 a second, 13 s left".</summary>
    private static string Text(ImportProgress value, TimeSpan spent)
    {
        var share = value.Total > 0 ? 100 * value.Done / value.Total : 0;
        var left = value.Done > 0 ? spent * ((double)(value.Total - value.Done) / value.Done) : TimeSpan.Zero;
        var counted = value.Phase == ImportPhase.Checking ? "" : $", {value.Counted} {(value.Phase == ImportPhase.Loading ? "events" : "rows")}, {value.Counted / spent.TotalSeconds:0} a second";
        return $"{value.Phase} {share} %{counted}, {(left.TotalMinutes >= 2 ? $"{left.TotalMinutes:0} min" : $"{left.TotalSeconds:0} s")} left";
    }
}
