using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Sample.Tests;

/// <summary>What became known late, was wrong, or was wrongly put right: what the ledger is for.</summary>
[Collection(nameof(Told))]
public sealed class HindsightTests
{
    private readonly List<(NewEvent Event, LedgerEvent Body)> events;
    private readonly Dictionary<EventId, LedgerEvent> byId;

    public HindsightTests(Told told)
    {
        events = [.. told.Events
            .Where(e => e.Type is "benefit_ended" or "event_corrected" or "event_retracted")
            .Select(e => (e, EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span)))];
        byId = events.ToDictionary(e => e.Event.Id, e => e.Body);
    }

    public static TheoryData<int> Years => [.. Enumerable.Range(2016, 9)];

    [Fact]
    public void One_end_in_twenty_becomes_known_three_weeks_late_or_more()
    {
        var ends = events.Where(e => e.Body is BenefitEnded).ToList();
        Assert.InRange(ends.Count(end => DaysLate(end.Event) >= 21) * 100.0 / ends.Count, 3, 9);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Some_outflow_of_a_year_becomes_known_in_the_next(int year) =>
        Assert.Contains(events, e => e.Body is BenefitEnded && e.Event.EffectiveOn.Year == year && e.Event.KnownAt.Year == year + 1 && DaysLate(e.Event) >= 14);

    [Theory]
    [MemberData(nameof(Years))]
    public void Some_outflow_of_a_year_is_corrected_in_the_next(int year) =>
        Assert.Contains(events, e => e.Event.KnownAt.Year == year + 1 && e.Body is EventCorrected { Replacement: BenefitEnded ended } && ended.EffectiveOn.Year == year);

    [Fact]
    public void Some_outflow_is_retracted_in_the_year_after_it() =>
        Assert.Contains(events, e => e.Body is EventRetracted retracted && Target(retracted) is BenefitEnded ended && ended.EffectiveOn.Year < e.Event.KnownAt.Year);

    [Fact]
    public void Some_corrections_are_retracted_themselves() =>
        Assert.Contains(events, e => e.Body is EventRetracted retracted && Target(retracted) is EventCorrected);

    private LedgerEvent? Target(EventRetracted retracted) =>
        byId.GetValueOrDefault(EventId.Of(retracted.Retracts.Source, retracted.Retracts.Id));

    private static int DaysLate(NewEvent e) => DateOnly.FromDateTime(e.KnownAt.UtcDateTime).DayNumber - e.EffectiveOn.DayNumber;
}
