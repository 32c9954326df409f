using System.CommandLine;
using Ledger.Domain;
using Ledger.Domain.Budget;
using Ledger.Domain.Journal;

namespace Ledger.Cli.Asking;

/// <summary>Arguments that read a value strictly and say what to write instead.</summary>
internal static class ArgumentFor
{
    public static Argument<Municipality> Municipality() => new("CODE")
    {
        Description = "CBS code of four digits, leading zero included.",
        CustomParser = result => Strict.Read(result, text => new Municipality(text)),
    };

    public static Argument<int> Year(string description) => new("YEAR")
    {
        Description = description,
        CustomParser = result => Strict.Read(result, BudgetYear.Parse),
    };

    public static Argument<Position> Position(string description) => new("POSITION")
    {
        Description = description,
        CustomParser = result => Strict.Read(result, Strict.Position),
    };
}
