using Ledger.Domain.Benchmarks;
using Ledger.Domain.Journal;
using Ledger.Exchange.Benchmarks;
using Ledger.Figures.Benchmarks;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Hosting;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;

namespace Ledger.Service.Benchmarks;

/// <summary>Series of others (vergelijkingsreeksen), and the own series beside them.</summary>
internal static class BenchmarkEndpoints
{
    private static readonly Parameter<string?> measure = new("measure", "Id of the own measure (indicator), or id@version.", text => text) { IsRequired = true };

    private static readonly Parameter<Interval?> every = new("every", "Step: month, quarter or year, that of the series.", text => IntervalNames.Parse(text)) { IsRequired = true, Words = ["month", "quarter", "year"] };

    private static readonly Parameter<DateOnly?> from = Parameters.From with { IsRequired = true, Description = "First day of the first calendar period (begindatum)." };

    private static readonly Parameter<DateOnly?> until = Parameters.Until with { IsRequired = true, Description = "First day after the last calendar period (einddatum, exclusief)." };

    private static readonly Parameter<DateOnly?> index = new("index", "Show both as index too (indexcijfer), 100 in the period with this day.", Wording.Day) { Format = "date" };

    public static void Map(RouteGroupBuilder municipality)
    {
        var benchmarks = municipality.MapGroup("/benchmarks");
        benchmarks.MapGet("", List).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("listBenchmarks", ApiTag.Benchmarks, "Series of others (vergelijkingsreeksen)", "The series of CBS, Divosa and others that the municipality compares itself with, with their publisher, definition, retrievals and breaks.")
            .Gives<BenchmarksAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("All of them", $"{Describing.Example}/benchmarks?known=11&knownAxis=known")
            .Shows("The same, for a spreadsheet", $"{Describing.Example}/benchmarks?known=11", MediaTypes.Csv);
        benchmarks.MapGet("/{series}", Show).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("getBenchmark", ApiTag.Benchmarks, "A series of others (vergelijkingsreeks)", "The values of a series as their publisher printed them, each from the latest retrieval that holds its period, with what earlier retrievals said otherwise.")
            .Gives<BenchmarkValuesAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("Benefits of the whole country by month", $"{Describing.Example}/benchmarks/cbs-ioaw?known=11&knownAxis=known");
        benchmarks.MapGet("/{series}/comparison", Compare).Takes(measure, every, from, until, index, Parameters.Where, Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("getComparison", ApiTag.Benchmarks, "A comparison (vergelijking)", "A series of others beside a measure of the own, on the same days: values, index with a base of choice, difference, breaks marked. What is not of one kind or unit is refused with the reason.")
            .Gives<ComparisonAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("The own caseload beside the country's, both 100 in December 2021", $"{Describing.Example}/benchmarks/cbs-ioaw/comparison?measure=caseload&every=month&from=2021-12-01&until=2022-03-01&index=2021-12-31&where=scheme%3Dpw&known=11&knownAxis=known")
            .Shows("The same without index, for a spreadsheet", $"{Describing.Example}/benchmarks/cbs-ioaw/comparison?measure=caseload&every=month&from=2021-12-01&until=2022-03-01&known=11", MediaTypes.Csv);
    }

    private static async Task<IResult> List(HttpContext http, IJournal journal)
    {
        var form = Form(http);
        var (position, known) = await Known(new Asked(http), http, journal);
        return form == MediaTypes.Csv
            ? Said.Csv(BenchmarkFields.All, known.All)
            : Said.Json(new BenchmarksAnswer(await KnownAt(http, journal, position), [.. known.All.Select(BenchmarkAnswer.Of)]));
    }

    private static async Task<IResult> Show(HttpContext http, string series, IJournal journal)
    {
        var form = Form(http);
        var (position, known) = await Known(new Asked(http), http, journal);
        var benchmark = Find(known, series);
        return form == MediaTypes.Csv
            ? Said.Csv(BenchmarkFields.Values, BenchmarkLine.Of(benchmark))
            : Said.Json(new BenchmarkValuesAnswer(await KnownAt(http, journal, position), BenchmarkAnswer.Of(benchmark), [.. BenchmarkLine.Of(benchmark).Select(BenchmarkValueAnswer.Of)]));
    }

    private static async Task<IResult> Compare(HttpContext http, string series, IJournal journal, FigureQuestions questions, LimitSettings limits, TimeProvider time)
    {
        var form = Form(http);
        var asked = new Asked(http);
        var (of, step, first, end, indexBase, where) = (asked.One(measure), asked.One(every), asked.One(from), asked.One(until), asked.One(index), asked.All(Parameters.Where));
        if (step is { } months && first is { } start && end is { } stop && (((stop.Year - start.Year) * 12) + stop.Month - start.Month) / (int)months > limits.SeriesSteps)
            asked.Refuse(until.Name, $"A comparison has at most {limits.SeriesSteps} steps: ask for fewer at once.");
        var (position, known) = await Known(asked, http, journal);
        var benchmark = Find(known, series);
        var figures = await questions.Through(MunicipalityEndpoints.Of(http), position, http.RequestAborted);
        var own = (await figures.Measures(Ledger.Figures.Questions.Known.At(position), http.RequestAborted)).Find(of!, first!.Value);
        var question = new ComparisonQuestion(own, step!.Value, first!.Value, end!.Value, indexBase, Ledger.Figures.Questions.Known.At(position), where);
        var comparison = BenchmarkComparison.Of(question, benchmark, await figures.Ask(question.OwnSeries(benchmark), time.GetUtcNow(), http.RequestAborted));
        return form == MediaTypes.Csv
            ? Said.Csv(ComparisonFields.All, ComparisonLine.All(comparison))
            : Said.Json(ComparisonAnswer.Of(comparison, await KnownAt(http, journal, position)));
    }

    /// <summary>What was known, after everything else of the request was found right.</summary>
    private static async Task<(Position Position, KnownBenchmarks Benchmarks)> Known(Asked asked, HttpContext http, IJournal journal)
    {
        var (known, axis, municipality) = (asked.One(Parameters.Known), asked.One(Parameters.KnownAxis), MunicipalityEndpoints.Of(http));
        asked.MustBeRight();
        var position = await Knowing.Through(journal, municipality, known, axis, http.RequestAborted) ?? (await journal.Head(municipality.Code, http.RequestAborted)).Last;
        return (position, await KnownBenchmarks.At(journal, municipality.Code, position, http.RequestAborted));
    }

    /// <exception cref="RequestRefusedException">There is no such series; names the nearest one.</exception>
    private static Benchmark Find(KnownBenchmarks known, string series)
    {
        try
        {
            return known.Find(series);
        }
        catch (QuestionException unknown)
        {
            throw RequestRefusedException.NotFound(unknown.Message);
        }
    }

    private static Task<KnownAnswer> KnownAt(HttpContext http, IJournal journal, Position position) =>
        KnownAnswer.At(journal, MunicipalityEndpoints.Of(http).Code, position, http.RequestAborted);

    private static string Form(HttpContext http) => MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
}
