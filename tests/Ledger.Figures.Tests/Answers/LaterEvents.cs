using System.Text;
using FsCheck.Fluent;
using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Figures.Answers;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Tests.Recounts;
using Ledger.Figures.Traits;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using Npgsql;

namespace Ledger.Figures.Tests.Answers;

/// <summary>What was answered once is answered for ever, on a real PostgreSQL.</summary>
public sealed class LaterEvents
{
    private const int Events = 1_000_000;
    private const int PageSize = 10_000;
    private static readonly Municipality almelo = new("0141");
    private static readonly DateOnly firstDay = new(2018, 1, 1);
    private static readonly Question[] figures =
    [
        Question.Of(Measure("caseload"), Span.On(new DateOnly(2020, 6, 30))),
        Question.Of(Measure("outflow"), Span.Between(new DateOnly(2019, 1, 1), new DateOnly(2022, 1, 1)), where: [Filter.Parse("scheme=pw,ioaw")]),
        Question.Of(Measure("outflow-to-work-share"), Span.Between(new DateOnly(2018, 1, 1), new DateOnly(2022, 1, 1))),
        Question.Of(Measure("inflow"), Span.Between(new DateOnly(2018, 1, 1), new DateOnly(2022, 1, 1)), by: [Vocabulary.Find("scheme"), Vocabulary.Find("age-band")]),
    ];

    [Fact]
    public async Task A_million_later_events_and_a_rebuild_leave_every_answer_as_it_was_given()
    {
        await using var postgres = await LedgerDatabase.Create();
        await using var journal = new PostgresJournal(postgres.ConnectionString);
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        await journal.Write(almelo, World.Random.Where(world => world.Last > 30).Sample(1, 60).First());
        await journal.Declare(almelo, Subject.Benefits, "2015-01-01");
        await journal.Load(almelo, [.. Lives(0, 2_000, known: new DateTimeOffset(2022, 6, 1, 9, 0, 0, TimeSpan.Zero))], default);
        var projection = new EntryProjection(journal, database);
        await projection.CatchUp(almelo, default);
        var given = await Ask(await Reader());

        var known = new DateTimeOffset(2022, 7, 1, 9, 0, 0, TimeSpan.Zero);
        await journal.Load(almelo, [.. Corrections(known)], default);
        for (var from = 2_000; from < 2_000 + (Events / 2); from += PageSize / 2)
            await journal.Load(almelo, [.. Lives(from, PageSize / 2, known)], default);
        await projection.Rebuild(almelo, default);
        var after = await Reader();

        Assert.Equal(given.Answers, await Again(after, given.Bases));
        Assert.Equal(given.Lines, await Lines(after, given.Known));
        Assert.DoesNotContain((await Ask(after)).Answers, given.Answers.Contains);

        async Task<MunicipalFigures> Reader() => new(almelo, journal, await new EntryLoader(database, almelo).Load(default));
    }

    private static async Task<Given> Ask(MunicipalFigures of)
    {
        var (bases, answers, known) = (new List<string>(), new List<string>(), Position.Start);
        foreach (var question in figures)
        {
            var figure = await of.Ask(question, default);
            bases.Add($"{figure.Basis}");
            answers.Add(Encoding.UTF8.GetString(figure.Basis.Form.Write(figure)));
            known = figure.Known.Position;
        }

        var months = Intervals.Of(Interval.Month, new DateOnly(2019, 1, 1), new DateOnly(2022, 1, 1));
        var series = await of.Ask(SeriesQuestion.Of(Measure("caseload"), months, by: [Vocabulary.Find("household")]), new DateTimeOffset(2022, 7, 2, 0, 0, 0, TimeSpan.Zero), default);
        return new Given([.. bases, $"{series.Basis}"], [.. answers, Encoding.UTF8.GetString(series.Basis.Form.Write(series))], known, await Lines(of, known));
    }

    private static async Task<List<string>> Again(MunicipalFigures of, IReadOnlyList<string> bases)
    {
        var answers = new List<string>();
        foreach (var text in bases)
        {
            var basis = await of.Basis(text, default);
            answers.Add(Encoding.UTF8.GetString(basis.Figure is null ? basis.Form.Write(await of.AskSeriesAgain(basis, default)) : basis.Form.Write(await of.AskAgain(basis, default))));
        }

        return answers;
    }

    /// <summary>The second page of the entries under a figure.</summary>
    private static async Task<List<string>> Lines(MunicipalFigures of, Position known)
    {
        var question = figures[1] with { Known = Known.At(known) };
        var first = await of.Lineage(question, after: null, limit: 100, default);
        var lines = await of.Lineage(question, first[^1].Place, limit: 100, default);
        Assert.Equal(100, lines.Count);
        return [.. lines.Select(line => $"{line.Place} {line.IsPer} {line.Adds} {line.Event} {line.Stream} {line.Entry.Position} {line.Entry.From} {line.Entry.Until} {string.Join(' ', line.Traits)}")];
    }

    /// <summary>A benefit each, granted and ended within the days that are asked about.</summary>
    private static IEnumerable<NewEvent> Lives(int from, int count, DateTimeOffset known)
    {
        foreach (var i in Enumerable.Range(from, count))
        {
            var granted = firstDay.AddDays(i % 1_000);
            var scheme = i % 7 == 0 ? Scheme.Ioaw : Scheme.Pw;
            var household = i % 3 == 0 ? HouseholdForm.SingleParent : HouseholdForm.Single;
            var reason = i % 5 == 0 ? EndReason.WorkEmployed : EndReason.Relationship;
            yield return Event(i, 1, known, new BenefitGranted(granted, scheme, new Person(new PersonId($"p{i}")), household, 1));
            yield return Event(i, 2, known, new BenefitEnded(granted.AddDays(100 + (i % 300)), reason));
        }
    }

    /// <summary>Of outflow that was known already: another day, and another reason.</summary>
    private static IEnumerable<NewEvent> Corrections(DateTimeOffset known) =>
        from i in Enumerable.Range(0, 500)
        let day = firstDay.AddDays((i % 1_000) + 50)
        select Event(i, 3, known, new EventCorrected(day, new EventReference("urn:nld:lives", $"{i}-2"), new BenefitEnded(day, EndReason.Death), "the wrong reason"));

    private static NewEvent Event(int life, int number, DateTimeOffset known, DossierEvent body) =>
        EventCatalogue.ToNewEvent("urn:nld:lives", $"{life}-{number}", StreamId.Dossier($"life-{life}"), known, body);

    private static Measure Measure(string id) => MeasureLibrary.Shipped.Find(id);

    private sealed record Given(IReadOnlyList<string> Bases, IReadOnlyList<string> Answers, Position Known, IReadOnlyList<string> Lines);
}
