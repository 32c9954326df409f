using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;
using Ledger.Cli.Commands;

namespace Ledger.Cli.Help;

/// <summary>The usual help, followed by examples of the command, or by the exit codes of the program.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction usual = new() { MaxWidth = 120 };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        output.Write(WithoutArgumentsOfParents(Usual(parseResult), Mistakes.Path(parseResult.CommandResult.Command)));
        if (parseResult.CommandResult.Command is LedgerCommand command)
            WriteExamples(command.Examples, output);
        else
            WriteExitCodes(output);
        output.WriteLine();
        return (int)ExitCode.Ok;
    }

    private string Usual(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var said = new StringWriter();
        parseResult.InvocationConfiguration.Output = said;
        usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        return said.ToString();
    }

    /// <summary>"ledger sisa file YEAR": the year of "ledger sisa YEAR" is not given before the command below it.</summary>
    private static string WithoutArgumentsOfParents(string help, string path) =>
        Regex.Replace(help, $@"^  {string.Join(@"(?: \[?<[^>]+>\]?)* ", path.Split(' ').Select(Regex.Escape))} ", $"  {path} ", RegexOptions.Multiline | RegexOptions.NonBacktracking);

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
