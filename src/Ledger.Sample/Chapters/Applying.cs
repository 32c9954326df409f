using Ledger.Domain.Applications;
using Ledger.Domain.Events;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>From the notification to the decision: within eight weeks mostly, not counting the days on which the term stands still.</summary>
internal static class Applying
{
    private static readonly string[] channels = ["digitaal", "digitaal", "digitaal", "balie", "telefoon"];
    private static readonly string[] rejectedFor = ["inkomen", "vermogen", "gezamenlijke huishouding", "geen rechtmatig verblijf", "overig"];
    private static readonly string[] withdrawnFor = ["werk", "andere uitkering", "onbekend"];

    public static void Notifies(Life life, DateOnly on) =>
        life.Diary.Write(on, new NotificationReceived(on, life.Client.Applicant, life.Luck.Pick(channels)));

    /// <summary>An application that leads to no benefit.</summary>
    public static void Ends(Life life, DateOnly notified, DecisionOutcome outcome)
    {
        var (application, ready) = Files(life, notified);
        var decidedOn = ready.AddDays(LeadTime(life));
        life.Diary.Write(decidedOn, new ApplicationDecided(decidedOn, application, outcome, outcome switch
        {
            DecisionOutcome.Rejected => life.Luck.Pick(rejectedFor),
            DecisionOutcome.NotProcessed => "gegevens niet aangevuld",
            _ => life.Luck.Pick(withdrawnFor),
        }));
    }

    /// <summary>Now and then a grant comes only in objection, after a rejection.</summary>
    public static (CaseNumber Application, DateOnly DecidedOn) IsGranted(Life life, DateOnly notified)
    {
        var (application, ready) = Files(life, notified);
        var decidedOn = ready.AddDays(LeadTime(life));
        if (life.Luck.PerThousand(100))
            life.Debts.Advance(ready, decidedOn);
        if (life.Luck.PerThousand(20))
        {
            life.Diary.Write(decidedOn, new ApplicationDecided(decidedOn, application, DecisionOutcome.Rejected, life.Luck.Pick(rejectedFor)));
            decidedOn = decidedOn.AddDays(life.Luck.Between(50, 120));
        }

        life.Diary.Write(decidedOn, new ApplicationDecided(decidedOn, application, DecisionOutcome.Granted));
        return (application, decidedOn);
    }

    /// <returns>The day from which the municipality can work on it.</returns>
    private static (CaseNumber Application, DateOnly Ready) Files(Life life, DateOnly notified)
    {
        Notifies(life, notified);
        var filed = notified.AddDays(life.Luck.Between(0, 6));
        var application = life.Diary.NextCase('A');
        life.Diary.Write(filed, new ApplicationFiled(filed, application, life.Client.Scheme, life.Client.Applicant, life.Client.Household));

        if (life.Client.IsUnder27(filed) && !life.Luck.PerThousand(150))
            return (application, StandsStill(life, application, filed, filed.AddDays(28), SuspensionGround.SearchPeriod, filed.AddDays(28)));
        if (!life.Luck.PerThousand(280))
            return (application, filed);
        var asked = filed.AddDays(life.Luck.Between(4, 14));
        var ground = life.Luck.PerThousand(850) ? SuspensionGround.RepairTerm : life.Luck.PerThousand(500) ? SuspensionGround.Agreed : SuspensionGround.Unknown;
        return (application, StandsStill(life, application, asked, asked.AddDays(life.Luck.Between(3, 21)), ground, asked.AddDays(14)));
    }

    private static DateOnly StandsStill(Life life, CaseNumber application, DateOnly from, DateOnly until, SuspensionGround ground, DateOnly expected)
    {
        life.Diary.Write(from, new ApplicationSuspended(from, application, ground, expected));
        life.Diary.Write(until, new ApplicationResumed(until, application));
        return until;
    }

    private static int LeadTime(Life life) => life.Luck.PerThousand(60) ? life.Luck.Between(50, 90) : life.Luck.Between(5, 48);
}
