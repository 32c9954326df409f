using System.Runtime.CompilerServices;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Npgsql;

namespace Ledger.Journal.Postgres;

/// <summary>Reads on for ever. A lost connection is made again; the position read last tells where to go on.</summary>
internal sealed class Follower(PostgresJournal journal, NpgsqlDataSource database, Arrivals arrivals, Municipality municipality, ReadFilter filter)
{
    /// <summary>How long a follower trusts that it would have been woken.</summary>
    private static readonly TimeSpan safetyPoll = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    private enum Step
    {
        Event,
        End,
        Lost,
    }

    public async IAsyncEnumerable<RecordedEvent> Follow(Position after, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var arrival = arrivals.Next(municipality);
            if (await LastUnlessLost(cancel) is { } head)
            {
                await using var events = EventQuery.Read(database, municipality, after, head, filter, cancel).GetAsyncEnumerator(cancel);
                Step step;
                while ((step = await Next(events)) == Step.Event)
                {
                    after = events.Current.Position;
                    yield return events.Current;
                }

                if (step == Step.End)
                {
                    after = head > after ? head : after;
                    await Wait(arrival, cancel);
                    continue;
                }
            }
            await Task.Delay(pause, cancel);
        }
    }

    private async Task<Position?> LastUnlessLost(CancellationToken cancel)
    {
        try
        {
            return (await journal.Head(municipality, cancel)).Last;
        }
        catch (NpgsqlException exception) when (ConnectionLoss.Is(exception))
        {
            return null;
        }
    }

    private static async Task<Step> Next(IAsyncEnumerator<RecordedEvent> events)
    {
        try
        {
            return await events.MoveNextAsync() ? Step.Event : Step.End;
        }
        catch (NpgsqlException exception) when (ConnectionLoss.Is(exception))
        {
            return Step.Lost;
        }
    }

    private static async Task Wait(Task arrival, CancellationToken cancel)
    {
        try
        {
            await arrival.WaitAsync(safetyPoll, cancel);
        }
        catch (TimeoutException)
        {
            // Then look without having been woken.
        }
    }
}
