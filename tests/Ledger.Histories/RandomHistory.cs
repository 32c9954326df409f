using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Histories;

/// <summary>
/// Dossiers that no sane source would send: events in random order of arrival, back-dated, colliding on one day, corrected,
/// retracted, and with retractions of corrections. Every other day is one of a few, so that collisions are common.
/// </summary>
public static class RandomHistory
{
    /// <summary>CloudEvents source of every event.</summary>
    public const string Source = "urn:nld:test";

    public static readonly DateOnly FirstDay = new(2020, 1, 1);

    public static readonly DateOnly LastDay = FirstDay.AddDays(60);

    public static Gen<DateOnly> Day { get; } = Gen.OneOf(Gen.Choose(0, LastDay.DayNumber - FirstDay.DayNumber), Gen.Choose(0, 5).Select(n => 12 * n)).Select(FirstDay.AddDays);

    /// <summary>One dossier's events in order of position, from position 1.</summary>
    public static Gen<LearnedEvent[]> Dossier { get; } =
        from length in Gen.Choose(0, 14)
        from plain in RandomEvent.OfOneDossier
        from events in Events(length, plain)
        select events.Select((body, i) => new LearnedEvent(new Position(i + 1), EventId.Of(Source, $"{i + 1}"), body)).ToArray();

    /// <summary>Bodies in order of arrival; a correction or retraction names its target by its place, mostly an earlier one.</summary>
    private static Gen<DossierEvent[]> Events(int length, Gen<DossierEvent> plain) =>
        Enumerable.Range(1, length).Aggregate(
            Gen.Constant(Array.Empty<DossierEvent>()),
            (sofar, place) =>
                from earlier in sofar
                from next in Gen.Frequency(
                    (7, plain),
                    (2, Correction(place, plain)),
                    (2, Retraction(place)))
                select (DossierEvent[])[.. earlier, next]);

    private static Gen<DossierEvent> Correction(int place, Gen<DossierEvent> plain) =>
        from target in Target(place)
        from replacement in plain
        select (DossierEvent)new EventCorrected(replacement.EffectiveOn, target, replacement, "wrongly registered");

    private static Gen<DossierEvent> Retraction(int place) =>
        from target in Target(place)
        from day in Day
        select (DossierEvent)new EventRetracted(day, target, "never happened");

    private static Gen<EventReference> Target(int place) =>
        from target in Gen.Choose(1, place + 1)
        select new EventReference(Source, $"{target}");
}
