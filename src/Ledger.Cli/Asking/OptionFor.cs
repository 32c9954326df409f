using System.CommandLine;
using Ledger.Domain;
using Ledger.Domain.Budget;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Asking;

/// <summary>Options that read a value strictly and say what to write instead.</summary>
internal static class OptionFor
{
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => Strict.Read<DateOnly?>(result, Strict.Day),
    };

    public static Option<int> RequiredYear(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YEAR",
        Required = true,
        CustomParser = result => Strict.Read(result, BudgetYear.Parse),
    };

    public static Option<KnownMoment?> Known(string description) => Known("--known", description);

    public static Option<KnownMoment?> Known(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME|POSITION",
        CustomParser = result => Strict.Read<KnownMoment?>(result, KnownMoment.Parse),
    };

    public static Option<DateTimeOffset?> Time(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result => Strict.Read<DateTimeOffset?>(result, text => KnownMoment.ParseTime(text)),
    };

    public static Option<Position?> Position(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "POSITION",
        CustomParser = result => Strict.Read<Position?>(result, text => Strict.Position(text)),
    };

    public static Option<Cents?> Amount(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "AMOUNT",
        CustomParser = result => Strict.Read<Cents?>(result, text => Cents.Parse(text)),
    };

    public static Option<Municipality?> Municipality(string description = "CBS code of four digits. May be left out when there is only one.") => new("--municipality", "-m")
    {
        Description = description,
        HelpName = "CODE",
        CustomParser = result => Strict.Read<Municipality?>(result, text => new Municipality(text)),
    };

    /// <summary>A word of a code list.</summary>
    /// <param name="what">For a refusal: "line of the grant".</param>
    public static Option<TCode?> Code<TCode>(string name, string what, string description)
        where TCode : struct, Enum => new(name)
        {
            Description = description,
            HelpName = name.TrimStart('-').ToUpperInvariant(),
            CustomParser = result => Strict.Read<TCode?>(result, text => Strict.Code<TCode>(what, text)),
        };
}
