using Ledger.Domain.Applications;

namespace Ledger.Figures.Tests.Recounts;

public sealed partial class HandCount
{
    private IEnumerable<string> Notifications()
    {
        var received = events.OfType<NotificationReceived>().ToList();
        received = [.. received.Where((e, i) => e.Notification is null || received.FindIndex(first => first.Notification == e.Notification) == i)];
        var closed = Closings(received);
        var applied = Applications(received, closed);
        foreach (var notification in received.Where(Within))
        {
            var (result, on) = (applied.GetValueOrDefault(notification), closed.GetValueOrDefault(notification)) switch
            {
                ({ } filed, _) => Decision(filed),
                (null, { } closing) => (closing.Outcome == NotificationOutcome.Unknown ? "NotTold" : $"{closing.Outcome}", closing.EffectiveOn),
                _ => ("Open", (DateOnly?)null),
            };
            yield return $"notification: {result} after {on?.DayNumber - notification.EffectiveOn.DayNumber}";
            if (applied.ContainsKey(notification) || !closed.TryGetValue(notification, out var end))
                continue;
            foreach (var partner in (end.MediatedBy ?? []).Distinct())
                yield return $"contribution of {partner} to Prevention ";
        }
    }

    /// <summary>The first closing of each notification; one without a number is of the notification before it.</summary>
    private Dictionary<NotificationReceived, NotificationClosed> Closings(List<NotificationReceived> received)
    {
        var closings = new Dictionary<NotificationReceived, NotificationClosed>(ReferenceEqualityComparer.Instance);
        foreach (var (place, closing) in events.Index().Where(e => e.Item is NotificationClosed).Select(e => (e.Index, (NotificationClosed)e.Item)))
        {
            var known = events.Take(place).OfType<NotificationReceived>().Where(e => received.Exists(counts => ReferenceEquals(counts, e))).ToList();
            if (known.FindLast(e => closing.Notification is null || e.Notification == closing.Notification) is { } of)
                closings.TryAdd(of, closing);
        }

        return closings;
    }

    /// <summary>The first application after each notification.</summary>
    private Dictionary<NotificationReceived, ApplicationFiled> Applications(List<NotificationReceived> received, Dictionary<NotificationReceived, NotificationClosed> closed)
    {
        var applications = new Dictionary<NotificationReceived, ApplicationFiled>(ReferenceEqualityComparer.Instance);
        foreach (var filed in events.OfType<ApplicationFiled>().Where(IsFirstHeardOf))
        {
            var of = filed.Notification is not null
                ? received.Find(e => e.Notification == filed.Notification)
                : received.FindLast(e => e.EffectiveOn <= filed.EffectiveOn) is { } last && !(closed.GetValueOrDefault(last)?.EffectiveOn < filed.EffectiveOn) ? last : null;
            if (of is not null)
                applications.TryAdd(of, filed);
        }

        return applications;
    }

    /// <summary>An application that was decided on before it was filed keeps the number.</summary>
    private bool IsFirstHeardOf(ApplicationFiled filed) =>
        ReferenceEquals(filed, events.Find(e => e is ApplicationFiled other && other.Application == filed.Application || e is ApplicationDecided decided && decided.Application == filed.Application));

    private (string Result, DateOnly? On) Decision(ApplicationFiled filed) =>
        events.SkipWhile(e => !ReferenceEquals(e, filed)).OfType<ApplicationDecided>().LastOrDefault(decided => decided.Application == filed.Application) is { } last
            ? ($"{last.Outcome}", last.EffectiveOn)
            : ("Undecided", null);
}
