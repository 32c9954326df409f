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
using Ledger.Figures.Coverage;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Tests.Recounts;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Figures.Tests.Answers;

/// <summary>Questions as people ask them, over a journal in memory.</summary>
public sealed class MunicipalFiguresTests
{
    private static readonly Municipality almelo = new("0141");
    private static readonly Measure caseload = MeasureLibrary.Shipped.Find("caseload");
    private static readonly Measure outflow = MeasureLibrary.Shipped.Find("outflow");
    private readonly InMemoryJournal journal = new();

    [Fact]
    public async Task An_outflow_registered_late_lowers_last_year_only_as_known_from_then_on()
    {
        await Add("2019-05-06", new BenefitGranted(Day("2019-05-01"), Scheme.Pw, new Person(new PersonId("p")), HouseholdForm.Single, 1));
        await Add("2022-02-14", new BenefitEnded(Day("2021-11-30"), EndReason.WorkEmployed));
        var figures = await Figures();

        Assert.Equal("1", (await Ask(figures, Known.At(Moment("2022-01-31")))).Value!.Rounded);
        Assert.Equal("0", (await Ask(figures, Known.At(Moment("2022-02-15")))).Value!.Rounded);
        Assert.Equal("1", (await Ask(figures, Known.At(new Position(1)))).Value!.Rounded);

        Task<Figure> Ask(MunicipalFigures of, Known known) => of.Ask(Question.Of(caseload, Span.On(Day("2021-12-31")), known), CancellationToken.None);
    }

    [Fact]
    public async Task A_basis_gives_the_same_bytes_after_later_events_and_corrections()
    {
        await Add("2019-05-06", new BenefitGranted(Day("2019-05-01"), Scheme.Pw, new Person(new PersonId("p")), HouseholdForm.Single, 1));
        await Add("2019-06-06", new BenefitEnded(Day("2019-06-01"), EndReason.Death));
        var before = await Figures();
        var figure = await before.Ask(Question.Of(outflow, Span.Between(Day("2019-01-01"), Day("2020-01-01")), where: [Filter.Parse("scheme=pw,ioaw")], by: [Vocabulary.Find("reason"), Vocabulary.Find("age-band")]), CancellationToken.None);
        var series = await before.Ask(SeriesQuestion.Of(caseload, Intervals.Of(Interval.Quarter, Day("2019-01-01"), Day("2020-01-01")), by: [Vocabulary.Find("scheme")]), Moment("2020-02-01"), CancellationToken.None);

        await Add("2020-03-01", new EventCorrected(Day("2019-07-01"), new EventReference("urn:nld:test", "2"), new BenefitEnded(Day("2019-07-01"), EndReason.WorkEmployed), "the wrong reason"));
        await journal.Declare(almelo, Subject.Benefits, "2019-06-15");
        var after = await Figures();

        var again = await after.AskAgain(Basis.Parse($"{figure.Basis}", MeasureLibrary.Shipped), CancellationToken.None);
        var seriesAgain = await after.AskSeriesAgain(Basis.Parse($"{series.Basis}", MeasureLibrary.Shipped), CancellationToken.None);
        Assert.Equal(Encoding.UTF8.GetString(figure.Basis.Form.Write(figure)), Encoding.UTF8.GetString(again.Basis.Form.Write(again)));
        Assert.Equal(Encoding.UTF8.GetString(series.Basis.Form.Write(series)), Encoding.UTF8.GetString(seriesAgain.Basis.Form.Write(seriesAgain)));
        Assert.NotEqual(figure.Rows[0].Group, (await after.Ask(Question.Of(outflow, figure.Span, by: figure.By), CancellationToken.None)).Rows[0].Group);
    }

    [Fact]
    public async Task What_is_not_registered_has_no_number()
    {
        await Add("2019-05-06", new BenefitGranted(Day("2019-05-01"), Scheme.Pw, new Person(new PersonId("p")), HouseholdForm.Single, 1));
        var undeclared = await Figures();
        Assert.Equal(CoverageState.NotDeclared, (await Ask(undeclared, "caseload")).Coverage.State);
        Assert.Equal((CoverageState.NotRegistered, null), await StateAndValue(undeclared, "running-trajectories"));

        await journal.Declare(almelo, Subject.Trajectories, "2019-01-01");
        await journal.Declare(almelo, Subject.Benefits, "2021-01-01");
        var declared = await Figures();
        Assert.Equal((CoverageState.Registered, "0"), await StateAndValue(declared, "running-trajectories"));
        Assert.Equal((CoverageState.NotRegistered, null), await StateAndValue(declared, "caseload"));

        Task<Figure> Ask(MunicipalFigures of, string measure) => of.Ask(Question.Of(MeasureLibrary.Shipped.Find(measure), Span.On(Day("2020-01-01"))), CancellationToken.None);
        async Task<(CoverageState, string?)> StateAndValue(MunicipalFigures of, string measure) => await Ask(of, measure) is var figure ? (figure.Coverage.State, figure.Value?.Rounded) : default;
    }

