using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Figures.Answers;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Cases;

/// <summary>A municipality in memory that registers everything, whose dossiers are told event by event. What happens is known the day after.</summary>
internal sealed class Town
{
    private const string Source = "urn:nld:test:case";
    private static readonly Municipality municipality = new("0141");

    private readonly List<(StreamId Stream, DossierEvent Body)> events = [];
    private readonly InMemoryJournal journal = new();
    private MunicipalFigures? figures;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    /// <summary>A benefit of one person or of a couple.</summary>
    public static BenefitGranted Granted(string on, Person? applicant = null, HouseholdForm household = HouseholdForm.Single, Cause cause = Cause.Unknown) =>
        new(Day(on), Scheme.Pw, applicant ?? new Person(new PersonId("p")), household, household == HouseholdForm.Couple ? 2 : 1, Cause: cause);

    public Town Add(string dossier, params IReadOnlyList<DossierEvent> told)
    {
        events.AddRange(told.Select(body => (StreamId.Dossier(dossier), body)));
        return this;
    }

    public async Task<Figure> Ask(string measure, Span span, string[]? by = null, string[]? where = null) =>
        await (await Figures()).Ask(
            Question.Of(MeasureLibrary.Shipped.Find(measure), span, where: [.. (where ?? []).Select(Filter.Parse)], by: [.. (by ?? []).Select(Vocabulary.Find)]),
            CancellationToken.None);

    public async Task<string?> Value(string measure, Span span, params string[] where) => (await Ask(measure, span, where: where)).Value?.Rounded;

    /// <summary>Counts by group, the group's values with a blank between.</summary>
    public async Task<Dictionary<string, long>> Table(string measure, Span span, params string[] by) =>
        (await Ask(measure, span, by)).Rows.ToDictionary(row => string.Join(' ', row.Group), row => row.Value.Counted);

    public async Task<Story> Story(string dossier)
    {
        await Figures();
        var told = new List<RecordedEvent>();
        await foreach (var e in journal.ReadStreams(municipality, [StreamId.Dossier(dossier)], (await journal.Head(municipality, CancellationToken.None)).Last, CancellationToken.None))
            told.Add(e);
        return Domain.Dossiers.Story.Of(told);
    }

    private async Task<MunicipalFigures> Figures()
    {
        if (figures is not null)
            return figures;
        await journal.Add(municipality, "Almelo", CancellationToken.None);
        var coverage = Enum.GetValues<Subject>().Select(subject => EventCatalogue.ToNewEvent(
            Source, $"{subject}", Registers.Coverage, new DateTimeOffset(2000, 1, 2, 9, 0, 0, TimeSpan.Zero), new CoverageStarted(Day("2000-01-01"), subject)));
        var offered = events
            .OrderBy(e => e.Body.EffectiveOn)
            .Select((e, i) => EventCatalogue.ToNewEvent(Source, $"{i + 1}", e.Stream, new DateTimeOffset(e.Body.EffectiveOn.AddDays(1), new TimeOnly(9, 0), TimeSpan.Zero), e.Body))
            .ToList();
        await journal.Load(municipality, [.. coverage, .. offered], CancellationToken.None);
        return figures = new MunicipalFigures(municipality, journal, await Replay.Of(journal, municipality, CancellationToken.None));
    }
}
