using Ledger.Cli.Help;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;
using Ledger.Figures.Targets;

namespace Ledger.Cli.Commands;

/// <summary>Enters targets and the decisions on them.</summary>
internal sealed class TargetAddCommand(Connection connection) : EnteringCommand(
    connection,
    "add",
    "targets-and-publications.md",
    "Enters the targets of a file, with the decisions that set, revised and withdrew them. The same file again adds nothing; a file with a mistake is refused whole, with every mistake.",
    new Example("ledger target add targets.yaml --municipality 0141", "Enters the targets of Almelo."))
{
    protected override EnteredFile Read(string path, TextReader text, MeasureLibrary measures) => TargetFile.Read(path, text, measures);
}
