using System.Threading.Channels;
using Ledger.Domain.Books;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Exchange.Profiles;
using Ledger.Exchange.Sorting;
using Ledger.Figures.Measures;
using Ledger.Journal;

namespace Ledger.Exchange.Import;

/// <summary>
/// Brings a file into the journal of a municipality. Events go in by pages, in the order in which they became known, each page whole or
/// not at all; into an empty journal the file goes whole or not at all, which is quicker. An event that is there already is not written
/// again. A run that is broken off, at whatever moment, and done again ends as if it had not been.
/// </summary>
public static class Importer
{
    /// <summary>Events a page: 5,000 takes 7 per cent longer, 1,000 takes 44 per cent longer (measured with the write path of the journal).</summary>
    public const int PageLength = 20_000;

    /// <exception cref="ImportRefusedException">The file is not of the expected kind; nothing was written.</exception>
    /// <exception cref="UnknownMunicipalityException">No journal was opened for the municipality.</exception>
    public static async Task<ImportReport> Run(ImportRequest request, IJournal journal, CancellationToken cancel)
    {
        var started = request.Clock.GetTimestamp();
        var head = await journal.Head(request.Municipality, cancel);
        if (request.DryRun)
            return await Run(request, journal, (municipality, page, stop) => DryRun.Judge(journal, municipality, page, stop), started, cancel);
        if (head.Last > Position.Start)
            return await Run(request, journal, journal.Load, started, cancel);

        try
        {
            await using var first = await journal.BeginFirstLoad(request.Municipality, cancel);
            var report = await Run(request, journal, (_, page, stop) => first.Write(page, stop), started, cancel);
            await first.Complete(cancel);
            return report;
        }
        catch (FirstLoadRefusedException)
        {
            // An id that occurs twice, more dossiers than it holds, or somebody else who was first: pages judge each event by itself.
            return await Run(request, journal, journal.Load, started, cancel);
        }
    }

    private static async Task<ImportReport> Run(ImportRequest request, IJournal journal, WritePage write, long started, CancellationToken cancel)
    {
        using var folder = WorkFolder.In(request.TemporaryFolder);
        using var setAside = new SetAside(folder);
        var source = Open(request, folder, await Measures(request, journal, cancel), await Accounts(request, journal, cancel));
        var run = new ImportRun(request, journal, write, source, setAside, folder);
        await run.Load(cancel);

        var path = request.DryRun ? null : request.SetAsideFile;
        var written = setAside.Finish(source, path);
        return run.Report(written ? path : null, request.Clock.GetElapsedTime(started));
    }

    private static async Task<MeasureLibrary> Measures(ImportRequest request, IJournal journal, CancellationToken cancel)
    {
        var known = (await journal.Head(request.Municipality, cancel)).Last;
        return MeasureLibrary.Shipped.With(await OwnMeasures.Read(journal, request.Municipality, known, cancel));
    }

    /// <summary>The accounts that rows may stand on; null when they may stand on any.</summary>
    private static async Task<AccountRegister?> Accounts(ImportRequest request, IJournal journal, CancellationToken cancel)
    {
        if (request.Profile?.Stream is not BooksRule { NeedsMapping: true })
            return null;
        var known = (await journal.Head(request.Municipality, cancel)).Last;
        var register = AccountRegister.Of(await journal.ReadStreams(request.Municipality, [Registers.Accounts], known, cancel).ToListAsync(cancel));
        return register.All.Count > 0
            ? register
            : throw new ImportRefusedException($"Profile {request.Profile.Id} takes postings on mapped accounts only, and no account is mapped yet. Enter the accounts first (ledger accounts add FILE), or use a profile of your own with unmapped-accounts: taken.");
    }

    private static IEventSource Open(ImportRequest request, WorkFolder folder, MeasureLibrary measures, AccountRegister? accounts)
    {
        // The journal keeps moments to the microsecond.
        var now = request.Clock.GetUtcNow().ToUniversalTime();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        return request.Profile is { } profile
            ? new CsvSource(request.File, profile, now, accounts, folder, request.SortMemory)
            : EventLinesSource.Open(request.File, now, measures);
    }
}
