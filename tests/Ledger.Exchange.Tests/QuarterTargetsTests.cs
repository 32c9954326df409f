using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Persons;
using Ledger.Domain.Targets;
using Ledger.Domain.Time;
using Ledger.Exchange.Reports;
using Ledger.Figures.Answers;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Reports;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Exchange.Tests;

/// <summary>Which target a report on the third quarter of 2021 shows beside the caseload at its end: four benefits.</summary>
public sealed class QuarterTargetsTests : IAsyncLifetime
{
    private static readonly CalendarPeriod quarter = CalendarPeriod.Parse("2021-Q3");
    private readonly InMemoryJournal journal = new();
    private int added;

    public async Task InitializeAsync()
    {
        await journal.Add(Trial.Municipality, "Almelo", default);
        foreach (var person in new[] { "a", "b", "c", "d" })
            await Add(StreamId.Dossier(person), new BenefitGranted(Day("2021-01-01"), Scheme.Pw, new Person(new PersonId(person)), HouseholdForm.Single, 1));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(Direction.AtMost, "4", null, "ten hoogste 4", "groen")]
    [InlineData(Direction.AtLeast, "5", null, "ten minste 5", "geel")]
    [InlineData(Direction.AtLeast, "2250", null, "ten minste 2.250", "rood")]
    [InlineData(Direction.Band, "3", "4.5", "van 3 tot en met 4,5", "groen")]
    public async Task A_target_for_the_very_day_is_shown_with_its_light(Direction direction, string value, string? upTo, string text, string light)
    {
        await Set("q3", On("2021-09-30"), new Aim(direction, PrintedNumber.Parse(value), upTo is null ? null : PrintedNumber.Parse(upTo)));

        Assert.Equal(new ReportTarget(text, value, light), await Find());
    }

    [Fact]
    public async Task A_target_for_the_end_of_the_year_is_shown_in_words_alone()
    {
        await Set("year", On("2021-12-31"), AtMost("3"));

        Assert.Equal(new ReportTarget("ten hoogste 3 (op 31 december 2021)", "3", Light: null), await Find());
    }

    [Fact]
    public async Task Of_a_target_for_the_day_and_others_of_the_year_that_for_the_day_is_shown()
    {
        await Set("year", On("2021-12-31"), AtMost("3"));
        await Set("november", On("2021-11-30"), AtMost("4"));
        Assert.Equal("ten hoogste 4 (op 30 november 2021)", (await Find())!.Text);

        await Set("q3", On("2021-09-30"), AtMost("5"));
        Assert.Equal("ten hoogste 5", (await Find())!.Text);
    }

    [Theory]
    [InlineData("2021-06-30")]
    [InlineData("2022-09-30")]
    [InlineData("2020-12-31")]
    public async Task A_target_for_days_that_are_over_or_of_another_year_is_not_shown(string day)
    {
        await Set("other", On(day), AtMost("3"));

        Assert.Null(await Find());
    }

    [Fact]
    public async Task A_target_for_a_part_or_for_another_measure_is_not_shown_and_one_for_a_version_is()
    {
        await Set("ioaw", On("2021-09-30"), AtMost("3"), new MeasureReference("caseload", TextList.Of(["scheme=ioaw"])));
        await Set("persons", On("2021-09-30"), AtMost("6"), new MeasureReference("caseload-persons"));
        Assert.Null(await Find());

        await Set("version", On("2021-09-30"), AtMost("4"), new MeasureReference("caseload@1"));
        Assert.Equal("ten hoogste 4", (await Find())!.Text);
    }

    [Fact]
    public async Task What_was_decided_last_is_shown_as_known_then_and_nothing_after_a_withdrawal()
    {
        var before = (await journal.Head(Trial.Municipality, default)).Last;
        var set = await Set("q3", On("2021-09-30"), AtMost("3"));
        var revised = await Add(Registers.Targets, new TargetRevised(Day("2021-06-01"), new RegisterName("q3"), AtMost("4"), resolution));
        await Add(Registers.Targets, new TargetWithdrawn(Day("2021-08-01"), new RegisterName("q3"), resolution));

        Assert.Null(await Find(before));
        Assert.Equal(("3", "4"), ((await Find(set))!.Value, (await Find(revised))!.Value));
        Assert.Null(await Find());
    }

    [Fact]
    public async Task A_target_relative_to_the_year_before_says_so()
    {
        await Set("q3", On("2021-09-30"), new Aim(Direction.AtMost, PrintedNumber.Parse("80"), Of: TargetBase.PreviousYear));

        Assert.Equal(new ReportTarget("ten hoogste 80% van het jaar ervoor", "80", "rood"), await Find());
    }

    private static readonly Resolution resolution = new(DecidingBody.Council, "Programmabegroting 2021", "p. 31");

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    private static ReferenceDays On(string day) => new(Day(day), null, null);

    private static Aim AtMost(string value) => new(Direction.AtMost, PrintedNumber.Parse(value));

    private Task<Position> Set(string name, ReferenceDays days, Aim aim, MeasureReference? measure = null) =>
        Add(Registers.Targets, new TargetSet(Day("2020-11-10"), new RegisterName(name), name, measure ?? new MeasureReference("caseload"), measure?.Id == "caseload-persons" ? "persons" : "benefits", aim, resolution, days.On, days.From, days.Until));

    private async Task<Position> Add(StreamId stream, LedgerEvent body)
    {
        var offered = EventCatalogue.ToNewEvent("urn:nld:test", $"{++added}", stream, new DateTimeOffset(2021, 10, 5, 9, 0, 0, TimeSpan.Zero), body);
        return (await journal.Append(Trial.Municipality, AppendBatch.Of(offered), default))[0].Position;
    }

    /// <summary>As known at a position; at the last when none is named.</summary>
    private async Task<ReportTarget?> Find(Position? known = null)
    {
        var figures = new MunicipalFigures(Trial.Municipality, journal, await Replay.Of(journal, Trial.Municipality, default));
        var position = known ?? (await journal.Head(Trial.Municipality, default)).Last;
        var realised = await figures.Ask(Question.Of(MeasureLibrary.Shipped.Find("caseload"), Span.On(quarter.LastDay), Known.At(position)), default);
        return await new QuarterTargets(Trial.Municipality, journal, figures).Find(realised, quarter, position, default);
    }
}
