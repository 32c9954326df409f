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
using Ledger.Service.Telemetry;

namespace Ledger.Service.Figures;

/// <summary>Figures (cijfers) and series (reeksen), the entries under them, and answers given before.</summary>
internal static class FigureEndpoints
{
    private static readonly Parameter<Interval?> every = new("every", "Step of the series: month, quarter or year.", text => IntervalNames.Parse(text)) { IsRequired = true, Words = ["month", "quarter", "year"], Example = "month" };

    private static readonly Parameter<DateOnly?> seriesFrom = Parameters.From with { IsRequired = true, Description = "First day of the first step (begindatum); stock is counted on the first day of every step." };

    private static readonly Parameter<DateOnly?> seriesUntil = Parameters.Until with { IsRequired = true, Description = "First day after the last step (einddatum, exclusief)." };

    public static void Map(RouteGroupBuilder municipality)
    {
        municipality.MapGet("/figures/{measure}", Figure)
            .Takes(Parameters.On, Parameters.From, Parameters.Until, Parameters.Known, Parameters.KnownAxis, Parameters.By, Parameters.Where).Requires(Right.ReadFigures);
        municipality.MapGet("/series/{measure}", Series)
            .Takes(every, seriesFrom, seriesUntil, Parameters.Known, Parameters.KnownAxis, Parameters.By, Parameters.Where).Requires(Right.ReadFigures);
        municipality.MapGet("/answers/{basis}", Again).Takes().Requires(Right.ReadFigures);
        LineageEndpoint.Map(municipality);
    }

    private static async Task<IResult> Figure(HttpContext http, string measure, FigureQuestions questions, Measurements measurements)
    {
        using var measured = measurements.Figure(MunicipalityEndpoints.Of(http).Code, MeasureEndpoints.Find(measure));
        var form = Form(http);
        var (question, figures) = await questions.Figure(new Asked(http), MunicipalityEndpoints.Of(http), MeasureEndpoints.Find(measure), http.RequestAborted);
        return Tell(await figures.Ask(question, http.RequestAborted), form);
    }

    private static async Task<IResult> Series(HttpContext http, string measure, FigureQuestions questions, LimitSettings limits, Measurements measurements)
    {
        using var measured = measurements.Figure(MunicipalityEndpoints.Of(http).Code, MeasureEndpoints.Find(measure));
        var form = Form(http);
        var asked = new Asked(http);
        var (interval, from, until) = (asked.One(every), asked.One(seriesFrom), asked.One(seriesUntil));
        var intervals = interval is { } step && from is { } first && until is { } end ? asked.Try(() => Intervals.Of(step, first, end)) : null;
        if (intervals?.Days.Count > limits.SeriesSteps)
            asked.Refuse(Parameters.Until.Name, $"A series has at most {limits.SeriesSteps} steps, and this one {intervals.Days.Count}: ask for fewer at once.");
        var (where, by) = (asked.All(Parameters.Where), FigureQuestions.By(asked));
        var (known, figures) = await questions.Knowing(asked, MunicipalityEndpoints.Of(http), http.RequestAborted);
        return Tell(await figures.Ask(SeriesQuestion.Of(MeasureEndpoints.Find(measure), intervals!, known, where, by), http.RequestAborted), form);
    }

    private static async Task<IResult> Again(HttpContext http, string basis, FigureQuestions questions, IJournal journal, Measurements measurements)
    {
        new Asked(http).MustBeRight();
        var form = Form(http);
        var parsed = Basis.Parse(Uri.UnescapeDataString(basis), MeasureLibrary.Shipped);
        var municipality = MunicipalityEndpoints.Of(http);
        using var measured = measurements.Figure(municipality.Code, parsed.Measure);
        await Knowing.Through(journal, municipality, new KnownMoment.At(parsed.Known), axis: null, http.RequestAborted);
        var figures = await questions.Through(municipality, parsed.Known, http.RequestAborted);
        return parsed.Intervals is null
            ? Tell(await figures.AskAgain(parsed, http.RequestAborted), form)
            : Tell(await figures.AskSeriesAgain(parsed, http.RequestAborted), form);
    }

    private static string Form(HttpContext http) => MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);

    private static Said Tell(Figure figure, string form) => form == MediaTypes.Csv
        ? Said.Csv(FigureFields.Of(figure.By), FigureLine.Of(figure))
        : new Said(AnswerJson.Write(figure), MediaTypes.Json);

    private static Said Tell(Series series, string form) => form == MediaTypes.Csv
        ? Said.Csv(FigureFields.Of(series.By), FigureLine.Of(series))
        : new Said(AnswerJson.Write(series), MediaTypes.Json);
}
