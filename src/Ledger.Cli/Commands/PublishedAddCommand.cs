using Ledger.Cli.Help;
using Ledger.Figures.Measures;
using Ledger.Figures.Publications;
using Ledger.Figures.Registering;

namespace Ledger.Cli.Commands;

/// <summary>Enters the figures of a report.</summary>
internal sealed class PublishedAddCommand(Connection connection) : EnteringCommand(
    connection,
    "add",
    "targets-and-publications.md",
    "Enters what a report printed, figure by figure. The same file again adds nothing; a file with a mistake is refused whole, with every mistake.",
    new Example("ledger published add report-2022.yaml --municipality 0141", "Enters the figures of a report on Almelo."))
{
    protected override EnteredFile Read(string path, TextReader text, MeasureLibrary measures) => PublicationFile.Read(path, text, measures);
}
