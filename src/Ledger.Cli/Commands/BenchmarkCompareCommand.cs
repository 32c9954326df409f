using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Benchmarks;
using Ledger.Exchange.Tables;
using Ledger.Figures.Benchmarks;
using Ledger.Figures.Coverage;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>A series of others beside the municipality's own.</summary>
internal sealed class BenchmarkCompareCommand : StoreCommand
{
    private readonly Argument<string> series = new("SERIES") { Description = "Id of a series; 'ledger benchmark list' lists them." };
    private readonly Argument<string> measure = new("MEASURE") { Description = "Id of a measure, or id@version for an earlier version of it; 'ledger measures' lists them." };
    private readonly Option<Interval> every = new("--every")
    {
        Description = "month, quarter or year: that of the series.",
        HelpName = "INTERVAL",
        Required = true,
        CustomParser = result => Strict.Read(result, IntervalNames.Parse),
    };

    private readonly Option<DateOnly?> from = OptionFor.Day("--from", "First day of the first calendar period.");
    private readonly Option<DateOnly?> until = OptionFor.Day("--until", "First day after the last calendar period: 2021 is --from 2021-01-01 --until 2022-01-01.");
    private readonly Option<DateOnly?> index = OptionFor.Day("--index", "Show both as index too, 100 in the period with this day.");
    private readonly Option<string[]> where = new("--where") { Description = "Count only these in the own series: trait=value, as for figures. May be repeated.", HelpName = "FILTER" };
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();

    public BenchmarkCompareCommand(Connection connection)
        : base(
            connection,
            "compare",
            "Lays a series of others beside a measure of the own, on the same days: values, index with a base of choice, difference, breaks marked. What is not of one kind is refused.",
            new Example("ledger benchmark compare cbs-bijstand-tot-aow caseload --every month --from 2021-01-01 --until 2022-01-01 --index 2021-01-31 --where scheme=pw", "The own caseload of 2021 against the country's, both 100 in January."))
    {
        from.Required = until.Required = true;
        Add(series);
        Add(measure);
        Add(every);
        Add(from);
        Add(until);
        Add(index);
        Add(where);
        Add(known);
        Add(municipality);
    }

    public override IReadOnlyList<Field> Fields => ComparisonFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var benchmark = (await KnownBenchmarks.At(store.Journal, head.Municipality, position, cancel)).Find(given.GetRequiredValue(series));
        var figures = await store.FiguresOf(head.Municipality, cancel);
        var measures = await figures.Measures(Known.At(position), cancel);
        var question = new ComparisonQuestion(
            measures.Find(given.GetRequiredValue(measure), given.GetValue(from)!.Value), given.GetValue(every), given.GetValue(from)!.Value, given.GetValue(until)!.Value,
            given.GetValue(index), Known.At(position), [.. (given.GetValue(where) ?? []).Select(Filter.Parse)]);
        var own = await figures.Ask(question.OwnSeries(benchmark), Surroundings.Time.GetUtcNow(), cancel);
        var comparison = BenchmarkComparison.Of(question, benchmark, own);
        if (answer.IsForPeople)
            Show(comparison, answer);
        else
            answer.Write(ComparisonFields.All, ComparisonLine.All(comparison));
        return ExitCode.Ok;
    }

    private static void Show(BenchmarkComparison comparison, Answer answer)
    {
        var (own, benchmark) = (comparison.Own, comparison.Benchmark);
        answer.Title($"{own.Measure.LabelEn} ({own.Measure}){FigureFields.Filters(own.Where)} beside {benchmark.Latest.Title} ({benchmark.Id}), in {FigureFields.Unit(own.Measure)}");
        answer.Write(ComparisonFields.Shown(comparison), ComparisonLine.All(comparison));
        if (comparison.IndexBase is not null)
            answer.Caption($"Index: {ComparisonFields.IndexNamed(comparison)}.");
        answer.Caption($"Benchmark: {BenchmarkShowCommand.Source(benchmark)}");
        answer.Caption($"Its definition: {benchmark.Latest.Definition}.");
        answer.Caption(FigureFields.Circumstances(own.Known));
        if (comparison.Steps.Count(step => step.Step.Coverage.State == CoverageState.NotRegistered) is > 0 and var unregistered)
            answer.Caption($"Not registered in {unregistered} of {comparison.Steps.Count} periods: they have no own value.");
        answer.Caption($"Basis of the own series: {own.Basis}");
    }
}
