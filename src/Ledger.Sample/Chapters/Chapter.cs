using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Sample.Calibrating;
using Ledger.Sample.Chance;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>One theme of a life: what can happen month by month, and what it remembers of it.</summary>
internal abstract class Chapter(Life life)
{
    protected Life Life { get; } = life;

    protected Luck Luck => Life.Luck;

    protected Benefit Benefit => Life.Benefit!;

    protected Calibration Rates => Life.Town.Calibration;

    /// <summary>True as long as there is something left to tell when there is no benefit.</summary>
    public virtual bool GoesOn => false;

    /// <summary>A benefit was granted, taken over or came in.</summary>
    /// <param name="on">Its first day, or that of the ledger.</param>
    public virtual void Begins(DateOnly on)
    {
    }

    /// <summary>A whole month on benefit after that in which it began.</summary>
    /// <param name="month">Its first day.</param>
    public virtual void Month(DateOnly month)
    {
    }

    public virtual void Ends(Leaving leaving)
    {
    }

    /// <summary>A month without benefit.</summary>
    public virtual void MonthWithout(DateOnly month)
    {
    }

    protected DateOnly SomeDayIn(DateOnly month) => month.AddDays(Luck.Between(0, 26));

    /// <summary>Known within two weeks after it took effect.</summary>
    protected EventReference Write(DossierEvent body) => Write(Luck.Between(0, 13), body);

    protected EventReference Write(int daysLater, DossierEvent body) => Life.Diary.Write(body.EffectiveOn.AddDays(daysLater), body);
}
