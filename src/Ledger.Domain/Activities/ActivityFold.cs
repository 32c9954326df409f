using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Activities;

/// <summary>How activities come and go, any number side by side, each under its own number.</summary>
public static class ActivityFold
{
    public static Dossier Apply(this Dossier dossier, Position at, ActivityStarted started) =>
        dossier.Activities.IndexOf(started.Activity) >= 0
            ? dossier.Find(started.EffectiveOn, at, FindingKind.NumberUsedTwice)
            : dossier with { Activities = dossier.Activities.Add(new ActivityCase(started.Activity, started.Kind, started.EffectiveOn)) };

    public static Dossier Apply(this Dossier dossier, Position at, ActivityEnded ended)
    {
        var index = dossier.Activities.IndexOf(ended.Activity);
        return index < 0 || dossier.Activities[index].Ended is not null
            ? dossier.Find(ended.EffectiveOn, at, FindingKind.NotRunning)
            : dossier with { Activities = dossier.Activities.SetItem(index, dossier.Activities[index] with { Ended = ended.EffectiveOn }) };
    }

    /// <summary>Income from work is a trait of the benefit itself; any other makes the benefit a supplement for that month.</summary>
    public static Dossier Apply(this Dossier dossier, IncomeSetOff income) =>
        income.Kind == IncomeKind.Employment ? dossier : dossier with { OtherIncome = dossier.OtherIncome.Add(income.EffectiveOn) };
}
