using System.Globalization;

namespace Ledger.Domain.Time;

/// <summary>A calendar month, quarter or year, as reports and statistics count by: "2021-03", "2021-Q1", "2021".</summary>
public readonly record struct CalendarPeriod : IComparable<CalendarPeriod>
{
    private static readonly (int First, int Last) years = (1950, 2079);

    private CalendarPeriod(CalendarStep every, DateOnly from) => (Every, From) = (every, from);

    public CalendarStep Every { get; }

    public DateOnly From { get; }

    /// <summary>The first day after it.</summary>
    public DateOnly Until => From.AddMonths((int)Every);

    public DateOnly LastDay => Until.AddDays(-1);

    public CalendarPeriod Previous => new(Every, From.AddMonths(-(int)Every));

    public CalendarPeriod Next => new(Every, Until);

    public CalendarPeriod YearBefore => new(Every, From.AddYears(-1));

    /// <summary>The one that a day lies in.</summary>
    public static CalendarPeriod Of(CalendarStep every, DateOnly day) =>
        new(every, new DateOnly(day.Year, (day.Month - 1) / (int)every * (int)every + 1, 1));

    /// <exception cref="FormatException">Not a month, quarter or year from 1950 to 2079.</exception>
    public static CalendarPeriod Parse(string text) => TryParse(text, out var period)
        ? period
        : throw new FormatException($"'{text}' is not a calendar period: write a month as 2021-03, a quarter as 2021-Q1, or a year as 2021.");

    public static bool TryParse(string text, out CalendarPeriod period)
    {
        period = default;
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < years.First || year > years.Last)
            return false;
        var (every, number) = text.AsSpan(4) switch
        {
            [] => (CalendarStep.Year, 1),
            ['-', 'Q', >= '1' and <= '4' and var quarter] => (CalendarStep.Quarter, quarter - '0'),
            ['-', >= '0' and <= '1' and var tens, >= '0' and <= '9' and var ones] => (CalendarStep.Month, (tens - '0') * 10 + ones - '0'),
            _ => (CalendarStep.Month, 0),
        };
        if (number < 1 || number * (int)every > 12)
            return false;
        period = new CalendarPeriod(every, new DateOnly(year, (number - 1) * (int)every + 1, 1));
        return true;
    }

    public int CompareTo(CalendarPeriod other) => From != other.From ? From.CompareTo(other.From) : Every.CompareTo(other.Every);

    public override string ToString() => Every switch
    {
        CalendarStep.Month => $"{From:yyyy-MM}",
        CalendarStep.Quarter => $"{From:yyyy}-Q{(From.Month + 2) / 3}",
        _ => $"{From:yyyy}",
    };
}

/// <summary>Length of a calendar period; the number is that of its months.</summary>
public enum CalendarStep
{
    Month = 1,
    Quarter = 3,
    Year = 12,
}
