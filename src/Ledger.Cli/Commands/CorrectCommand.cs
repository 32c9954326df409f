using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>Says that an earlier event should have read otherwise.</summary>
internal sealed class CorrectCommand : StoreCommand
{
    private readonly Argument<Position> position = ArgumentFor.Position("Position of the event that is wrong; 'ledger dossier' and 'ledger events' show it.");
    private readonly AmendmentOptions options = new();
    private readonly Option<string[]> set = new("--set")
    {
        Description = "A field and what it should have been, as in the event's JSON: reason=death, effectiveOn=2021-12-01, applicant.sex=woman; amounts in cents. Nothing after the sign leaves a field out. May be repeated.",
        HelpName = "FIELD=VALUE",
        Required = true,
    };

    public CorrectCommand(Connection connection)
        : base(
            connection,
            "correct",
            "Appends a correction of an event of a dossier. The event itself stays; figures as known before the correction do not change.",
            new Example("ledger correct 4821 --set reason=work-employed --reason 'Contract seen'", "The benefit ended for another reason than was registered."),
            new Example("ledger correct 4821 --set effectiveOn=2021-11-01 --reason 'Wrong month' --known 2022-03-01T10:00:00Z", "The same event on another day, as the municipality knew on 1 March 2022."))
    {
        Add(position);
        Add(set);
        options.AddTo(this);
    }

    public override IReadOnlyList<Field> Fields => AmendmentFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(options.Municipality(given), cancel);
        var happening = await DossierEvents.Happening(store.Journal, head, given.GetValue(position), cancel);
        if (happening.Stands is not { } wrong)
            throw new CommandFailedException(ExitCode.Refused, $"The event at position {happening.First.Position} does not count any more, so there is nothing to correct. Take its retraction back first.");

        var replacement = EventFields.Set(wrong, given.GetRequiredValue(set));
        if (replacement == wrong)
        {
            Tell($"The event at position {happening.First.Position} already reads so. Nothing was appended.");
            return ExitCode.Ok;
        }

        var corrects = new EventReference(happening.First.Source, happening.First.SourceEventId);
        var correction = new EventCorrected(replacement.EffectiveOn, corrects, replacement, options.Reason(given));
        var recorded = await DossierEvents.Append(store, head, happening, correction, options.Known(given, Surroundings.Time.GetUtcNow()), cancel);
        answer.Write(AmendmentFields.All, [new AmendmentLine(recorded, happening.First.Position, EventWords.Difference(wrong, replacement))]);
        return ExitCode.Ok;
    }
}
