using Ledger.Cli.Help;
using Ledger.Domain.Measures;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;
using Ledger.Figures.Yaml;

namespace Ledger.Cli.Commands;

/// <summary>Enters measures that the municipality defines itself.</summary>
internal sealed class MeasuresAddCommand(Connection connection) : EnteringCommand(
    connection,
    "add",
    "measures.md",
    "Enters the measures of a file as definitions of the municipality, beside those of the program or as later versions of them. The same file again adds nothing; a file with a mistake is refused whole.",
    new Example("ledger measures add measures.yaml --municipality 0141", "Enters the measures of Almelo."))
{
    protected override EnteredFile Read(string path, TextReader text, MeasureLibrary measures)
    {
        var events = new List<EnteredEvent>();
        try
        {
            foreach (var definition in MeasureFiles.Split(path, text, measures.Get))
            {
                var defined = new MeasureDefined(definition.ValidFrom, definition.OwnText!);
                var measure = OwnMeasures.Offered(defined, measures);
                if (measures.Get($"{measure}") is null)
                    measures = measures.With([measure]);
                events.Add(new EnteredEvent(defined, KnownAt: null));
            }

            return events.Count > 0 ? new EnteredFile(events, []) : new EnteredFile([], [new FileMistake(path, 1, "", "The file holds 0 documents: give one for every measure.")]);
        }
        catch (DataFileException wrong)
        {
            return new EnteredFile([], [new FileMistake(path, wrong.Line, "", wrong.Reason)]);
        }
    }
}
