using System.Collections.Concurrent;
using Ledger.Domain;
using Ledger.Journal;
using Ledger.Journal.Schema;
using Npgsql;

namespace Ledger.Service.Hosting;

/// <summary>
/// The municipalities in the database. One that was added while the service runs is noticed at the first request for it, or else
/// within seconds.
/// </summary>
public sealed class ServedMunicipalities(LedgerSettings settings, IJournal journal, NpgsqlDataSource database, ILogger<ServedMunicipalities> log) : BackgroundService
{
    private static readonly TimeSpan lookAgain = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Municipality, Lazy<(ServedMunicipality Served, Task Following)>> served = new();
    private readonly CancellationTokenSource stopping = new();
    private volatile string? trouble = "the service has just been started";

    /// <summary>Why nothing can be read from the database now; null when it can.</summary>
    public string? Trouble => trouble;

    /// <summary>All that have been noticed, by code.</summary>
    public IReadOnlyList<ServedMunicipality> All => [.. served.Values.Select(one => one.Value.Served).OrderBy(one => one.Code)];

    /// <exception cref="UnknownMunicipalityException">No journal was opened for it.</exception>
    public async ValueTask<ServedMunicipality> Find(Municipality municipality, CancellationToken cancel) =>
        served.TryGetValue(municipality, out var known) ? known.Value.Served : Serve(await journal.Head(municipality, cancel));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await stopping.CancelAsync();
        await Task.WhenAll(served.Values.Select(one => one.Value.Following)).WaitAsync(cancellationToken);
    }

    public override void Dispose()
    {
        stopping.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Look(stoppingToken);
            await Task.Delay(lookAgain, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        try
        {
            // While all is well, reading the heads says so; only after trouble is the schema looked at.
            if (trouble is not null)
                await DatabaseSchema.Check(settings.Database, cancel);
            foreach (var head in await journal.Heads(cancel))
                Serve(head);
            trouble = null;
        }
        catch (Exception wrong) when (wrong is DatabaseException or NpgsqlException or TimeoutException)
        {
            var reason = wrong is DatabaseException ? wrong.Message : "The database does not answer.";
            if (trouble != reason)
                log.LogError(wrong, "Municipalities cannot be served: {Reason}", reason);
            trouble = reason;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private ServedMunicipality Serve(JournalHead head) =>
        served.GetOrAdd(head.Municipality, _ => new(() =>
        {
            var one = new ServedMunicipality(head, journal, database, log);
            return (one, Task.Run(() => one.Follow(stopping.Token)));
        })).Value.Served;
}
