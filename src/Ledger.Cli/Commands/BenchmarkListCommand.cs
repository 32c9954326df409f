using System.CommandLine;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Benchmarks;
using Ledger.Exchange.Tables;
using Ledger.Figures.Benchmarks;

namespace Ledger.Cli.Commands;

/// <summary>The series of others.</summary>
internal sealed class BenchmarkListCommand(Connection connection) : RegisterListCommand(
    connection,
    "Lists the series of others in the register of benchmarks.",
    new Example("ledger benchmark list", "All of them, with publisher, kind, unit and the day of the latest retrieval."))
{
    public override IReadOnlyList<Field> Fields => BenchmarkFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var (head, position) = await Asked(given, store, cancel);
        var benchmarks = await KnownBenchmarks.At(store.Journal, head.Municipality, position, cancel);
        answer.Write(BenchmarkFields.All, benchmarks.All);
        return ExitCode.Ok;
    }
}
