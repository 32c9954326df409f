using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Tests.Events;
using static Ledger.Domain.Tests.Dossiers.TestDossier;

namespace Ledger.Domain.Tests.Dossiers;

/// <summary>A dossier told for people. An event is named by its number, from 1.</summary>
public sealed class StoryTests
{
    private const string Source = "urn:nld:test";

    [Fact]
    public void Happenings_stand_in_order_of_effect_whatever_order_they_became_known_in()
    {
        var story = Told(Ended("2021-12-01"), Granted("2019-05-01"));

        Assert.Equal(["2019-05-01 2", "2021-12-01 1"], story.Happenings.Select(happening => $"{happening.Told.EffectiveOn:yyyy-MM-dd} {happening.First.Position}"));
    }

    [Fact]
    public void A_correction_is_told_under_the_event_that_it_corrects()
    {
        var story = Told(Granted("2019-05-01"), Ended("2021-12-01"), Corrected(2, Ended("2021-11-01", EndReason.Death)));

        var ended = story.Happenings[1];
        Assert.Equal(HappeningState.Corrected, ended.State);
        Assert.Equal(Ended("2021-11-01", EndReason.Death), ended.Told);
        var line = Assert.Single(story.Lines(Day("2022-01-01")), line => line.Section == StorySection.Amendment);
        Assert.Equal("reason work-employed -> death, day 2021-12-01 -> 2021-11-01 (wrongly registered)", line.Details);
    }

    [Fact]
    public void A_correction_of_a_correction_belongs_to_the_first_event()
    {
        var story = Told(Granted("2019-05-01"), Ended("2021-12-01"), Corrected(2, Ended("2021-11-01")), Corrected(3, Ended("2021-10-01")));

        Assert.Equal(2, story.Happenings.Count);
        Assert.Equal([3L, 4L], story.Happenings[1].Amendments.Select(amendment => amendment.By.Position.Value));
        Assert.Equal("day 2021-11-01 -> 2021-10-01 (wrongly registered)", story.Lines(Day("2022-01-01")).Last(line => line.Section == StorySection.Amendment).Details);
    }

    [Fact]
    public void A_retracted_event_stays_in_the_story_and_out_of_the_facts()
    {
        var story = Told(Granted("2019-05-01"), Retracted(1));

        Assert.Equal(HappeningState.Retracted, Assert.Single(story.Happenings).State);
        Assert.DoesNotContain(story.Lines(Day("2020-01-01")), line => line.Section is StorySection.Fact or StorySection.Period);
    }

    [Fact]
    public void A_correction_known_before_its_event_is_told_under_it()
    {
        var story = Told(Granted("2019-05-01"), Corrected(3, Ended("2021-11-01")), Ended("2021-12-01"));

        Assert.Equal(2, story.Happenings.Count);
        Assert.Equal(HappeningState.Corrected, story.Happenings[1].State);
    }

    [Fact]
    public void A_correction_of_what_is_not_known_is_without_effect_and_found()
    {
        var story = Told(Granted("2019-05-01"), Corrected(9, Ended("2021-11-01")));

        Assert.Equal(HappeningState.WithoutEffect, story.Happenings[1].State);
        Assert.Contains(story.Lines(Day("2020-01-01")), line => line.Section == StorySection.Finding);
    }

    [Fact]
    public void The_facts_are_those_of_the_day_asked()
    {
        var story = Told(Granted("2019-05-01"), Ended("2021-12-01"));

        Assert.Equal(["running benefit", "person on benefit"], story.Lines(Day("2021-11-30")).Where(line => line.Section == StorySection.Fact).Select(line => line.What));
        Assert.DoesNotContain(story.Lines(Day("2021-12-01")), line => line.Section == StorySection.Fact);
    }

    [Fact]
    public void Every_event_of_the_catalogue_has_words()
    {
        foreach (var body in SampleEvents.OneOfEach)
        {
            Assert.False(string.IsNullOrEmpty(EventWords.NameOf(body)));
            Assert.DoesNotContain("effectiveOn", EventWords.Details(body), StringComparison.Ordinal);
        }
    }

    private static EventCorrected Corrected(int number, DossierEvent replacement) =>
        new(replacement.EffectiveOn, new EventReference(Source, $"{number}"), replacement, "wrongly registered");

    private static EventRetracted Retracted(int number) => new(Day("2022-01-01"), new EventReference(Source, $"{number}"), "never happened");

    private static Story Told(params DossierEvent[] events) => Story.Of(events.Select((body, i) => Recorded(i + 1, body)));

    private static RecordedEvent Recorded(int number, DossierEvent body)
    {
        var known = new DateTimeOffset(2022, 1, number, 0, 0, 0, TimeSpan.Zero);
        var encoded = EventCatalogue.Encode(body);
        return new RecordedEvent
        {
            Position = new Position(number),
            Id = EventId.Of(Source, $"{number}"),
            Source = Source,
            SourceEventId = $"{number}",
            Stream = StreamId.Dossier("1"),
            StreamVersion = number,
            Type = encoded.Type,
            SchemaVersion = encoded.SchemaVersion,
            EffectiveOn = body.EffectiveOn,
            KnownAt = known,
            KnownAtClaimed = known,
            RecordedAt = known,
            Data = encoded.Data,
        };
    }
}
