using Ledger.Domain;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Exchange.Import;
using Ledger.Journal;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using Xunit.Abstractions;

namespace Ledger.Exchange.Tests;

public sealed class KilledImports(ITestOutputHelper output)
{
    private const int RowCount = 60_000;
    private static readonly TimeSpan timeout = TimeSpan.FromMinutes(10);
    private static readonly Municipality whole = new("0141");
    private static readonly Municipality killed = new("0150");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_import_killed_again_and_again_ends_as_one_that_was_not(bool numbered)
    {
        await using var own = await LedgerDatabase.Create();
        await using var journal = await TwoMunicipalities(own);
        // Into a journal with events an import goes page by page.
        foreach (var municipality in new[] { whole, killed })
            await journal.Append(municipality, AppendBatch.Of(EventCatalogue.ToNewEvent("urn:nld:test", "1", new StreamId("register/coverage"), DateTimeOffset.UnixEpoch, new CoverageStarted(new DateOnly(2008, 1, 1), Subject.Benefits))), default);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "extract.csv");
        var temporary = Path.Combine(folder.Path, "temporary");
        GeneratedExtract.Write(file, RowCount, numbered);

        await RunToEnd(own, whole, file, temporary);
        var total = (await journal.Head(whole, default)).Last.Value;
        Assert.True(total > 4 * Importer.PageLength);

        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        // The first dies while it reads and sorts, the next as soon as a page is in, the others some time after another page.
        var positions = new List<long>
        {
            await Kill(own, journal, file, temporary, further: 0, random.Next(1500)),
            await Kill(own, journal, file, temporary, further: 1, delay: 0),
        };
        while (positions.Count < 5 && positions[^1] + 2 * Importer.PageLength < total)
            positions.Add(await Kill(own, journal, file, temporary, further: 1, random.Next(80)));
        output.WriteLine($"killed at positions {string.Join(", ", positions)} of {total}");
        Assert.Contains(positions, position => position > 0 && position < total);
        await RunToEnd(own, killed, file, temporary);

        var expected = await Events(journal, whole);
        Assert.Equal(expected, await Events(journal, killed));
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary));
    }

    [Fact]
    public async Task A_first_import_that_is_killed_leaves_nothing_and_done_again_is_whole()
    {
        await using var own = await LedgerDatabase.Create();
        await using var journal = await TwoMunicipalities(own);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "extract.csv");
        var temporary = Path.Combine(folder.Path, "temporary");
        GeneratedExtract.Write(file, RowCount, numbered: true);

        await RunToEnd(own, whole, file, temporary);
        var total = (await journal.Head(whole, default)).Last.Value;
        foreach (var delay in new[] { 300, 900, 1500, 2500 })
        {
            var left = await Kill(own, journal, file, temporary, further: 0, delay);
            Assert.True(left == 0 || left == total, $"A killed first load left {left} of {total} events.");
        }
        await RunToEnd(own, killed, file, temporary);

        Assert.Equal(await Events(journal, whole), await Events(journal, killed));
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary));
    }

    private static async Task<PostgresJournal> TwoMunicipalities(LedgerDatabase own)
    {
        var journal = new PostgresJournal(own.ConnectionString);
        await journal.Add(whole, "Almelo", default);
        await journal.Add(killed, "Deventer", default);
        return journal;
    }

    private static async Task<long> Kill(LedgerDatabase own, PostgresJournal journal, string file, string temporary, int further, int delay)
    {
        var from = (await journal.Head(killed, default)).Last.Value;
        using var process = ImportProcess.Start(own.ConnectionString, killed, file, temporary);
        using var waiting = new CancellationTokenSource(timeout);
        while (further > 0 && (await journal.Head(killed, default)).Last.Value < from + further && !process.HasExited)
            await Task.Delay(2, waiting.Token);
        await Task.Delay(delay);
        process.Kill();
        await process.WaitForExitAsync(waiting.Token);
        return (await journal.Head(killed, default)).Last.Value;
    }

    private static async Task RunToEnd(LedgerDatabase own, Municipality municipality, string file, string temporary)
    {
        using var process = ImportProcess.Start(own.ConnectionString, municipality, file, temporary);
        using var waiting = new CancellationTokenSource(timeout);
        await process.WaitForExitAsync(waiting.Token);
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Everything of every event but when this ledger wrote it.</summary>
    private static async Task<List<string>> Events(PostgresJournal journal, Municipality municipality)
    {
        var events = new List<string>();
        await foreach (var e in journal.Read(municipality, Position.Start, ReadFilter.All, default))
            events.Add($"{e.Position} {e.Id} {e.Source} {e.SourceEventId} {e.Stream} {e.StreamVersion} {e.Type} {e.SchemaVersion} {e.EffectiveOn:O} {e.KnownAt:O} {e.KnownAtClaimed:O} {System.Text.Encoding.UTF8.GetString(e.Data.Span)}");
        return events;
    }
}
