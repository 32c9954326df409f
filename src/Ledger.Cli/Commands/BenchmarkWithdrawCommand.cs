using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events;
using Ledger.Exchange.Tables;
using Ledger.Figures.Benchmarks;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>Takes back what was entered wrongly of a series.</summary>
internal sealed class BenchmarkWithdrawCommand : StoreCommand
{
    private readonly Argument<string> series = new("SERIES") { Description = "Id of a series; 'ledger benchmark list' lists them." };
    private readonly Option<DateOnly?> retrieved = OptionFor.Day("--retrieved", "Day of the retrieval to take back, with all its values.");
    private readonly Option<DateOnly?> broken = OptionFor.Day("--broken", "Day of the break to take back, in place of a retrieval.");
    private readonly Option<string> reason = new("--reason") { Description = "Why, for auditors.", HelpName = "TEXT", Required = true };
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();

    public BenchmarkWithdrawCommand(Connection connection)
        : base(
            connection,
            "withdraw",
            "Takes back a retrieval of a series, or a break in it, that was entered wrongly; it may be entered again. Comparisons as known before do not change.",
            new Example("ledger benchmark withdraw cbs-ioaw --retrieved 2026-07-08 --reason 'The file of another table'", "What was retrieved on that day does not count from now on."),
            new Example("ledger benchmark withdraw cbs-ioaw --broken 2015-01-01 --reason 'That law did not change the Ioaw'", "There is no break on that day from now on."))
    {
        Add(series);
        Add(retrieved);
        Add(broken);
        Add(reason);
        Add(municipality);
        Validators.Add(given =>
        {
            if (given.GetResult(retrieved) is null == given.GetResult(broken) is null)
                given.AddError("Give the day of the retrieval to take back (--retrieved), or that of the break (--broken).");
        });
    }

    public override IReadOnlyList<Field> Fields => RecordedEventFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var benchmark = (await KnownBenchmarks.At(store.Journal, head.Municipality, head.Last, cancel)).Find(given.GetRequiredValue(series));
        MustHold(benchmark, given.GetValue(retrieved), given.GetValue(broken));
        var now = Surroundings.Time.GetUtcNow();
        var withdrawn = new BenchmarkWithdrawn(DateOnly.FromDateTime(now.UtcDateTime), benchmark.Id, given.GetRequiredValue(reason), given.GetValue(retrieved), given.GetValue(broken));
        await answer.Write(RecordedEventFields.All, await BenchmarkEvents.Append(store, head, benchmark.Id, withdrawn, "withdrawal", now, cancel), cancel);
        return ExitCode.Ok;
    }

    private static void MustHold(Benchmark benchmark, DateOnly? retrieved, DateOnly? broken)
    {
        var (day, what, there) = retrieved is { } fetched
            ? (fetched, "retrieval", benchmark.Retrievals.Select(retrieval => retrieval.Body.EffectiveOn))
            : (broken!.Value, "break", benchmark.Breaks.Select(each => each.EffectiveOn));
        var days = there.Distinct().Order().ToList();
        if (!days.Contains(day))
            throw new CommandFailedException(ExitCode.NotFound, $"{benchmark.Id} has no {what} of {day:yyyy-MM-dd}. {(days.Count == 0 ? "It has none." : $"There are: {string.Join(", ", days.Select(each => $"{each:yyyy-MM-dd}"))}.")}");
    }
}
