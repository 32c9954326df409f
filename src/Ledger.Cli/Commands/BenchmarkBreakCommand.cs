using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events.Wire;
using Ledger.Exchange.Tables;
using Ledger.Figures.Benchmarks;

namespace Ledger.Cli.Commands;

/// <summary>Says that a series is not comparable with itself across a day.</summary>
internal sealed class BenchmarkBreakCommand : StoreCommand
{
    private readonly Argument<string> series = new("SERIES") { Description = "Id of a series; 'ledger benchmark list' lists them." };
    private readonly Option<DateOnly?> on = OptionFor.Day("--on", "First day of the values that are not comparable with those before.");
    private readonly Option<BreakCause> cause = new("--cause")
    {
        Description = "merger (of municipalities), definition or method.",
        HelpName = "CAUSE",
        Required = true,
        CustomParser = result => Strict.Read(result, text => CodeList<BreakCause>.TryFind(text, out var found) ? found : throw new FormatException(Words.Unknown("cause of a break", text, CodeList<BreakCause>.Words))),
    };

    private readonly Option<string> explanation = new("--explanation") { Description = "What happened, for readers of every answer across that day.", HelpName = "TEXT", Required = true };
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();

    public BenchmarkBreakCommand(Connection connection)
        : base(
            connection,
            "break",
            "Marks a break in a series: from a day on its values are not comparable with those before. Every answer across that day says so.",
            new Example("ledger benchmark break cbs-ioaw --on 2015-01-01 --cause definition --explanation 'Participatiewet in force'", "The Participatiewet changed what is counted."))
    {
        on.Required = true;
        Add(series);
        Add(on);
        Add(cause);
        Add(explanation);
        Add(municipality);
    }

    public override IReadOnlyList<Field> Fields => RecordedEventFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var benchmark = (await KnownBenchmarks.At(store.Journal, head.Municipality, head.Last, cancel)).Find(given.GetRequiredValue(series));
        var broken = new BenchmarkBroken(given.GetValue(on)!.Value, benchmark.Id, given.GetValue(cause), given.GetRequiredValue(explanation));
        if (benchmark.Breaks.Contains(broken))
        {
            Tell("The register says so already. Nothing was appended.");
            return ExitCode.Ok;
        }

        await answer.Write(RecordedEventFields.All, await BenchmarkEvents.Append(store, head, benchmark.Id, broken, "break", Surroundings.Time.GetUtcNow(), cancel), cancel);
        return ExitCode.Ok;
    }
}
