using System.Text;
using Ledger.Domain.Benefits;
using Ledger.Domain.Measures;
using Ledger.Domain.Persons;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using Ledger.Figures.Yaml;
using static Ledger.Figures.Tests.Answers.Town;

namespace Ledger.Figures.Tests.Answers;

/// <summary>Measures that a municipality laid down itself, and what a change of definition does to answers and series.</summary>
public sealed class OwnMeasureTests
{
    private readonly Town town = new();

    [Fact]
    public async Task Another_definition_answers_for_its_own_time_and_from_when_it_was_known()
    {
        await Grant("2019-01-05", "2019-01-01", "1", Scheme.Pw);
        await Grant("2019-01-06", "2019-01-01", "2", Scheme.Ioaw);
        await town.Add("2020-12-01", Defined("version: 100", "where: { scheme: pw }", "2021-01-01"));
        var figures = await town.Figures();

        Assert.Equal(("caseload@1", "2"), await Ask(figures, "caseload", "2020-06-01", Known.Now));
        Assert.Equal(("caseload@100", "1"), await Ask(figures, "caseload", "2021-06-01", Known.Now));
        Assert.Equal(("caseload@1", "2"), await Ask(figures, "caseload", "2021-06-01", Known.At(Moment("2020-06-01"))));
        Assert.Equal(("caseload@1", "2"), await Ask(figures, "caseload@1", "2021-06-01", Known.Now));
    }

    [Fact]
    public async Task A_change_of_definition_is_a_break_in_the_series_and_the_series_can_be_asked_again()
    {
        await Grant("2019-01-05", "2019-01-01", "1", Scheme.Pw);
        await Grant("2019-01-06", "2019-01-01", "2", Scheme.Ioaw);
        await town.Add("2020-12-01", Defined("version: 100", "where: { scheme: pw }", "2021-01-01"));
        var figures = await town.Figures();
        var intervals = Intervals.Of(Interval.Year, Day("2019-01-01"), Day("2023-01-01"));
        var series = await figures.Ask(SeriesQuestion.Of((await figures.Measures(Known.Now, default)).Define("caseload"), intervals), Moment("2023-01-10"), default);

        Assert.Equal(["2", "2", "1", "1"], series.Rows.Single().Values.Select(value => value!.Rounded));
        Assert.Equal([1, 1, 100, 100], series.Steps.Select(step => step.Measure.Version));
        Assert.Equal((Day("2021-01-01"), "caseload@1", "caseload@100"), (series.Breaks.Single().On, $"{series.Breaks.Single().Before}", $"{series.Breaks.Single().After}"));

        await town.Add("2021-12-01", Defined("version: 101", "where: { scheme: ioaw }", "2020-01-01"));
        var later = await town.Figures();
        var again = await later.AskSeriesAgain(await later.Basis($"{series.Basis}", default), default);
        Assert.Equal(Encoding.UTF8.GetString(series.Basis.Form.Write(series)), Encoding.UTF8.GetString(again.Basis.Form.Write(again)));
    }

    [Fact]
    public async Task Versions_of_another_kind_or_unit_do_not_make_one_series()
    {
        await Grant("2019-01-05", "2019-01-01", "1", Scheme.Pw);
        await town.Add("2020-12-01", new MeasureDefined(Day("2021-01-01"), Definition("version: 100", "", "2021-01-01").Replace("unit: benefits", "unit: persons").Replace("of: running-benefit", "of: person-on-benefit")));
        var figures = await town.Figures();
        var definition = (await figures.Measures(Known.Now, default)).Define("caseload");

        var refused = await Assert.ThrowsAsync<QuestionException>(() => figures.Ask(SeriesQuestion.Of(definition, Intervals.Of(Interval.Year, Day("2020-01-01"), Day("2022-01-01"))), Moment("2023-01-10"), default));

        Assert.Equal("caseload@1 is a stock in benefits and caseload@100, valid from 2021-01-01, a stock in persons: they do not make one series. Ask for caseload@1 and caseload@100 apart.", refused.Message);
    }

    [Fact]
    public async Task A_figure_says_whether_its_days_were_over()
    {
        await Grant("2021-03-12", "2021-03-01", "1", Scheme.Pw);
        var (figures, inflow) = (await town.Figures(), MeasureLibrary.Shipped.Find("inflow"));

        async Task<Completeness> Of(string from, string until) => (await figures.Ask(Question.Of(inflow, Span.Between(Day(from), Day(until))), default)).Completeness;
        Assert.Equal([Completeness.Whole, Completeness.Partial, Completeness.Estimate], [await Of("2021-02-01", "2021-03-01"), await Of("2021-03-01", "2021-04-01"), await Of("2021-04-01", "2021-05-01")]);
    }

    [Theory]
    [InlineData("version: 1", "", "has a version of the program: a municipality counts its own from 100")]
    [InlineData("version: 100", "where: { sceme: pw }", "Unknown key 'sceme'")]
    public void A_definition_that_is_not_one_is_refused(string version, string where, string reason) =>
        Assert.Contains(reason, Assert.Throws<DataFileException>(() => OwnMeasures.Offered(Defined(version, where, "2021-01-01"), MeasureLibrary.Shipped)).Message);

    [Fact]
    public void A_version_that_answers_were_given_by_is_never_edited()
    {
        var first = OwnMeasures.Of(Defined("version: 100", "", "2021-01-01"), MeasureLibrary.Shipped);
        var known = MeasureLibrary.Shipped.With([first]);
        Assert.Contains("a changed definition is version 101", Assert.Throws<DataFileException>(() => OwnMeasures.Offered(Defined("version: 100", "where: { scheme: pw }", "2021-01-01"), known)).Message);
    }

    private Task Grant(string known, string on, string dossier, Scheme scheme) =>
        town.Add(known, new BenefitGranted(Day(on), scheme, new Person(new PersonId($"p{dossier}")), HouseholdForm.Single, 1), dossier);

    private static MeasureDefined Defined(string version, string where, string validFrom) => new(Day(validFrom), Definition(version, where, validFrom));

    private static string Definition(string version, string where, string validFrom) => $$"""
        id: caseload
        {{version}}
        label: { nl: Aantal uitkeringen, en: Caseload }
        kind: stock
        unit: benefits
        population: { of: running-benefit{{(where.Length == 0 ? "" : ", ")}}{{where}} }
        rounding: { step: 1, mode: half-up }
        source: "a programme budget"
        validFrom: {{validFrom}}
        """;

    private static async Task<(string Measure, string? Value)> Ask(MunicipalFigures figures, string name, string on, Known known)
    {
        var measure = (await figures.Measures(known, default)).Find(name, Day(on));
        var figure = await figures.Ask(Question.Of(measure, Span.On(Day(on)), known), default);
        return ($"{figure.Measure}", figure.Value!.Rounded);
    }
}
