using Ledger.Domain.Journal;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Service.Hosting;
using Npgsql;

namespace Ledger.Service.Subscriptions.WatchedFigures;

/// <summary>
/// Asks the watched figures again when events came in or the day has changed, and writes a notice where one says something new. Several
/// changes between two looks are told as one.
/// </summary>
internal sealed class FigureWatch(WatchedFigureStore store, ServedMunicipalities municipalities, SubscriptionSettings settings, TimeProvider time, ILogger<FigureWatch> log) : BackgroundService
{
    private readonly Dictionary<SubscriptionId, (Position Through, DateOnly Day)> asked = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var watched in await store.All(stoppingToken))
                    await Look(watched, stoppingToken);
            }
            catch (Exception unreachable) when (unreachable is NpgsqlException or ObjectDisposedException) // what Npgsql throws at the moment at which a connection breaks
            {
                log.LogWarning(unreachable, "Watched figures cannot be looked at; trying again.");
            }

            await Task.Delay(settings.LookEvery, time, stoppingToken);
        }
    }

    private async Task Look(WatchedFigure watched, CancellationToken cancel)
    {
        try
        {
            var municipality = await municipalities.Find(watched.Municipality, cancel);
            var now = time.GetUtcNow();
            var day = MunicipalDay.At(now);
            if (municipality.Figures is not { } figures || municipality.Through is not { } through || asked.TryGetValue(watched.Subscription, out var last) && last == (through, day))
                return;
            await store.Tell(watched, await figures.Ask(WatchedFigure.Ask(watched.Question, await figures.Measures(Known.Now, cancel), day), cancel), now, cancel);
            asked[watched.Subscription] = (through, day);
        }
        catch (Exception wrong) when (wrong is QuestionException or UnknownMunicipalityException)
        {
            await store.Note(watched, wrong.Message, time.GetUtcNow(), cancel);
        }
    }
}
