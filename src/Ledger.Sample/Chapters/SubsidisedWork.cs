using Ledger.Domain.Benefits;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>
/// Trial placements, and work with a wage-cost subsidy (loonkostensubsidie), which goes on after the benefit: paid each month, and
/// revised each January with the minimum wage, after a new measurement too.
/// </summary>
internal sealed class SubsidisedWork(Life life, JobsAgreement jobsAgreement) : Chapter(life)
{
    private const int FullTimeHours = 40;
    private static readonly PlacementKind[] kinds = [PlacementKind.TrialPlacement, PlacementKind.WorkExperience, PlacementKind.VolunteerWork, PlacementKind.Unknown];
    private static readonly string[] reasons = ["dienstverband beëindigd", "loonwaarde gestegen", "andere gemeente"];
    private Subsidy? subsidy;

    public override bool GoesOn => subsidy is not null;

    public override void Month(DateOnly month)
    {
        if (Luck.PerTenThousand(60))
            Place(SomeDayIn(month));
        if (subsidy is null && Luck.PerTenThousand(8))
            Grant(SomeDayIn(month), knownDaysLater: 10);
        else
            GoOn(month);
    }

    public override void Ends(Leaving leaving)
    {
        if (subsidy is null && leaving.Reason == EndReason.WorkEmployed && Luck.PerThousand(130))
            Grant(leaving.On, Math.Max(0, leaving.KnownOn.DayNumber - leaving.On.DayNumber));
    }

    public override void MonthWithout(DateOnly month) => GoOn(month);

    private void Place(DateOnly on)
    {
        var kind = Luck.Pick(kinds);
        var until = kind == PlacementKind.TrialPlacement ? on.AddMonths(2) : (DateOnly?)null;
        Write(new PlacementMade(on, Life.Diary.NextCase('P'), kind, Landscape.Employer(Luck), PlannedUntil: until));
    }

    private void Grant(DateOnly on, int knownDaysLater)
    {
        jobsAgreement.IsNeeded(on);
        subsidy = new Subsidy(Life.Diary.NextCase('L'), Luck.Between(16, FullTimeHours), new DateOnly(on.Year, on.Month, 1).AddMonths(1))
        {
            WageValue = Luck.Between(Rates.WageValue.Lowest, Rates.WageValue.Highest),
            KnownFrom = on.AddDays(knownDaysLater),
        };
        Tell(subsidy, subsidy.KnownFrom, new WageSubsidyGranted(
            on,
            subsidy.Number,
            subsidy.WageValue,
            subsidy.HoursPerWeek,
            Landscape.Employer(Luck),
            Luck.PerThousand(900) ? MonthlyAmount(subsidy, on.Year) : null,
            RequestedOn: Luck.PerThousand(700) ? on.AddDays(-Luck.Between(7, 60)) : null));
    }

    private void GoOn(DateOnly month)
    {
        if (subsidy is null)
            return;
        for (; subsidy.FirstUnpaid <= month; subsidy.FirstUnpaid = subsidy.FirstUnpaid.AddMonths(1))
        {
            if (subsidy.FirstUnpaid.Month == 1)
                Revise(subsidy, subsidy.FirstUnpaid);
            Tell(subsidy, month.AddDays(24), new WageSubsidyPaid(subsidy.FirstUnpaid, subsidy.Number, MonthlyAmount(subsidy, subsidy.FirstUnpaid.Year)));
        }

        if (Luck.PerThousand(40))
            End(subsidy, month.AddMonths(1));
    }

    private void Revise(Subsidy revised, DateOnly on)
    {
        var measured = Luck.PerThousand(500);
        if (measured)
            revised.WageValue = Math.Min(95, revised.WageValue + Luck.Between(-5, 10));
        Tell(revised, on.AddDays(Luck.Between(0, 13)), new WageSubsidyRevised(on, revised.Number, measured ? revised.WageValue : null, MonthlyAmount: MonthlyAmount(revised, on.Year)));
    }

    private void End(Subsidy ended, DateOnly on)
    {
        Tell(ended, on.AddDays(Luck.Between(0, 13)), new WageSubsidyEnded(on, ended.Number, Luck.PerThousand(850) ? Luck.Pick(reasons) : null));
        subsidy = null;
    }

    /// <summary>What happens to a subsidy is never known before the subsidy is.</summary>
    private void Tell(Subsidy about, DateOnly knownOn, DossierEvent body) =>
        Life.Diary.Write(knownOn > about.KnownFrom ? knownOn : about.KnownFrom, body);

    /// <summary>What the wage value lacks of the legal minimum wage, which is some 1.6 times the norm of a single.</summary>
    private Cents MonthlyAmount(Subsidy granted, int year) =>
        new(Rates.SingleNormCents.In(year) * 16L / 10 * (100 - granted.WageValue) / 100 * granted.HoursPerWeek / FullTimeHours);

    private sealed class Subsidy(CaseNumber number, int hoursPerWeek, DateOnly firstUnpaid)
    {
        public CaseNumber Number { get; } = number;

        public int HoursPerWeek { get; } = hoursPerWeek;

        /// <summary>In per cent of the legal minimum wage.</summary>
        public required int WageValue { get; set; }

        public required DateOnly KnownFrom { get; init; }

        /// <summary>The month in which it starts is left unpaid.</summary>
        public DateOnly FirstUnpaid { get; set; } = firstUnpaid;
    }
}
