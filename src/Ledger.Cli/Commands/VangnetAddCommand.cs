using Ledger.Cli.Help;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;
using Ledger.Figures.Vangnet;

namespace Ledger.Cli.Commands;

/// <summary>Enters what happened in claims on the safety net.</summary>
internal sealed class VangnetAddCommand(Connection connection) : EnteringCommand(
    connection,
    "add",
    "vangnet.md",
    "Enters what happened in claims on the safety net: analysis, declaration, council, request, advice, decision, payment. The same file again adds nothing; a file with a mistake, or with a request, decision or payment that would not count, is refused whole, with every mistake.",
    new Example("ledger vangnet add vangnet-2021.yaml", "Enters the claim over 2021."))
{
    protected override EnteredFile Read(string path, TextReader text, MeasureLibrary measures) => ClaimFile.Read(path, text, measures);
}
