using Ledger.Domain.Benefits;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Trial placements, and work with a wage-cost subsidy (loonkostensubsidie), which goes on after the benefit.</summary>
internal sealed class SubsidisedWork(Life life) : Chapter(life)
{
    private static readonly PlacementKind[] kinds = [PlacementKind.TrialPlacement, PlacementKind.WorkExperience, PlacementKind.VolunteerWork, PlacementKind.Unknown];
    private static readonly string[] reasons = ["dienstverband beëindigd", "loonwaarde gestegen", "andere gemeente"];
    private CaseNumber? subsidy;

    public override bool GoesOn => subsidy is not null;

    public override void Month(DateOnly month)
    {
        if (Luck.PerTenThousand(60))
            Write(new PlacementMade(SomeDayIn(month), Life.Diary.NextCase('P'), Luck.Pick(kinds), Landscape.Employer(Luck)));
        if (subsidy is null && Luck.PerTenThousand(8))
            Grant(SomeDayIn(month), knownDaysLater: 10);
        else
            MayEnd(month);
    }

    public override void Ends(Leaving leaving)
    {
        if (subsidy is null && leaving.Reason == EndReason.WorkEmployed && Luck.PerThousand(130))
            Grant(leaving.On, Math.Max(0, leaving.KnownOn.DayNumber - leaving.On.DayNumber));
    }

    public override void MonthWithout(DateOnly month) => MayEnd(month);

    /// <summary>What the wage value lacks of a monthly minimum wage of some EUR 1,700.</summary>
    private void Grant(DateOnly on, int knownDaysLater)
    {
        subsidy = Life.Diary.NextCase('L');
        var wageValue = Luck.Between(Rates.WageValue.Lowest, Rates.WageValue.Highest);
        var hours = Luck.Between(16, 40);
        var amount = Luck.PerThousand(900) ? new Cents(1_700L * (100 - wageValue) * hours / 40) : (Cents?)null;
        Write(knownDaysLater, new WageSubsidyGranted(on, subsidy.Value, wageValue, hours, Landscape.Employer(Luck), amount));
    }

    private void MayEnd(DateOnly month)
    {
        if (subsidy is not { } number || !Luck.PerThousand(40))
            return;
        Write(new WageSubsidyEnded(month.AddMonths(1), number, Luck.PerThousand(850) ? Luck.Pick(reasons) : null));
        subsidy = null;
    }
}
