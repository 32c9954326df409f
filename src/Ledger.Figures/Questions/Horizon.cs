using System.Globalization;
using Ledger.Figures.Columns;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Questions;

/// <summary>When a cohort is looked at again: so many months after each came in, or on a day.</summary>
public abstract record Horizon
{
    /// <summary>On the day so many months after each first day, whenever that was.</summary>
    /// <param name="Months">1 to 600.</param>
    public sealed record After(int Months) : Horizon
    {
        public override string ToString() => $"after {Months} months";
    }

    /// <summary>On one day for all.</summary>
    public sealed record On(DateOnly Day) : Horizon
    {
        public override string ToString() => $"on {Day:yyyy-MM-dd}";
    }

    /// <summary>"12" is months; "2018-12-31" is a day.</summary>
    /// <exception cref="FormatException">Neither.</exception>
    public static Horizon Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new On(day);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 600
            ? new After(months)
            : throw new FormatException($"'{text}' is not when a cohort is looked at: write a number of months from 1 to 600 (12), or a day (2018-12-31).");
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public string Text => this switch
    {
        After after => $"{after.Months}",
        On on => on.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>Those who were gone by then.</summary>
    internal Filter Gone => this switch
    {
        After after => Filter.Parse($"months-on-benefit<{after.Months}"),
        On on => Filter.Parse($"left-on<={on.Day:yyyy-MM-dd}"),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The first day on which it can be known of all who came in during a period.</summary>
    internal DateOnly KnownFrom(Span span) => this switch
    {
        After after => span.Until.AddMonths(after.Months),
        On on => on.Day.AddDays(1),
        _ => throw new InvalidOperationException(),
    };

    /// <exception cref="QuestionException">The day lies before the end of the period, or outside the years that figures can be asked for.</exception>
    internal void MustFit(Span span)
    {
        if (this is On { Day: var day } && (day < span.Until.AddDays(-1) || day > Columns.Day.Last))
            throw new QuestionException($"A cohort that comes in until {span.Until:yyyy-MM-dd} is looked at on a day from {span.Until.AddDays(-1):yyyy-MM-dd} on, not on {day:yyyy-MM-dd}.");
    }
}
