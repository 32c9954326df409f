using System.Collections.Immutable;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Employment;
using Ledger.Domain.Facts;

namespace Ledger.Domain.Applications;

/// <summary>What became of each notification of a dossier, from what closed it and from the applications that followed.</summary>
internal static class NotificationResults
{
    public static IReadOnlyList<Fact> Facts(Dossier dossier)
    {
        if (dossier.Notifications.IsEmpty)
            return [];
        var followed = Followed(dossier);
        return [.. dossier.Notifications.SelectMany((notification, i) => Facts(notification, followed[i]))];
    }

    private static IEnumerable<Fact> Facts(NotificationCase notification, ApplicationCase? application)
    {
        var (received, closed) = notification;
        var (result, on) = application is not null ? ResultOf(application) : closed is not null ? (ResultOf(closed.Outcome), closed.EffectiveOn) : (NotificationResult.Open, (DateOnly?)null);
        yield return new Notification(received.EffectiveOn, received.Person.Sex, received.Person.Birth, result, on?.DayNumber - received.EffectiveOn.DayNumber);

        if (application is not null || closed is null)
            yield break;
        foreach (var partner in closed.MediatedBy.EachOnce())
            yield return new Contribution(received.EffectiveOn, ContributedTo.Prevention, partner, Reason: null);
    }

    /// <summary>
    /// The first application after each notification. An application that names a notification follows that one; one that names none
    /// follows the last of the dossier that was received by then, unless that was closed before.
    /// </summary>
    private static ApplicationCase?[] Followed(Dossier dossier)
    {
        var followed = new ApplicationCase?[dossier.Notifications.Length];
        foreach (var application in dossier.Applications)
        {
            if (application.Filed is { } filed && NotificationOf(filed, dossier.Notifications) is >= 0 and var index)
                followed[index] ??= application;
        }

        return followed;
    }

    private static int NotificationOf(ApplicationFiled filed, ImmutableArray<NotificationCase> notifications)
    {
        if (filed.Notification is { } number)
            return notifications.IndexOf(number);
        for (var i = notifications.Length - 1; i >= 0; i--)
        {
            if (notifications[i].Received.EffectiveOn <= filed.EffectiveOn)
                return notifications[i].Closed?.EffectiveOn < filed.EffectiveOn ? -1 : i;
        }

        return -1;
    }

    /// <summary>Of several decisions on one application the last stands.</summary>
    private static (NotificationResult Result, DateOnly? On) ResultOf(ApplicationCase application) =>
        application.Decisions is not [.., var last] ? (NotificationResult.Undecided, null)
        : (last.Decided.Outcome switch
        {
            DecisionOutcome.Granted => NotificationResult.Granted,
            DecisionOutcome.Rejected => NotificationResult.Rejected,
            DecisionOutcome.NotProcessed => NotificationResult.NotProcessed,
            DecisionOutcome.Withdrawn => NotificationResult.Withdrawn,
            _ => NotificationResult.Unknown,
        }, last.Decided.EffectiveOn);

    private static NotificationResult ResultOf(NotificationOutcome outcome) => outcome switch
    {
        NotificationOutcome.Work => NotificationResult.Work,
        NotificationOutcome.Education => NotificationResult.Education,
        NotificationOutcome.NoRight => NotificationResult.NoRight,
        NotificationOutcome.Renounced => NotificationResult.Renounced,
        NotificationOutcome.Misdirected => NotificationResult.Misdirected,
        NotificationOutcome.Other => NotificationResult.Other,
        _ => NotificationResult.NotTold,
    };
}
