using System.Globalization;
using Ledger.Domain.Journal;

namespace Ledger.Figures.Questions;

/// <summary>Until where something was known: a position, or a moment.</summary>
public abstract record KnownMoment
{
    public sealed record At(Position Position) : KnownMoment;

    /// <param name="Time">In UTC; what became known at that very moment is included.</param>
    public sealed record Until(DateTimeOffset Time) : KnownMoment;

    /// <summary>The last microsecond.</summary>
    private static readonly TimeOnly endOfDay = new(23, 59, 59, 999, 999);

    /// <summary>Digits alone are a position. A day means its end in UTC; a moment without offset is in UTC.</summary>
    /// <exception cref="FormatException">Neither.</exception>
    public static KnownMoment Parse(string text) =>
        text.Length > 0 && text.All(char.IsAsciiDigit) && long.TryParse(text, out var position)
            ? new At(new Position(position))
            : new Until(ParseTime(text));

    /// <inheritdoc cref="Parse"/>
    public static DateTimeOffset ParseTime(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
            return new DateTimeOffset(day, endOfDay, TimeSpan.Zero);
        if (DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time.ToUniversalTime();
        throw new FormatException($"'{text}' is not a moment: write a day (2022-02-14, its end is meant), a time in UTC (2022-02-14T09:30:00Z), or a position (48211).");
    }

    private static readonly string[] formats =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    ];
}
