using System.CommandLine;
using System.CommandLine.Parsing;
using Ledger.Domain;

namespace Ledger.Cli.Help;

/// <summary>What is wrong with a command line, and the word that was probably meant.</summary>
internal static class Mistakes
{
    public static IEnumerable<string> In(ParseResult given)
    {
        var command = given.CommandResult.Command;
        var unmatched = given.UnmatchedTokens.ToHashSet(StringComparer.Ordinal);
        foreach (var token in given.UnmatchedTokens)
            yield return Unknown(token, command);
        foreach (var error in given.Errors)
        {
            // What is missing because a word was mistyped is not a second mistake.
            if (unmatched.Count == 0)
                yield return error.Message;
        }
    }

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var words = isOption
            ? command.Options.Select(option => option.Name)
            : command.Subcommands.Select(subcommand => subcommand.Name);
        if (!isOption && command.Subcommands.Count == 0)
            return $"'{Path(command)}' does not take '{token}'.";
        var nearest = Nearest.To(token, words);
        return $"'{token}' is not {(isOption ? "an option" : "a command")} of '{Path(command)}'.{(nearest is null ? "" : $" Did you mean {nearest}?")}";
    }

    /// <summary>"ledger municipality add".</summary>
    public static string Path(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Select(Path).Append(command.Name));
}
