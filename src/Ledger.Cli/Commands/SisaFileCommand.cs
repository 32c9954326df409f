using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;
using Ledger.Figures.Registering;
using Ledger.Figures.Sisa;

namespace Ledger.Cli.Commands;

/// <summary>Lays down that a statement was delivered, with the figures that it holds.</summary>
internal sealed class SisaFileCommand : StoreCommand
{
    private readonly Argument<int> year = ArgumentFor.Year("Year of the account: T.");
    private readonly Option<DateOnly?> delivered = OptionFor.Day("--delivered", "Day of delivery to CBS.");
    private readonly Option<string> document = new("--document") { Description = "Title of what was delivered.", HelpName = "TITLE", Required = true };
    private readonly Option<string?> name = new("--name") { Description = "Its name in the register. Default: sisa-YEAR.", HelpName = "NAME" };
    private readonly Option<KnownMoment?> known = OptionFor.Known("With the figures as known then. Default: all that is known now.");
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();

    public SisaFileCommand(Connection connection)
        : base(
            connection,
            "file",
            "Lays down that the statement of a year was delivered: own execution (G2) and the whole of the year before (G2A), with the figures as known and the basis of each, so that it can be explained later.",
            new Example("ledger sisa file 2021 --delivered 2022-07-12 --document 'Jaarstukken 2021, bijlage SiSa' --known 2022-07-11", "What was delivered on 12 July 2022."))
    {
        delivered.Required = true;
        Add(year);
        Add(delivered);
        Add(document);
        Add(name);
        Add(known);
        Add(municipality);
    }

    public override IReadOnlyList<Field> Fields => RecordedEventFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var of = given.GetValue(year);
        var statement = await new MunicipalSisa(head.Municipality, await store.FiguresOf(head.Municipality, cancel)).Statement(of, position, cancel);
        var filed = MunicipalSisa.Filed(statement, given.GetValue(delivered)!.Value, NameOf(given, of), given.GetRequiredValue(document));
        var there = (await MunicipalSisa.Register(store.Journal, head.Municipality, head.Last, cancel)).Find(filed.Filing.Value);
        if (there is not null && there.Filed != filed)
            throw new CommandFailedException(ExitCode.Refused, $"{filed.Filing} is in the register already, delivered on {there.Filed.EffectiveOn:yyyy-MM-dd} with other figures or another title. Give this one a name with --name.");

        var (recorded, before) = await EnteredEvents.Append(store, head, [new EnteredEvent(filed, null)], Surroundings.Time.GetUtcNow(), cancel);
        answer.Write(RecordedEventFields.All, recorded);
        if (before > 0)
            Tell("The register says so already. Nothing was appended.");
        return ExitCode.Ok;
    }

    private RegisterName NameOf(ParseResult given, int of)
    {
        try
        {
            return new RegisterName(given.GetValue(name) ?? $"sisa-{of}");
        }
        catch (FormatException wrong)
        {
            throw new CommandFailedException(ExitCode.Usage, wrong.Message);
        }
    }
}
