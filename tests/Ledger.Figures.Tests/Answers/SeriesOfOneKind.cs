using System.Text;
using Ledger.Domain.Benefits;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using static Ledger.Figures.Tests.Answers.Town;

namespace Ledger.Figures.Tests.Answers;

/// <summary>A part of a period does not stand beside whole ones, nor what is expected beside what was counted, however the knowledge is named.</summary>
public sealed class SeriesOfOneKind
{
    private const string MarchWasNotOver = "The month from 2021-03-01 was not over at 2021-03-15: a part of it does not stand in one series with whole ones. End the series at 2021-03-01.";
    private readonly Town town = new();

    [Theory]
    [InlineData("inflow", MarchWasNotOver)]
    [InlineData("caseload", "2021-04-01 was still to come at 2021-03-15: what is expected does not stand in one series with what was counted. End the series at 2021-04-01.")]
    public async Task As_known_at_a_moment_what_was_not_over_then_is_refused(string measure, string reason)
    {
        await Grant("2021-01-05");
        await Grant("2021-03-12");

        Assert.Equal(reason, await Refused(measure, "2021-06-01", Known.At(Moment("2021-03-15")), asked: "2023-01-10"));
    }

    [Fact]
    public async Task As_known_now_what_is_not_over_when_it_is_asked_is_refused()
    {
        await Grant("2021-01-05");

        Assert.Equal(MarchWasNotOver, await Refused("inflow", "2021-06-01", Known.Now, asked: "2021-03-15"));
    }

    [Fact]
    public async Task A_year_in_which_nothing_happened_after_Christmas_is_over_all_the_same()
    {
        await Grant("2021-01-05");
        await Grant("2021-12-20");

        Assert.Equal(12, (await Ask("inflow", "2022-01-01", Known.Now, asked: "2022-01-10")).Steps.Count);
        Assert.Equal(12, (await Ask("inflow", "2022-01-01", Known.At(new Position(2)), asked: "2022-01-10")).Steps.Count);
    }

    [Fact]
    public async Task As_known_at_a_position_what_was_not_over_when_more_became_known_is_refused()
    {
        await Grant("2021-01-05");
        await Grant("2021-03-15");

        Assert.Equal(MarchWasNotOver, await Refused("inflow", "2021-06-01", Known.At(new Position(1)), asked: "2023-01-10"));
        Assert.Equal([Completeness.Whole, Completeness.Whole, Completeness.Partial], (await Ask("inflow", "2021-04-01", Known.At(new Position(2)), asked: "2023-01-10")).Steps.Select(step => step.Completeness));
    }

    [Fact]
    public async Task A_series_wholly_of_what_is_expected_is_answered()
    {
        await Grant("2020-12-10");

        var series = await Ask("caseload", "2021-06-01", Known.Now, asked: "2020-12-15");

        Assert.All(series.Steps, step => Assert.Equal(Completeness.Estimate, step.Completeness));
    }

    [Fact]
    public async Task An_answer_that_was_given_is_given_again_when_later_events_claim_an_earlier_moment()
    {
        await Grant("2021-01-05");
        var series = await Ask("inflow", "2021-06-01", Known.Now, asked: "2021-06-10");
        await Grant("2021-03-15");

        Assert.Equal(MarchWasNotOver, await Refused("inflow", "2021-06-01", Known.At(series.Known.Position), asked: "2021-06-20"));
        var figures = await town.Figures();
        var again = await figures.AskSeriesAgain(await figures.Basis($"{series.Basis}", default), default);
        Assert.Equal(Encoding.UTF8.GetString(series.Basis.Form.Write(series)), Encoding.UTF8.GetString(again.Basis.Form.Write(again)));
    }

    private int granted;

    private Task Grant(string known) => town.Add(known, new BenefitGranted(Day("2021-01-01"), Scheme.Pw, new Person(new PersonId($"p{++granted}")), HouseholdForm.Single, 1), $"{granted}");

    /// <summary>By month from January 2021.</summary>
    private async Task<Series> Ask(string measure, string until, Known known, string asked) =>
        await (await town.Figures()).Ask(SeriesQuestion.Of(MeasureLibrary.Shipped.Find(measure), Intervals.Of(Interval.Month, Day("2021-01-01"), Day(until)), known), Moment(asked), default);

    private async Task<string> Refused(string measure, string until, Known known, string asked) =>
        (await Assert.ThrowsAsync<QuestionException>(() => Ask(measure, until, known, asked))).Message;
}
