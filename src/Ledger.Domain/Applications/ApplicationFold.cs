using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Applications;

/// <summary>How applications run from filing to decision, each under its own number.</summary>
public static class ApplicationFold
{
    public static Dossier Apply(this Dossier dossier, Position at, NotificationReceived received) =>
        received.Notification is { } number && dossier.Notifications.IndexOf(number) >= 0
            ? dossier.Find(received.EffectiveOn, at, FindingKind.NumberUsedTwice)
            : dossier with { Notifications = dossier.Notifications.Add(new NotificationCase(received)) };

    public static Dossier Apply(this Dossier dossier, Position at, NotificationClosed closed)
    {
        var index = closed.Notification is { } number ? dossier.Notifications.IndexOf(number) : dossier.Notifications.Length - 1;
        if (index < 0)
            return dossier.Find(closed.EffectiveOn, at, FindingKind.NumberUnknown);
        var found = dossier.Notifications[index];
        return found.Closed is not null
            ? dossier.Find(closed.EffectiveOn, at, FindingKind.NotRunning)
            : dossier with { Notifications = dossier.Notifications.SetItem(index, found with { Closed = closed }) };
    }

    public static Dossier Apply(this Dossier dossier, Position at, ApplicationFiled filed) =>
        dossier.Applications.IndexOf(filed.Application) >= 0
            ? dossier.Find(filed.EffectiveOn, at, FindingKind.NumberUsedTwice)
            : dossier with { Applications = dossier.Applications.Add(new ApplicationCase(filed.Application, filed, [])) };

    public static Dossier Apply(this Dossier dossier, Position at, ApplicationSuspended suspended) =>
        dossier.Change(at, suspended.EffectiveOn, suspended.Application, application =>
            application with { SuspendedSince = application.SuspendedSince ?? suspended.EffectiveOn });

    public static Dossier Apply(this Dossier dossier, Position at, ApplicationResumed resumed) =>
        dossier.Change(at, resumed.EffectiveOn, resumed.Application, application =>
            application with { SuspendedSince = null, SuspendedDays = application.SuspendedDaysOn(resumed.EffectiveOn) });

    /// <summary>A decision counts even when the application itself was never registered; it is marked then.</summary>
    public static Dossier Apply(this Dossier dossier, Position at, ApplicationDecided decided)
    {
        var index = dossier.Applications.IndexOf(decided.Application);
        if (index < 0)
        {
            var unfiled = new ApplicationCase(decided.Application, Filed: null, [new DecisionTaken(decided, 0)]);
            return dossier.Find(decided.EffectiveOn, at, FindingKind.NumberUnknown) with { Applications = dossier.Applications.Add(unfiled) };
        }

        return dossier.Change(at, decided.EffectiveOn, decided.Application, application => application with
        {
            Decisions = application.Decisions.Add(new DecisionTaken(decided, application.SuspendedDaysOn(decided.EffectiveOn))),
        });
    }

    private static Dossier Change(this Dossier dossier, Position at, DateOnly on, CaseNumber number, Func<ApplicationCase, ApplicationCase> change)
    {
        var index = dossier.Applications.IndexOf(number);
        return index < 0
            ? dossier.Find(on, at, FindingKind.NumberUnknown)
            : dossier with { Applications = dossier.Applications.SetItem(index, change(dossier.Applications[index])) };
    }
}
