using System.Threading.Channels;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Exchange.Sorting;
using Ledger.Journal;

namespace Ledger.Exchange.Import;

/// <summary>How a page gets into the journal, each event judged by itself.</summary>
internal delegate Task<IReadOnlyList<Receipt>> WritePage(Municipality municipality, IReadOnlyList<NewEvent> page, CancellationToken cancel);

/// <summary>One file on its way into the journal: one thread reads, orders and pages events while another loads them.</summary>
internal sealed class ImportRun(ImportRequest request, IJournal journal, WritePage write, IEventSource source, SetAside setAside, WorkFolder folder)
{
    private ReadingMeter? meter;
    private long events;
    private long totalEvents;
    private long recorded;
    private long repeated;
    private bool sorted;
    private Position? first;
    private Position? last;

    public async Task Load(CancellationToken cancel)
    {
        // One page waits while one is loaded and one is being filled.
        var pages = Channel.CreateBounded<List<OfferedEvent>>(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => Read(pages.Writer, stop.Token), cancel);
        try
        {
            await foreach (var page in pages.Reader.ReadAllAsync(cancel))
                await Load(page, cancel);
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    public ImportReport Report(string? setAsideFile, TimeSpan duration) => new()
    {
        Rows = meter!.Rows,
        Events = events,
        Recorded = recorded,
        Repeated = repeated,
        SetAside = setAside.Rows,
        Problems = setAside.ByKind,
        FirstSetAside = setAside.First,
        SetAsideFile = setAsideFile,
        First = request.DryRun ? null : first,
        Last = request.DryRun ? null : last,
        Total = source.Total,
        Sorted = sorted,
        Duration = duration,
    };

    private async Task Read(ChannelWriter<List<OfferedEvent>> pages, CancellationToken cancel)
    {
        try
        {
            using var sort = new EventSort(folder, request.SortMemory, source.KeepsOrder);
            foreach (var page in InOrder(sort, cancel).Chunk(Importer.PageLength))
                await pages.WriteAsync([.. page], cancel);
            pages.Complete();
        }
        catch (Exception failure)
        {
            pages.Complete(failure);
        }
    }

    private IEnumerable<OfferedEvent> InOrder(EventSort sort, CancellationToken cancel)
    {
        var length = new FileInfo(request.File).Length;
        if (source.IsInOrder(new ReadingMeter(request.Progress, ImportPhase.Checking, length)))
        {
            meter = new ReadingMeter(request.Progress, ImportPhase.Loading, length);
            return source.Events(setAside, meter);
        }

        meter = new ReadingMeter(request.Progress, ImportPhase.Reading, length);
        foreach (var offered in source.Events(setAside, meter))
        {
            cancel.ThrowIfCancellationRequested();
            sort.Add(offered);
        }
        sorted = !sort.InOrder;
        totalEvents = sort.Count;
        return sort.Sorted();
    }

    private async Task Load(List<OfferedEvent> page, CancellationToken cancel)
    {
        events += page.Count;
        var receipts = await write(request.Municipality, [.. page.Select(offered => offered.Event)], cancel);
        var conflicts = receipts.Zip(page).Where(pair => pair.First.Kind == ReceiptKind.Conflicting).Select(pair => (pair.First.Position, pair.Second.Event)).ToList();
        IReadOnlySet<NewEvent> repeats = source.DeclaresKnownAt ? new HashSet<NewEvent>() : await Repeats.Among(conflicts, journal, request.Municipality, cancel);
        for (var i = 0; i < receipts.Count; i++)
            Take(receipts[i].Kind == ReceiptKind.Conflicting && repeats.Contains(page[i].Event) ? receipts[i] with { Kind = ReceiptKind.Repeated } : receipts[i], page[i]);
        if (totalEvents > 0)
            request.Progress?.Report(new ImportProgress(ImportPhase.Loading, events, totalEvents, events));
    }

    private void Take(Receipt receipt, OfferedEvent offered)
    {
        switch (receipt.Kind)
        {
            case ReceiptKind.Recorded:
                recorded++;
                first ??= receipt.Position;
                last = receipt.Position;
                break;
            case ReceiptKind.Repeated:
                repeated++;
                break;
            default:
                setAside.Add(offered.Line, new RowProblem(
                    ProblemKind.Conflict,
                    offered.Event.Type,
                    $"The journal holds this {offered.Event.Type} (id {offered.Event.SourceEventId}) with another content, at position {receipt.Position}. What was recorded stays: {(offered.Event.Stream.Kind == StreamKinds.Register ? "send a later one that says what holds now" : $"correct it (ledger correct {receipt.Position}), or send a correction of that event")}, with an id of its own."));
                break;
        }
    }
}
