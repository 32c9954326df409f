using System.CommandLine;
using Ledger.Cli.Output;

namespace Ledger.Cli.Asking;

/// <summary>The form that an answer is wanted in.</summary>
internal sealed class FormOptions
{
    private readonly Option<bool> json = new("--json") { Description = "One JSON object a line." };
    private readonly Option<bool> csv = new("--csv") { Description = "Comma-separated values with a header line." };

    public void AddTo(Command command)
    {
        command.Add(json);
        command.Add(csv);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
                result.AddError("Choose one form: --json or --csv.");
        });
    }

    public Form Of(ParseResult given) => given.GetValue(json) ? Form.Json : given.GetValue(csv) ? Form.Csv : Form.Table;
}
