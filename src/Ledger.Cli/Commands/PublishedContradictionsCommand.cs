using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Publications.Contradictions;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>Where reports contradict themselves.</summary>
internal sealed class PublishedContradictionsCommand : StoreCommand
{
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("As entered then. Default: all that is known now.");

    public PublishedContradictionsCommand(Connection connection)
        : base(
            connection,
            "contradictions",
            "Finds where reports contradict themselves: one fact with two values or dates, parts that do not make their total, shares and growth that do not follow, flows that fall as they are counted up, words that the values do not bear out.",
            new Example("ledger published contradictions", "Over all figures that were entered."),
            new Example("ledger published contradictions --csv", "With the names of the figures and where they stand."))
    {
        Add(municipality);
        Add(known);
    }

    public override IReadOnlyList<Field> Fields => PublicationFields.Contradictions;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var register = await store.PublicationRegisterOf(head.Municipality, await store.PositionOf(head, given.GetValue(known), cancel), cancel);
        var found = Contradictory.In(register);
        answer.Write(PublicationFields.Contradictions, found);
        answer.Caption($"{found.Count} found among {register.All.Count} published figures.");
        return ExitCode.Ok;
    }
}
