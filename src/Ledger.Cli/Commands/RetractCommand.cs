using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>Says that an earlier event should not have been registered.</summary>
internal sealed class RetractCommand : StoreCommand
{
    private readonly Argument<Position> position = ArgumentFor.Position("Position of the event, correction or retraction that should not have been registered.");
    private readonly AmendmentOptions options = new();

    public RetractCommand(Connection connection)
        : base(
            connection,
            "retract",
            "Appends a retraction of an event of a dossier, of a correction, or of an earlier retraction. Figures as known before it do not change.",
            new Example("ledger retract 4821 --reason 'Registered in the wrong dossier'", "The event does not count from now on."))
    {
        Add(position);
        options.AddTo(this);
    }

    public override IReadOnlyList<Field> Fields => AmendmentFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var (at, known) = (given.GetValue(position), options.Known(given, Surroundings.Time.GetUtcNow()));
        var head = await store.HeadOf(options.Municipality(given), cancel);
        var happening = await DossierEvents.Happening(store.Journal, head, at, cancel);
        if (happening is { State: HappeningState.Retracted } && happening.First.Position == at)
        {
            Tell($"The event at position {at} is retracted already. Nothing was appended.");
            return ExitCode.Ok;
        }

        var target = happening.Amendments.Select(amendment => amendment.By).Append(happening.First).First(e => e.Position == at);
        var retraction = new EventRetracted(DateOnly.FromDateTime(known.UtcDateTime), new EventReference(target.Source, target.SourceEventId), options.Reason(given));
        var recorded = await DossierEvents.Append(store, head, happening, retraction, known, cancel);
        answer.Write(AmendmentFields.All, [new AmendmentLine(recorded, at, "no longer counts")]);
        return ExitCode.Ok;
    }
}
