using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;
using Ledger.Journal;
using Ledger.Sample;

namespace Ledger.Cli.Commands;

/// <summary>Loads a fictional municipality.</summary>
internal sealed class SampleCommand : StoreCommand
{
    private const int Page = 10_000;

    private static readonly IReadOnlyList<Field<SampleReport>> fields =
    [
        new("municipality", "municipality", "CBS code.", report => report.Municipality.Code),
        new("seed", "seed", "What the history was generated from.", report => report.Seed.ToString()),
        new("events", "events", "Generated.", report => report.Events),
        new("recorded", "recorded", "Written now.", report => report.Recorded),
        new("repeated", "repeated", "There already.", report => report.Events - report.Recorded),
    ];

    private readonly Argument<Municipality> code = ArgumentFor.Municipality();
    private readonly Option<ulong> seed = new("--seed")
    {
        Description = "The same seed gives the same history, event by event.",
        HelpName = "N",
        DefaultValueFactory = _ => SampleMunicipality.DefaultSeed,
    };

    public SampleCommand(Connection connection)
        : base(
            connection,
            "sample",
            "Generates a fictional municipality with ten years of history and loads it. The same seed again adds nothing.",
            new Example("ledger sample 9901 --seed 1", "Loads it for the municipality with code 9901, which CBS gives to none."))
    {
        Add(code);
        Add(seed);
    }

    public override IReadOnlyList<Field> Fields => fields;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var (municipality, from) = (given.GetValue(code), given.GetValue(seed));
        var head = await store.Journal.Head(municipality, cancel);
        await using var first = head.Last == Position.Start ? await store.Journal.BeginFirstLoad(municipality, cancel) : null;
        var (events, recorded) = (0L, 0L);
        foreach (var page in SampleMunicipality.Events(from).Chunk(Page))
        {
            var receipts = first is null ? await store.Journal.Load(municipality, page, cancel) : await first.Write(page, cancel);
            if (receipts.Any(receipt => receipt.Kind == ReceiptKind.Conflicting))
                throw new CommandFailedException(ExitCode.Refused, $"Municipality {municipality} holds a sample from another seed or an older program. Load this one into another municipality.");
            (events, recorded) = (events + page.Length, recorded + receipts.Count(receipt => receipt.Kind == ReceiptKind.Recorded));
        }
        if (first is not null)
            await first.Complete(cancel);
        await store.BringUpToDate(municipality, cancel);
        answer.Write(fields, [new SampleReport(municipality, from, events, recorded)]);
        return ExitCode.Ok;
    }

    private sealed record SampleReport(Municipality Municipality, ulong Seed, long Events, long Recorded);
}
