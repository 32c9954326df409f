using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Journal;
using Npgsql;

namespace Ledger.Service.Hosting;

/// <summary>One municipality with its figures, which follow its journal as long as <see cref="Follow"/> runs.</summary>
public sealed class ServedMunicipality
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// What comes in the meantime is folded and written together: under a stream of single events that costs a small part of a
    /// transaction for each of them, and no reader of figures notices so short a time.
    /// </summary>
    private static readonly TimeSpan gathering = TimeSpan.FromMilliseconds(50);

    private readonly IJournal journal;
    private readonly EntryProjection projection;
    private readonly EntryLoader loader;
    private readonly ILogger log;
    private volatile EntryColumns? columns;
    private volatile string? trouble;
    private TaskCompletionSource advanced = NewSignal();

    internal ServedMunicipality(JournalHead head, IJournal journal, NpgsqlDataSource database, ILogger log)
    {
        (Code, Name, this.journal, this.log) = (head.Municipality, head.Name, journal, log);
        projection = new EntryProjection(journal, database);
        loader = new EntryLoader(database, head.Municipality);
    }

    public Municipality Code { get; }

    public string Name { get; }

    /// <summary>The last position that figures know of; null until they were loaded.</summary>
    public Position? Through => columns?.Through;

    /// <summary>Why figures do not follow the journal now; null when they do.</summary>
    public string? Trouble => trouble;

    /// <summary>Answers questions with all that is known here; null until the entries were loaded.</summary>
    internal MunicipalFigures? Figures => columns is { } loaded ? new MunicipalFigures(Code, journal, loaded) : null;

    /// <summary>Waits until figures know of a position, at most so long.</summary>
    /// <returns>Whether they do.</returns>
    public async Task<bool> Reach(Position position, TimeSpan atMost, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(atMost);
        while (true)
        {
            var next = Volatile.Read(ref advanced).Task;
            if (Through >= position)
                return true;
            try
            {
                await next.WaitAsync(time.Token);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return Through >= position;
            }
        }
    }

    /// <summary>Writes and loads the entries of every event that comes, until cancelled. A database that goes away is waited for.</summary>
    internal async Task Follow(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await CatchUp(cancel);
                await foreach (var _ in journal.Follow(Code, columns!.Through, ReadFilter.All, cancel))
                    break;
                await Task.Delay(gathering, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception wrong)
            {
                // Whatever it is, the next try may succeed; until then the service says that it is not ready, and why.
                log.LogError(wrong, "The figures of {Municipality} do not follow its journal.", Code);
                trouble = wrong is NpgsqlException ? "the database does not answer" : "its entries cannot be made; the log says why";
                await Task.Delay(pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task CatchUp(CancellationToken cancel)
    {
        await projection.CatchUp(Code, cancel);
        columns = await loader.Load(cancel);
        trouble = null;
        Interlocked.Exchange(ref advanced, NewSignal()).TrySetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
