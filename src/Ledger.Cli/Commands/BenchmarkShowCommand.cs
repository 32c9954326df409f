using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events.Wire;
using Ledger.Exchange.Benchmarks;
using Ledger.Exchange.Tables;
using Ledger.Figures.Benchmarks;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>One series of others, value by value.</summary>
internal sealed class BenchmarkShowCommand : StoreCommand
{
    private readonly Argument<string> series = new("SERIES") { Description = "Id of a series; 'ledger benchmark list' lists them." };
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");
    private readonly Option<bool> revised = new("--revised") { Description = "Only the periods of which retrievals say different things." };

    public BenchmarkShowCommand(Connection connection)
        : base(
            connection,
            "show",
            "Shows the values of a series, each from the latest retrieval that holds its period, with what was said before.",
            new Example("ledger benchmark show cbs-ioaw", "The whole series."),
            new Example("ledger benchmark show cbs-ioaw --revised", "What its publisher changed between retrievals."))
    {
        Add(series);
        Add(municipality);
        Add(known);
        Add(revised);
    }

    public override IReadOnlyList<Field> Fields => BenchmarkFields.Values;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var benchmarks = await KnownBenchmarks.At(store.Journal, head.Municipality, await store.PositionOf(head, given.GetValue(known), cancel), cancel);
        var benchmark = benchmarks.Find(given.GetRequiredValue(series));
        answer.Title($"{benchmark.Latest.Title} ({benchmark.Id})");
        answer.Write(BenchmarkFields.Values, BenchmarkLine.Of(benchmark).Where(line => !given.GetValue(revised) || line.Revisions.Count > 0));
        answer.Caption(Source(benchmark));
        answer.Caption($"Definition: {benchmark.Latest.Definition}.");
        return ExitCode.Ok;
    }

    /// <summary>"CBS, table 37789ksz, for Nederland: stock-on-last-day in benefits x 1000, by month; retrieved on 2026-07-08."</summary>
    internal static string Source(Benchmark benchmark)
    {
        var latest = benchmark.Latest;
        var days = benchmark.Retrievals.Select(retrieval => $"{retrieval.Body.EffectiveOn:yyyy-MM-dd}").Distinct();
        return $"{latest.Source}, table {latest.Table}, for {latest.Region}: {CodeList<BenchmarkKind>.WordOf(latest.Kind)} in {CodeList<BenchmarkUnit>.WordOf(latest.Unit)}{(latest.Scale == 1 ? "" : $" x {latest.Scale}")}, by {BenchmarkFields.Every(latest)}; retrieved on {string.Join(", ", days)}.";
    }
}
