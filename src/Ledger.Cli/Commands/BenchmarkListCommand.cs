using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Benchmarks;
using Ledger.Exchange.Tables;
using Ledger.Figures.Benchmarks;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>The series of others.</summary>
internal sealed class BenchmarkListCommand : StoreCommand
{
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");

    public BenchmarkListCommand(Connection connection)
        : base(
            connection,
            "list",
            "Lists the series of others in the register of benchmarks.",
            new Example("ledger benchmark list", "All of them, with publisher, kind, unit and the day of the latest retrieval."))
    {
        Add(municipality);
        Add(known);
    }

    public override IReadOnlyList<Field> Fields => BenchmarkFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var benchmarks = await KnownBenchmarks.At(store.Journal, head.Municipality, await store.PositionOf(head, given.GetValue(known), cancel), cancel);
        answer.Write(BenchmarkFields.All, benchmarks.All);
        return ExitCode.Ok;
    }
}
