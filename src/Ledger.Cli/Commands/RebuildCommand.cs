using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>Folds the journal again from its first event and compares.</summary>
internal sealed class RebuildCommand : StoreCommand
{
    private static readonly IReadOnlyList<Field<RebuildReport>> fields =
    [
        new("municipality", "municipality", "CBS code.", report => report.Municipality.Code),
        new("position", "through", "Position through which the journal was folded.", report => report.Through.Value),
        new("entries", "entries", "Entries that follow from it.", report => report.Entries),
        new("digest", "digest", "SHA-256 over those entries.", report => report.Digest),
        new("equal", "equal", "Whether they are the entries that were there before, to the last bit.", report => report.IsEqual),
    ];

    private readonly Option<Municipality?> municipality = OptionFor.Municipality();

    public RebuildCommand(Connection connection)
        : base(
            connection,
            "rebuild",
            "Makes all entries again from the journal, puts them in the place of those that are there, and says whether they were the same.",
            new Example("ledger rebuild", "Proves that the entries follow from the events, and mends them when they do not."))
    {
        Add(municipality);
    }

    public override IReadOnlyList<Field> Fields => fields;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var report = await store.Rebuild(head.Municipality, cancel);
        answer.Write(fields, [report]);
        if (report.IsEqual)
            return ExitCode.Ok;
        Tell("The entries that were there before did not follow from the journal. They were replaced; figures asked before may have been wrong.");
        return ExitCode.Unhealthy;
    }
}
