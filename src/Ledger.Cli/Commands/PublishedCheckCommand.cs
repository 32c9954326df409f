using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Publications;
using Ledger.Exchange.Tables;
using Ledger.Figures.Publications;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>Published figures beside the ledger's own.</summary>
internal sealed class PublishedCheckCommand : StoreCommand
{
    private readonly Argument<string?> name = new("FIGURE") { Description = "A published figure to check alone. Default: all of them.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("What 'now' means. Default: all that is known now.");

    public PublishedCheckCommand(Connection connection)
        : base(
            connection,
            "check",
            "Recomputes published figures as known on the day of publication and now, and says why they differ: rounding, later events, another definition, unit, population or reference date, or not explained.",
            new Example("ledger published check", "All of them."),
            new Example("ledger published check rk-2023:dossiers-2022 --json", "One, with the commands that give the printed value and list the entries."))
    {
        Add(name);
        Add(municipality);
        Add(known);
    }

    public override IReadOnlyList<Field> Fields => PublicationFields.Check;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var register = await store.PublicationRegisterOf(head.Municipality, position, cancel);
        var publications = await store.PublicationsOf(head.Municipality, cancel);
        var checks = new List<PublishedCheck>();
        foreach (var figure in given.GetValue(name) is { } one ? [Find(register, one)] : register.All)
            checks.Add(await publications.Check(figure, position, cancel));
        answer.Write(PublicationFields.Check, checks);
        if (checks is [{ AsKnown: not null } alone])
            answer.Caption($"Its entries: {PublicationFields.Check.First(field => field.Name == "list").Value(alone)}");
        answer.Caption($"{(checks.Count == 0 ? "No published figure is registered" : string.Join(", ", checks.CountBy(check => check.Difference).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {Domain.Events.Wire.CodeList<DifferenceKind>.WordOf(pair.Key)}")))}. As known at position {position}.");
        return ExitCode.Ok;
    }

    private static PublishedFigure Find(PublicationRegister register, string one) => register.Find(one)
        ?? throw new CommandFailedException(ExitCode.NotFound, Words.Unknown("published figure", one, register.All.Select(figure => figure.Name.Value)));
}
