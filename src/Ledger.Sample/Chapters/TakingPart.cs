using Ledger.Domain.Activities;
using Ledger.Domain.Events;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Clients take part without pay: of their own will, or because it was asked of them.</summary>
internal sealed class TakingPart(Life life) : Chapter(life)
{
    private static readonly ActivityKind[] kinds =
    [
        ActivityKind.VolunteerWork, ActivityKind.VolunteerWork, ActivityKind.VolunteerWork, ActivityKind.InformalCare, ActivityKind.CommunityService,
        ActivityKind.DayActivity, ActivityKind.Unknown,
    ];

    private static readonly string[] reasons = ["afgerond", "gezondheid", "traject gestart", "motivatie"];

    private (CaseNumber Number, DateOnly Start)? current;

    public override bool GoesOn => current is not null;

    public override void Month(DateOnly month)
    {
        if (current is null && Luck.PerTenThousand(70))
            Start(SomeDayIn(month));
        else if (current is { } activity && activity.Start < month && Luck.PerTenThousand(700))
            End(SomeDayIn(month), Luck.PerThousand(800) ? Luck.Pick(reasons) : null);
    }

    /// <summary>One that started less than a fortnight before is not known of before it started.</summary>
    public override void Ends(Leaving leaving)
    {
        if (current is not { } activity)
            return;
        var on = leaving.On > activity.Start ? leaving.On : activity.Start.AddDays(1);
        var knownOn = leaving.KnownOn > activity.Start.AddDays(14) ? leaving.KnownOn : activity.Start.AddDays(14);
        Life.Diary.Write(knownOn, new ActivityEnded(on, activity.Number, "uitstroom"));
        current = null;
    }

    /// <summary>Whoever left with a part of the municipality takes part elsewhere.</summary>
    public override void MonthWithout(DateOnly month)
    {
        if (current is not null)
            End(month, "herindeling");
    }

    private void Start(DateOnly on)
    {
        current = (Life.Diary.NextCase('G'), on);
        Write(new ActivityStarted(
            on,
            current.Value.Number,
            Luck.Pick(kinds),
            HoursPerWeek: Luck.PerThousand(700) ? Luck.Between(2, 24) : null,
            PlannedUntil: Luck.PerThousand(300) ? on.AddMonths(Luck.Between(3, 12)) : null,
            Person: Benefit.Partner is { } partner && Luck.PerThousand(250) ? partner.Id : null));
    }

    private void End(DateOnly on, string? reason)
    {
        Write(14, new ActivityEnded(on, current!.Value.Number, reason));
        current = null;
    }
}
