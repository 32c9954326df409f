using System.CommandLine.Parsing;
using Ledger.Cli.Help;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Figures.Wording;

namespace Ledger.Cli.Asking;

/// <summary>Reads values of a command line in one form only, and says which.</summary>
internal static class Strict
{
    /// <summary>Reads the one token of an option or argument; what cannot be read becomes an error of the command line.</summary>
    public static T? Read<T>(ArgumentResult result, Func<string, T> parse)
    {
        try
        {
            return parse(result.Tokens[0].Value);
        }
        catch (Exception wrong) when (wrong is FormatException or QuestionException)
        {
            result.AddError(wrong.Message);
            return default;
        }
    }

    /// <summary>As <see cref="Read"/>, of an option that may be repeated.</summary>
    public static T[]? ReadAll<T>(ArgumentResult result, Func<string, T> parse)
    {
        try
        {
            return [.. result.Tokens.Select(token => parse(token.Value))];
        }
        catch (FormatException wrong)
        {
            result.AddError(wrong.Message);
            return null;
        }
    }

    /// <exception cref="FormatException">Not yyyy-MM-dd.</exception>
    public static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
        ? day
        : throw new FormatException($"'{text}' is not a day: write year, month and day as 2021-12-31.");

    /// <exception cref="FormatException">Not a whole number from 0.</exception>
    public static Position Position(string text) => long.TryParse(text, out var number) && number >= 0
        ? new Position(number)
        : throw new FormatException($"'{text}' is not a position: write a whole number from 0.");

    /// <param name="what">For the refusal: "line of the grant".</param>
    /// <exception cref="FormatException">Not a word of the list.</exception>
    public static TCode Code<TCode>(string what, string text)
        where TCode : struct, Enum => CodeList<TCode>.TryFind(text, out var code) ? code : throw new FormatException(Words.Unknown(what, text, CodeList<TCode>.Words));
}
