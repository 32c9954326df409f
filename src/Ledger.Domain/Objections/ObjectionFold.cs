using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Objections;

/// <summary>How objections, appeals and complaints are made and decided on, each step under its own number.</summary>
public static class ObjectionFold
{
    public static Dossier Apply(this Dossier dossier, Position at, ObjectionFiled filed) =>
        dossier.Objections.IndexOf(filed.Objection) >= 0
            ? dossier.Find(filed.EffectiveOn, at, FindingKind.NumberUsedTwice)
            : dossier with
            {
                Objections = dossier.Objections.Add(new ObjectionCase(
                    filed.Objection, new Objection(filed.EffectiveOn, filed.Remedy, filed.Matter, Decided: false, Outcome: null, LeadDays: null))),
            };

    public static Dossier Apply(this Dossier dossier, Position at, ObjectionDecided decided)
    {
        var index = dossier.Objections.IndexOf(decided.Objection);
        if (index < 0)
            return dossier.Find(decided.EffectiveOn, at, FindingKind.NumberUnknown);
        var found = dossier.Objections[index];
        if (found.Objection.Decided)
            return dossier.Find(decided.EffectiveOn, at, FindingKind.NotRunning);
        var days = decided.EffectiveOn.DayNumber - found.Objection.On.DayNumber;
        return dossier with
        {
            Objections = dossier.Objections.SetItem(index, found with { Objection = found.Objection with { Decided = true, Outcome = decided.Outcome, LeadDays = days } }),
        };
    }
}
