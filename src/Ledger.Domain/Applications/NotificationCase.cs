using System.Collections.Immutable;
using Ledger.Domain.Events;

namespace Ledger.Domain.Applications;

/// <summary>A notification, and how it came to an end without an application when it did.</summary>
public sealed record NotificationCase(NotificationReceived Received, NotificationClosed? Closed = null);

internal static class NotificationNumbers
{
    /// <summary>-1 when no notification bears the number; a source need not number them.</summary>
    public static int IndexOf(this ImmutableArray<NotificationCase> notifications, CaseNumber number)
    {
        for (var i = notifications.Length - 1; i >= 0; i--)
        {
            if (notifications[i].Received.Notification == number)
                return i;
        }

        return -1;
    }
}
