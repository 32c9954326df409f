using System.CommandLine;
using System.CommandLine.Parsing;
using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Cli.Asking;

/// <summary>Options that read a value strictly and say what to write instead.</summary>
internal static class Options
{
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => Read<DateOnly?>(result, ParseDay),
    };

    public static Option<KnownMoment?> Known(string description) => new("--known")
    {
        Description = description,
        HelpName = "TIME|POSITION",
        CustomParser = result => Read<KnownMoment?>(result, KnownMoment.Parse),
    };

    public static Option<DateTimeOffset?> Time(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result => Read<DateTimeOffset?>(result, text => KnownMoment.ParseTime(text)),
    };

    public static Option<Position?> Position(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "POSITION",
        CustomParser = result => Read<Position?>(result, text => ParsePosition(text)),
    };

    public static Option<Municipality?> Municipality() => new("--municipality", "-m")
    {
        Description = "CBS code of four digits. May be left out when there is only one.",
        HelpName = "CODE",
        CustomParser = result => Read<Municipality?>(result, text => new Municipality(text)),
    };

    /// <summary>Reads the one token of an option or argument; a <see cref="FormatException"/> becomes an error of the command line.</summary>
    public static T? Read<T>(ArgumentResult result, Func<string, T> parse)
    {
        try
        {
            return parse(result.Tokens[0].Value);
        }
        catch (FormatException wrong)
        {
            result.AddError(wrong.Message);
            return default;
        }
    }

    private static DateOnly? ParseDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
        ? day
        : throw new FormatException($"'{text}' is not a day: write year, month and day as 2021-12-31.");

    public static Position ParsePosition(string text) => long.TryParse(text, out var number) && number >= 0
        ? new Position(number)
        : throw new FormatException($"'{text}' is not a position: write a whole number from 0.");
}
