using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.Measures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Telemetry;

namespace Ledger.Service.Figures;

/// <summary>Figures (cijfers) and series (reeksen), the entries under them, and answers given before.</summary>
internal static class FigureEndpoints
{
    private static readonly Parameter<Interval?> every = new("every", "Step of the series: month, quarter or year.", text => IntervalNames.Parse(text)) { IsRequired = true, Words = ["month", "quarter", "year"] };

    private static readonly Parameter<DateOnly?> seriesFrom = Parameters.From with { IsRequired = true, Description = "First day of the first step (begindatum); stock is counted on the first day of every step." };

    private static readonly Parameter<DateOnly?> seriesUntil = Parameters.Until with { IsRequired = true, Description = "First day after the last step (einddatum, exclusief)." };

    public static void Map(RouteGroupBuilder municipality)
    {
        municipality.MapGet("/figures/{measure}", Figure)
            .Takes(Parameters.On, Parameters.From, Parameters.Until, Parameters.Known, Parameters.KnownAxis, Parameters.By, Parameters.Where, Parameters.Horizon).Requires(Right.ReadFigures)
            .Described("getFigure", ApiTag.Figures, "A figure (cijfer)", "A measure for a reference date (on), or over a period (from and until), as known at any moment, with its basis. Two questions with the same basis have the same answer, byte for byte, for ever.")
            .Gives<FigureAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("The caseload at the end of 2021, as known a month later", $"{Describing.Example}/figures/caseload?on=2021-12-31&known=2022-01-31&knownAxis=known")
            .Shows("Outflow in 2022 by reason", $"{Describing.Example}/figures/outflow?from=2022-01-01&until=2023-01-01&by=reason&where=scheme%3Dpw&known=9")
            .Shows("The same, for a spreadsheet", $"{Describing.Example}/figures/outflow?from=2022-01-01&until=2023-01-01&by=reason&known=9", MediaTypes.Csv)
            .Shows("Of those who came in during 2020 and 2021, the share still on benefit after a year", $"{Describing.Example}/figures/still-on-benefit?from=2020-01-01&until=2022-01-01&horizon=12&known=9");
        municipality.MapGet("/series/{measure}", Series)
            .Takes(every, seriesFrom, seriesUntil, Parameters.Known, Parameters.KnownAxis, Parameters.By, Parameters.Where, Parameters.Horizon).Requires(Right.ReadFigures)
            .Described("getSeries", ApiTag.Figures, "A series (reeks)", "A measure for every month, quarter or year of a period, all as known at one moment. Every value equals that of the figure asked alone. A series in which a step that was not over would stand beside whole ones is refused, and says where to end.")
            .Gives<SeriesAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("The caseload on the first day of three years", $"{Describing.Example}/series/caseload?every=year&from=2020-01-01&until=2023-01-01&known=9&knownAxis=known")
            .Shows("The share of each year's inflow still on benefit at the end of 2022", $"{Describing.Example}/series/still-on-benefit?every=year&from=2020-01-01&until=2022-01-01&horizon=2022-12-31&known=9")
            .Shows("Outflow by quarter and reason", $"{Describing.Example}/series/outflow?every=quarter&from=2022-01-01&until=2023-01-01&by=reason&where=scheme%3Dpw&known=9", MediaTypes.Csv);
        municipality.MapGet("/answers/{basis}", Again).Takes().Requires(Right.ReadFigures)
            .Described("getAnswer", ApiTag.Figures, "An answer (antwoord) again", "The figure or series that an earlier answer rested on, whatever became known since; as JSON byte for byte, in the form that its basis names, by later programs too. A basis that names none is of the first form, which has no kind, norm, horizon, completeness, state, versions or breaks.")
            .Gives<FigureAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .OrGives<SeriesAnswer>()
            .Shows("The figure behind a basis", $"{Describing.Example}/answers/9901%409%3Fmeasure%3Dcaseload%401%26on%3D2021-12-31%26form%3D2");
        LineageEndpoint.Map(municipality);
        BridgeEndpoints.Map(municipality);
    }

    private static async Task<IResult> Figure(HttpContext http, string measure, FigureQuestions questions, Measurements measurements)
    {
        var form = Form(http);
        var (question, figures) = await questions.Figure(new Asked(http), MunicipalityEndpoints.Of(http), measure, http.RequestAborted);
        using var measured = measurements.Figure(MunicipalityEndpoints.Of(http).Code, question.Measure.Id);
        return Tell(await figures.Ask(question, http.RequestAborted), form);
    }

    private static async Task<IResult> Series(HttpContext http, string measure, FigureQuestions questions, LimitSettings limits, TimeProvider time, Measurements measurements)
    {
        var form = Form(http);
        var asked = new Asked(http);
        var (interval, from, until) = (asked.One(every), asked.One(seriesFrom), asked.One(seriesUntil));
        var intervals = interval is { } step && from is { } first && until is { } end ? asked.Try(() => Intervals.Of(step, first, end)) : null;
        if (intervals?.Days.Count > limits.SeriesSteps)
            asked.Refuse(Parameters.Until.Name, $"A series has at most {limits.SeriesSteps} steps, and this one {intervals.Days.Count}: ask for fewer at once.");
        var (where, by, horizon) = (asked.All(Parameters.Where), FigureQuestions.By(asked), asked.One(Parameters.Horizon));
        var (known, figures) = await questions.Knowing(asked, MunicipalityEndpoints.Of(http), http.RequestAborted);
        var definition = await FigureQuestions.Define(figures, known, measure, http.RequestAborted);
        using var measured = measurements.Figure(MunicipalityEndpoints.Of(http).Code, definition.Newest.Id);
        return Tell(await figures.Ask(SeriesQuestion.Of(definition, intervals!, known, where, by, horizon), time.GetUtcNow(), http.RequestAborted), form);
    }

    private static async Task<IResult> Again(HttpContext http, string basis, FigureQuestions questions, IJournal journal, Measurements measurements)
    {
        new Asked(http).MustBeRight();
        var form = Form(http);
        var text = Uri.UnescapeDataString(basis);
        var (_, known) = Basis.Head(text);
        var municipality = MunicipalityEndpoints.Of(http);
        await Knowing.Through(journal, municipality, new KnownMoment.At(known), axis: null, http.RequestAborted);
        var figures = await questions.Through(municipality, known, http.RequestAborted);
        var parsed = await figures.Basis(text, http.RequestAborted);
        using var measured = measurements.Figure(municipality.Code, parsed.Figure?.Measure.Id ?? parsed.Series!.Definition.Newest.Id);
        return parsed.Figure is not null
            ? Tell(await figures.AskAgain(parsed, http.RequestAborted), form)
            : Tell(await figures.AskSeriesAgain(parsed, http.RequestAborted), form);
    }

    private static string Form(HttpContext http) => MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);

    private static Said Tell(Figure figure, string form) => form == MediaTypes.Csv
        ? Said.Csv(FigureFields.Of(figure.By), FigureLine.Of(figure))
        : new Said(figure.Basis.Form.Write(figure), MediaTypes.Json);

    private static Said Tell(Series series, string form) => form == MediaTypes.Csv
        ? Said.Csv(FigureFields.Of(series.By), FigureLine.Of(series))
        : new Said(series.Basis.Form.Write(series), MediaTypes.Json);
}