    [Fact]
    public async Task Lineage_names_the_events_under_a_figure()
    {
        await Add("2019-05-06", new BenefitGranted(Day("2019-05-01"), Scheme.Pw, new Person(new PersonId("p")), HouseholdForm.Single, 1));
        await Add("2019-06-06", new BenefitEnded(Day("2019-06-01"), EndReason.Death));
        var figures = await Figures();

        var lines = await figures.Lineage(Question.Of(caseload, Span.On(Day("2019-07-01"))), after: null, limit: 10, CancellationToken.None);

        Assert.Equal([(1, 1), (2, -1)], lines.Select(line => (line.Entry.Position, (int)line.Entry.Sign)));
        Assert.All(lines, line => Assert.Equal("dossier/1", line.Stream.Value));
        Assert.Equal([EventId.Of("urn:nld:test", "1"), EventId.Of("urn:nld:test", "2")], lines.Select(line => line.Event));
        Assert.Contains(("scheme", "pw"), lines[0].Traits);
    }

    [Fact]
    public async Task A_load_of_history_is_declared_by_its_source_and_an_unfinished_period_is_provisional()
    {
        await Add("2019-05-06", new BenefitGranted(Day("2019-05-01"), Scheme.Pw, new Person(new PersonId("p")), HouseholdForm.Single, 1));
        var figures = await Figures();

        var over = await figures.Ask(Question.Of(caseload, Span.On(Day("2019-05-05"))), CancellationToken.None);
        var running = await figures.Ask(Question.Of(caseload, Span.On(Day("2019-05-06"))), CancellationToken.None);

        Assert.True(over.Known.IsDeclaredBySource);
        Assert.False(over.IsProvisional);
        Assert.True(running.IsProvisional);
    }

    [Fact]
    public async Task A_question_that_cannot_be_answered_says_what_to_ask()
    {
        await Add("2019-05-06", new BenefitGranted(Day("2019-05-01"), Scheme.Pw, new Person(new PersonId("p")), HouseholdForm.Single, 1));
        await Refused("ask it on one day", Question.Of(caseload, Span.Between(Day("2019-01-01"), Day("2020-01-01"))));
        await Refused("ask it from a day until a day", Question.Of(outflow, Span.On(Day("2019-01-01"))));
        await Refused("trait of caseload 'reason'", Question.Of(caseload, Span.On(Day("2019-01-01")), by: [Vocabulary.Find("reason")]));
        await Refused("There is no classification", Question.Of(caseload, Span.On(Day("2019-01-01")), where: [Filter.Parse("classification=profile/2020/A")]));
        await Refused("There is no position 7 yet: the journal of 0141 has come to 1.", Question.Of(caseload, Span.On(Day("2019-01-01")), Known.At(new Position(7))));
        await Refused("from 1980-01-01", Question.Of(caseload, Span.On(Day("1970-01-01"))));

        async Task Refused(string answer, Question question) =>
            Assert.Contains(answer, (await Assert.ThrowsAsync<QuestionException>(async () => await (await Figures()).Ask(question, CancellationToken.None))).Message);
    }

    [Fact]
    public async Task A_position_that_has_an_event_and_no_entries_yet_is_asked_for_later()
    {
        await Add("2019-05-06", new BenefitGranted(Day("2019-05-01"), Scheme.Pw, new Person(new PersonId("p")), HouseholdForm.Single, 1));
        var behind = await Figures();
        await Add("2019-06-06", new BenefitEnded(Day("2019-06-01"), EndReason.Death));

        var refused = await Assert.ThrowsAsync<QuestionException>(() => behind.Ask(Question.Of(caseload, Span.On(Day("2019-05-01")), Known.At(new Position(2))), CancellationToken.None));

        Assert.Contains("not yet through 2", refused.Message);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    private static DateTimeOffset Moment(string day) => DateTimeOffset.Parse(day + "T12:00:00Z");

    private int added;

    private async Task Add(string known, DossierEvent body)
    {
        await journal.Add(almelo, "Almelo", CancellationToken.None);
        await journal.Append(almelo, AppendBatch.Of(EventCatalogue.ToNewEvent("urn:nld:test", $"{++added}", StreamId.Dossier("1"), Moment(known), body)), CancellationToken.None);
    }

    private async Task<MunicipalFigures> Figures() => new(almelo, journal, await Replay.Of(journal, almelo, CancellationToken.None));
}
