namespace Ledger.Domain.Persons;

/// <summary>Year and, when the source knows it, month of birth: as exact as figures need, no more.</summary>
public readonly record struct BirthMonth
{
    /// <param name="year">1850 to 2150.</param>
    /// <param name="month">1 to 12, or 0 when only the year is known.</param>
    /// <exception cref="FormatException">Outside those ranges.</exception>
    public BirthMonth(int year, int month)
    {
        if (year is < 1850 or > 2150 || month is < 0 or > 12)
            throw new FormatException($"Year {year}, month {month} is not a month of birth: give a year from 1850 to 2150, alone or with a month from 1 to 12.");
        (Year, Month) = (year, month);
    }

    public int Year { get; }

    /// <summary>1 to 12; 0 when only the year is known.</summary>
    public int Month { get; }

    /// <summary>
    /// Age in whole years on a day of the effective axis. The day of birth is not known: with a month the birthday counts as its first
    /// day, with a year alone as 1 January. The age found is at most one year above the true one, and never below it.
    /// </summary>
    public int AgeOn(DateOnly day) => day.Year - Year - (day.Month < Month ? 1 : 0);

    /// <exception cref="FormatException">Not "yyyy" or "yyyy-MM".</exception>
    public static BirthMonth Parse(string text)
    {
        var parts = text.Split('-');
        return parts switch
        {
            [{ Length: 4 } y] when int.TryParse(y, out var year) => new BirthMonth(year, 0),
            [{ Length: 4 } y, { Length: 2 } m] when int.TryParse(y, out var year) && int.TryParse(m, out var month) && month > 0 => new BirthMonth(year, month),
            _ => throw new FormatException($"'{text}' is not a month of birth: write 1987-05, or 1987 when the month is not known."),
        };
    }

    public override string ToString() => Month == 0 ? $"{Year:0000}" : $"{Year:0000}-{Month:00}";
}
