using System.Globalization;

namespace Ledger.Domain.Budget;

/// <summary>
/// The budget years (begrotingsjaar) that can be asked for, which are also those of the books and of the account: from the first with a
/// grant for benefits (Wet werk en bijstand) through the last of which a figure can be asked for every day.
/// </summary>
public static class BudgetYear
{
    public const int First = 2004;

    public const int Last = 2058;

    public static bool IsAskable(int year) => year is >= First and <= Last;

    /// <exception cref="FormatException">Not one of these years.</exception>
    public static int Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsAskable(year) ? year : throw new FormatException(Refusal(text));

    /// <summary>What is said of a year that cannot be asked for.</summary>
    public static string Refusal(string year) => $"'{year}' is not a budget year: write a year from {First} to {Last}.";
}
