using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>Opens the journal of a municipality.</summary>
internal sealed class MunicipalityAddCommand : StoreCommand
{
    private readonly Argument<Municipality> code = ArgumentFor.Municipality();
    private readonly Option<string> name = new("--name") { Description = "As people call it.", HelpName = "NAME", Required = true };

    public MunicipalityAddCommand(Connection connection)
        : base(
            connection,
            "add",
            "Opens the journal of a municipality. Again under the same name changes nothing.",
            new Example("ledger municipality add 0141 --name Almelo", "Opens a journal for Almelo."))
    {
        Add(code);
        Add(name);
    }

    public override IReadOnlyList<Field> Fields => MunicipalityFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var municipality = given.GetValue(code);
        await store.Journal.Add(municipality, given.GetRequiredValue(name), cancel);
        answer.Write(MunicipalityFields.All, [await store.Journal.Head(municipality, cancel)]);
        return ExitCode.Ok;
    }
}
