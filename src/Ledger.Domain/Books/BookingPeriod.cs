using System.Globalization;
using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Books;

/// <summary>
/// A period of the general ledger (boekingsperiode): a month of a year, "2021-03", or the thirteenth in which a year is closed,
/// "2021-13".
/// </summary>
public readonly record struct BookingPeriod : IComparable<BookingPeriod>
{
    public const int Closing = 13;

    /// <exception cref="FormatException">Not a year from 1950 to 2079 with a number from 1 to 13.</exception>
    public BookingPeriod(int year, int number)
    {
        if (year < Field.FirstDay.Year || year > Field.LastDay.Year || number is < 1 or > Closing)
            throw new FormatException($"Year {year}, period {number} is not a booking period: give a year from {Field.FirstDay.Year} to {Field.LastDay.Year} and a number from 1 to {Closing}.");
        (Year, Number) = (year, number);
    }

    public int Year { get; }

    /// <summary>1 to 12 for a month, 13 for the closing of the year.</summary>
    public int Number { get; }

    /// <summary>The day that its postings count on: the first of the month; of the thirteenth 31 December.</summary>
    public DateOnly Day => Number == Closing ? new DateOnly(Year, 12, 31) : new DateOnly(Year, Number, 1);

    /// <exception cref="FormatException">Not "yyyy-nn".</exception>
    public static BookingPeriod Parse(string text) =>
        text.Length == 7 && text[4] == '-'
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new BookingPeriod(year, number)
            : throw new FormatException($"'{text}' is not a booking period: write the year and a number from 01 to 13, as 2021-03.");

    /// <summary>The number of a period in an argument: 1 to 12, or 13.</summary>
    /// <exception cref="FormatException">Not one of these.</exception>
    public static int ParseNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Closing
        ? number
        : throw new FormatException($"'{text}' is not a month of the books: write 1 to 12, or {Closing} for the closing of the year.");

    public int CompareTo(BookingPeriod other) => Year != other.Year ? Year.CompareTo(other.Year) : Number.CompareTo(other.Number);

    public override string ToString() => $"{Year:0000}-{Number:00}";
}
