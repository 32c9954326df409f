using Ledger.Domain.Journal;
using Ledger.Faults.Tests.Subscribers;

namespace Ledger.Faults.Tests;

/// <summary>Lays what is in the journal beside what writers were told and subscribers were given. Everything that is not as it must be becomes a sentence.</summary>
internal static class Verdict
{
    /// <param name="journal">All events in order of position.</param>
    /// <param name="acknowledged">Position by the source's id, as writers were told.</param>
    public static IEnumerable<string> Of(IReadOnlyList<RecordedEvent> journal, IReadOnlyDictionary<string, long> acknowledged, IEnumerable<Received> subscribers) =>
        [.. OfJournal(journal), .. OfAcknowledged(journal, acknowledged), .. subscribers.SelectMany(subscriber => Of(subscriber, journal))];

    private static IEnumerable<string> OfJournal(IReadOnlyList<RecordedEvent> journal)
    {
        foreach (var (place, e) in journal.Index().Where(one => one.Item.Position.Value != one.Index + 1).Take(1))
            yield return $"The journal has position {e.Position} in place {place + 1}.";
        foreach (var twice in journal.GroupBy(e => (e.Source, e.SourceEventId)).Where(same => same.Count() > 1))
            yield return $"{twice.Key.SourceEventId} is in the journal at {Named(twice.Select(e => e.Position.Value))}.";
        foreach (var stream in journal.GroupBy(e => e.Stream).Where(stream => !stream.Select(e => e.StreamVersion).SequenceEqual(Enumerable.Range(1, stream.Count()).Select(version => (long)version))))
            yield return $"{stream.Key} has versions {Named(stream.Select(e => e.StreamVersion))}.";
    }

    private static IEnumerable<string> OfAcknowledged(IReadOnlyList<RecordedEvent> journal, IReadOnlyDictionary<string, long> acknowledged)
    {
        var there = journal.DistinctBy(e => e.SourceEventId).ToDictionary(e => e.SourceEventId, e => e.Position.Value);
        foreach (var (id, position) in acknowledged.Where(one => there.GetValueOrDefault(one.Key) != one.Value).OrderBy(one => one.Value))
            yield return there.TryGetValue(id, out var other) ? $"{id} was acknowledged at {position} and is at {other}." : $"{id} was acknowledged at {position} and is lost.";
    }

    private static IEnumerable<string> Of(Received subscriber, IReadOnlyList<RecordedEvent> journal)
    {
        var events = subscriber.Events;
        var first = events.DistinctBy(one => one.Id).ToList();
        if (first.Index().FirstOrDefault(one => one.Index >= journal.Count || journal[one.Index].SourceEventId != one.Item.Id || journal[one.Index].Position.Value != one.Item.Position) is { Item.Id: not null } stray)
            yield return $"{subscriber.Name} was given {stray.Item.Id} of {stray.Item.Position} where {stray.Index + 1} was due.";
        else if (first.Count < journal.Count)
            yield return $"{subscriber.Name} was given {first.Count} of {journal.Count} events.";

        var highest = 0L;
        foreach (var (place, (position, id)) in events.Index())
        {
            if (position <= highest - subscriber.Repeats)
            {
                yield return $"{subscriber.Name} was given {id} of {position} again, as event {place + 1}, after it had had {highest}: only {subscriber.Repeats} can have been unconfirmed.";
                yield break;
            }

            highest = Math.Max(highest, position);
        }
    }

    private static string Named(IEnumerable<long> numbers) => string.Join(", ", numbers);
}
