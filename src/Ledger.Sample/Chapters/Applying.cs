using Ledger.Domain.Applications;
using Ledger.Domain.Events;
using Ledger.Domain.Objections;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>From the notification to the decision: within eight weeks mostly, not counting the days on which the term stands still.</summary>
internal static class Applying
{
    private static readonly string[] channels = ["digitaal", "digitaal", "digitaal", "balie", "telefoon"];
    private static readonly string[] rejectedFor = ["inkomen", "vermogen", "gezamenlijke huishouding", "geen rechtmatig verblijf", "overig"];
    private static readonly string[] withdrawnFor = ["werk", "andere uitkering", "onbekend"];

    private static readonly NotificationOutcome[] outcomes =
    [
        NotificationOutcome.Work, NotificationOutcome.Work, NotificationOutcome.Work, NotificationOutcome.Education, NotificationOutcome.NoRight, NotificationOutcome.NoRight,
        NotificationOutcome.Renounced, NotificationOutcome.Renounced, NotificationOutcome.Renounced, NotificationOutcome.Misdirected, NotificationOutcome.Other, NotificationOutcome.Unknown,
    ];

    /// <summary>A notification that no application follows. One in ten is never closed; the young search for four weeks first.</summary>
    public static void OnlyNotifies(Life life, DateOnly on)
    {
        var searchUntil = life.Client.IsUnder27(on) ? on.AddDays(28) : (DateOnly?)null;
        var notification = Notifies(life, on, searchUntil);
        if (life.Luck.PerThousand(100))
            return;
        var closedOn = (searchUntil ?? on).AddDays(life.Luck.Between(3, 35));
        var outcome = life.Luck.Pick(outcomes);
        var mediators = outcome == NotificationOutcome.Work && life.Luck.PerThousand(350) ? Landscape.Mediating(life.Luck) : null;
        life.Diary.Write(closedOn, new NotificationClosed(closedOn, outcome, notification, mediators));
    }

    /// <summary>An application that leads to no benefit.</summary>
    public static void Ends(Life life, DateOnly notified, DecisionOutcome outcome)
    {
        var (application, ready) = Files(life, notified);
        var advance = life.Luck.PerThousand(40) ? Advance.Paid(life, application, ready) : null;
        var told = Decides(life, application, ready.AddDays(LeadTime(life)), outcome, outcome switch
        {
            DecisionOutcome.Rejected => life.Luck.Pick(rejectedFor),
            DecisionOutcome.NotProcessed => "gegevens niet aangevuld",
            _ => life.Luck.Pick(withdrawnFor),
        });
        advance?.IsClaimed(told);
        if (outcome != DecisionOutcome.Withdrawn)
            life.Disputes.MayFollow(DisputedMatter.Application, application, told);
    }

    /// <summary>Now and then a grant comes only in objection, after a rejection.</summary>
    public static (CaseNumber Application, DateOnly Told) IsGranted(Life life, DateOnly notified)
    {
        var (application, ready) = Files(life, notified);
        var advance = life.Luck.PerThousand(100) ? Advance.Paid(life, application, ready) : null;
        var decidedOn = ready.AddDays(LeadTime(life));
        if (life.Luck.PerThousand(20))
        {
            var rejected = Decides(life, application, decidedOn, DecisionOutcome.Rejected, life.Luck.Pick(rejectedFor));
            decidedOn = rejected.AddDays(life.Luck.Between(50, 120));
            life.Disputes.Helped(DisputedMatter.Application, application, rejected, decidedOn, ObjectionOutcome.Upheld);
        }

        var told = Decides(life, application, decidedOn, DecisionOutcome.Granted);
        advance?.IsSetOff(told);
        return (application, told);
    }

    private static CaseNumber Notifies(Life life, DateOnly on, DateOnly? searchUntil = null)
    {
        var notification = life.Diary.NextCase('N');
        life.Diary.Write(on, new NotificationReceived(on, life.Client.Applicant, life.Luck.Pick(channels), searchUntil, notification));
        return notification;
    }

    /// <returns>The day from which the municipality can work on it.</returns>
    private static (CaseNumber Application, DateOnly Ready) Files(Life life, DateOnly notified)
    {
        var notification = Notifies(life, notified);
        var filed = notified.AddDays(life.Luck.Between(0, 6));
        var received = filed.AddDays(life.Luck.PerThousand(500) ? life.Luck.Between(1, 3) : 0);
        var application = life.Diary.NextCase('A');
        life.Diary.Write(received, new ApplicationFiled(
            filed,
            application,
            life.Client.Scheme,
            life.Client.Applicant,
            life.Client.Household,
            ReceivedOn: received > filed || life.Luck.PerThousand(500) ? received : null,
            notification));
        if (life.Luck.PerThousand(350))
            Contacts.Intake(life, received.AddDays(life.Luck.Between(0, 4)));

        if (life.Client.IsUnder27(filed) && !life.Luck.PerThousand(150))
            return (application, StandsStill(life, application, received, filed.AddDays(28), SuspensionGround.SearchPeriod, filed.AddDays(28)));
        if (!life.Luck.PerThousand(280))
            return (application, received);
        var asked = received.AddDays(life.Luck.Between(4, 14));
        var ground = life.Luck.PerThousand(850) ? SuspensionGround.RepairTerm : life.Luck.PerThousand(500) ? SuspensionGround.Agreed : SuspensionGround.Unknown;
        return (application, StandsStill(life, application, asked, asked.AddDays(life.Luck.Between(3, 21)), ground, asked.AddDays(14)));
    }

    /// <summary>Most decisions are sent within three days, and registered then.</summary>
    /// <returns>The day on which the applicant was told.</returns>
    private static DateOnly Decides(Life life, CaseNumber application, DateOnly on, DecisionOutcome outcome, string? ground = null)
    {
        var announced = life.Luck.PerThousand(900) ? on.AddDays(life.Luck.Between(0, 3)) : (DateOnly?)null;
        life.Diary.Write(announced ?? on, new ApplicationDecided(on, application, outcome, ground, announced));
        return announced ?? on;
    }

    private static DateOnly StandsStill(Life life, CaseNumber application, DateOnly from, DateOnly until, SuspensionGround ground, DateOnly expected)
    {
        life.Diary.Write(from, new ApplicationSuspended(from, application, ground, expected));
        life.Diary.Write(until, new ApplicationResumed(until, application));
        return until;
    }

    private static int LeadTime(Life life) => life.Luck.PerThousand(60) ? life.Luck.Between(50, 90) : life.Luck.Between(5, 48);
}
