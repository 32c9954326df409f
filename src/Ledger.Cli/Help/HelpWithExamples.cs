using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Ledger.Cli.Commands;

namespace Ledger.Cli.Help;

/// <summary>The usual help, followed by examples of the command, or by the exit codes of the program.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction usual = new() { MaxWidth = 120 };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is LedgerCommand command)
            WriteExamples(command.Examples, output);
        else
            WriteExitCodes(output);
        output.WriteLine();
        return (int)ExitCode.Ok;
    }

    private static void WriteExamples(IReadOnlyList<Example> examples, TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (var (line, meaning) in examples)
        {
            output.WriteLine($"  {line}");
            output.WriteLine($"      {meaning}");
        }
    }

    private static void WriteExitCodes(TextWriter output)
    {
        output.WriteLine("Exit codes:");
        foreach (var code in Enum.GetValues<ExitCode>())
            output.WriteLine($"  {(int)code,3}  {code.Meaning()}");
    }
}
