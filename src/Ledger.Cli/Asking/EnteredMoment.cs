using System.Globalization;

namespace Ledger.Cli.Asking;

/// <summary>
/// When the municipality knew what somebody enters. Never later than now: an event that claims a later moment would lift every event after
/// it to that moment, for ever.
/// </summary>
internal static class EnteredMoment
{
    /// <summary>The moment; now for a day that is not over yet, because its end stands for it.</summary>
    /// <exception cref="FormatException">It lies in the future.</exception>
    public static DateTimeOffset NotAfter(DateTimeOffset now, DateTimeOffset moment)
    {
        if (moment <= now)
            return moment;
        var endOfToday = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1).AddMicroseconds(-1);
        return moment == endOfToday
            ? now
            : throw new FormatException($"{moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} (UTC) lies in the future, and nothing can be known from there. Give the moment at which the municipality knew, or leave it out for now.");
    }
}
