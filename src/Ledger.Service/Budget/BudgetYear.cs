using System.Globalization;
using Ledger.Service.Problems;

namespace Ledger.Service.Budget;

/// <summary>A budget year in an address or a parameter.</summary>
internal static class BudgetYear
{
    /// <exception cref="FormatException">Not a year from 2004 to 2079.</exception>
    public static int Parse(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2004 and <= 2079
        ? year
        : throw new FormatException($"'{text}' is not a budget year: write a year from 2004 to 2079.");

    /// <exception cref="RequestRefusedException">There is no such year.</exception>
    public static int OfAddress(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (FormatException wrong)
        {
            throw RequestRefusedException.NotFound(wrong.Message);
        }
    }
}
