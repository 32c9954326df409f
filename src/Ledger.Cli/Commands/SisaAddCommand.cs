using Ledger.Cli.Help;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;
using Ledger.Figures.Sisa;

namespace Ledger.Cli.Commands;

/// <summary>Enters statements that were delivered earlier.</summary>
internal sealed class SisaAddCommand(Connection connection) : EnteringCommand(
    connection,
    "add",
    "sisa.md",
    "Enters statements that were delivered before the ledger was there, and those that were taken back. The same file again adds nothing; a file with a mistake is refused whole, with every mistake.",
    new Example("ledger sisa add filings.yaml", "Enters the statements of earlier years."))
{
    protected override EnteredFile Read(string path, TextReader text, MeasureLibrary measures) => SisaFile.Read(path, text, measures);
}
