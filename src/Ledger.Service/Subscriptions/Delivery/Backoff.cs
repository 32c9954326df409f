namespace Ledger.Service.Subscriptions.Delivery;

/// <summary>Exponential back-off with jitter: receivers that fell over together are not all called at the same moment.</summary>
internal static class Backoff
{
    /// <summary>How the delivery goes after one more failure.</summary>
    /// <param name="wasAlone">One message was offered, so a refusal is of that message.</param>
    /// <param name="chance">From 0 up to 1.</param>
    public static Course After(this Course course, Failure failure, bool wasAlone, SubscriptionSettings settings, DateTimeOffset now, double chance)
    {
        var failures = course.Failures + 1;
        return course with
        {
            Ended = failure.Kind == FailureKind.Gone ? failure.Reason : null,
            Failures = failures,
            Refusals = failure.Kind == FailureKind.Refused && wasAlone ? course.Refusals + 1 : course.Refusals,
            FailingSince = course.FailingSince ?? now,
            RetryAt = now + Pause(settings, failures, chance, failure.After),
            LastError = failure.Reason,
            LastErrorAt = now,
        };
    }

    /// <summary>From half of the full pause up to all of it.</summary>
    /// <param name="failures">In a row, from 1.</param>
    /// <param name="chance">From 0 up to 1.</param>
    /// <param name="asked">What the receiver asked for: never less than that, within an hour.</param>
    public static TimeSpan Pause(SubscriptionSettings settings, int failures, double chance, TimeSpan? asked = null)
    {
        var full = failures >= settings.CircuitAfter
            ? settings.LongestPause
            : TimeSpan.FromTicks((long)Math.Min(settings.FirstPause.Ticks * Math.Pow(2, failures - 1), settings.LongestPause.Ticks));
        var pause = full * (0.5 + chance / 2);
        var least = asked is { } wished ? TimeSpan.FromTicks(Math.Clamp(wished.Ticks, 0, TimeSpan.TicksPerHour)) : TimeSpan.Zero;
        return pause > least ? pause : least;
    }
}
