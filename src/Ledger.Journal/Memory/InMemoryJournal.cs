using System.Runtime.CompilerServices;
using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Journal.Memory;

/// <summary>
/// The journal as it is meant, in as few words as possible: the model that the one on PostgreSQL is compared with, and a journal for
/// tests. Keeps nothing.
/// </summary>
public sealed class InMemoryJournal(TimeProvider clock) : IJournal
{
    private readonly Lock turn = new();
    private readonly SortedDictionary<Municipality, MunicipalJournal> journals = [];
    private TaskCompletionSource arrival = NewArrival();

    public InMemoryJournal() : this(TimeProvider.System)
    {
    }

    public Task Add(Municipality municipality, string name, CancellationToken cancel)
    {
        lock (turn)
        {
            if (!journals.TryAdd(municipality, new MunicipalJournal(municipality, name)) && journals[municipality].Name != name)
                throw new MunicipalityNameException(municipality, name, journals[municipality].Name);
        }
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<JournalHead>> Heads(CancellationToken cancel)
    {
        lock (turn)
            return Task.FromResult<IReadOnlyList<JournalHead>>([.. journals.Values.Select(journal => journal.Head)]);
    }

    public Task<JournalHead> Head(Municipality municipality, CancellationToken cancel) => InTurn(municipality, journal => journal.Head);

    public Task<IReadOnlyList<Receipt>> Append(Municipality municipality, AppendBatch batch, CancellationToken cancel) =>
        Write(municipality, batch.Events, journal => journal.Append(batch, clock.GetUtcNow()));

    public Task<IReadOnlyList<Receipt>> Load(Municipality municipality, IReadOnlyList<NewEvent> page, CancellationToken cancel) =>
        Write(municipality, page, journal => [.. page.Select(offered => journal.PlaceOrTell(offered, clock.GetUtcNow()))]);

    public async Task<IFirstLoad> BeginFirstLoad(Municipality municipality, CancellationToken cancel)
    {
        var head = await Head(municipality, cancel);
        return head.Last == Position.Start
            ? new MemoryFirstLoad(this, municipality)
            : throw new FirstLoadRefusedException(municipality, $"it has {head.Last} events already.");
    }

    public async IAsyncEnumerable<RecordedEvent> Read(
        Municipality municipality, Position after, ReadFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        var wanted = (await InTurn(municipality, journal => journal.After(after))).Where(recorded => Wants(filter, recorded));
        foreach (var recorded in filter.AtMost is { } most ? wanted.Take(most) : wanted)
        {
            cancel.ThrowIfCancellationRequested();
            yield return recorded;
        }
    }

    public async IAsyncEnumerable<RecordedEvent> ReadStream(Municipality municipality, StreamId stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        IReadOnlyList<RecordedEvent> events;
        lock (turn)
            events = journals.TryGetValue(municipality, out var journal) ? journal.Of(stream) : [];
        foreach (var recorded in events)
            yield return recorded;
        await Task.CompletedTask;
    }

    public async IAsyncEnumerable<BareEvent> ReadByStream(
        Municipality municipality, Position after, Position through, [EnumeratorCancellation] CancellationToken cancel)
    {
        var events = await InTurn(municipality, journal => journal.After(Position.Start));
        var streams = events.Where(recorded => recorded.Position <= through).GroupBy(recorded => recorded.Stream).Where(stream => stream.Last().Position > after);
        foreach (var recorded in streams.SelectMany(stream => stream))
        {
            cancel.ThrowIfCancellationRequested();
            yield return new BareEvent(recorded.Position, recorded.Id, recorded.Stream, recorded.StreamVersion, recorded.Type, recorded.SchemaVersion, recorded.Data);
        }
    }

    public async IAsyncEnumerable<RecordedEvent> ReadStreams(
        Municipality municipality, IReadOnlyCollection<StreamId> streams, Position through, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var stream in streams)
        {
            await foreach (var recorded in ReadStream(municipality, stream, cancel))
            {
                if (recorded.Position <= through)
                    yield return recorded;
            }
        }
    }

    public async IAsyncEnumerable<RecordedEvent> ReadAt(
        Municipality municipality, IReadOnlyCollection<Position> positions, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var recorded in await InTurn(municipality, journal => journal.After(Position.Start)))
        {
            if (positions.Contains(recorded.Position))
                yield return recorded;
        }
    }

    public async IAsyncEnumerable<RecordedEvent> ReadIds(
        Municipality municipality, IReadOnlyCollection<EventId> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        var wanted = ids.ToHashSet();
        foreach (var recorded in await InTurn(municipality, journal => journal.After(Position.Start)))
        {
            if (wanted.Contains(recorded.Id))
                yield return recorded;
        }
    }

    public async IAsyncEnumerable<RecordedEvent> Follow(
        Municipality municipality, Position after, ReadFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            Task next;
            IReadOnlyList<RecordedEvent> events;
            lock (turn)
            {
                next = arrival.Task;
                events = JournalOf(municipality).After(after);
            }
            foreach (var recorded in events)
            {
                after = recorded.Position;
                if (Wants(filter, recorded))
                    yield return recorded;
            }
            await next.WaitAsync(cancel);
        }
    }

    public Task<Position> PositionAt(Municipality municipality, KnownAxis axis, DateTimeOffset moment, CancellationToken cancel) =>
        InTurn(municipality, journal => journal.LastAt(axis, moment));

    private static bool Wants(ReadFilter filter, RecordedEvent recorded) =>
        (filter.Types.Count == 0 || filter.Types.Contains(recorded.Type))
        && (filter.StreamKinds.Count == 0 || filter.StreamKinds.Contains(recorded.Stream.Kind));

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task<IReadOnlyList<Receipt>> Write(
        Municipality municipality, IReadOnlyList<NewEvent> events, Func<MunicipalJournal, IReadOnlyList<Receipt>> write)
    {
        foreach (var offered in events)
            Admission.Check(offered);
        return InTurn(municipality, journal =>
        {
            var receipts = write(journal);
            arrival.SetResult();
            arrival = NewArrival();
            return receipts;
        });
    }

    private Task<T> InTurn<T>(Municipality municipality, Func<MunicipalJournal, T> act)
    {
        lock (turn)
        {
            try
            {
                return Task.FromResult(act(JournalOf(municipality)));
            }
            catch (Exception exception) when (exception is AppendRefusedException or UnknownMunicipalityException)
            {
                return Task.FromException<T>(exception);
            }
        }
    }

    private MunicipalJournal JournalOf(Municipality municipality) =>
        journals.TryGetValue(municipality, out var journal) ? journal : throw new UnknownMunicipalityException(municipality);
}
