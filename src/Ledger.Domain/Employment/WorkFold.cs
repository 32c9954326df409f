using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Employment;

/// <summary>How jobs, placements, wage-cost subsidies and sheltered places come and go.</summary>
public static class WorkFold
{
    public static Dossier Apply(this Dossier dossier, JobStarted started) =>
        dossier with { Work = dossier.Work with { Jobs = dossier.Work.Jobs.Add(started) } };

    public static Dossier Apply(this Dossier dossier, Position at, PlacementMade made) =>
        dossier.Work.Placements.IndexOf(made.Placement) >= 0
            ? dossier.Find(made.EffectiveOn, at, FindingKind.NumberUsedTwice)
            : dossier with { Work = dossier.Work with { Placements = dossier.Work.Placements.Add(new PlacementCase(made.Placement, made)) } };

    public static Dossier Apply(this Dossier dossier, Position at, WageSubsidyGranted granted) =>
        dossier.Work.WageSubsidies.IndexOf(granted.Subsidy) >= 0
            ? dossier.Find(granted.EffectiveOn, at, FindingKind.NumberUsedTwice)
            : dossier with
            {
                Work = dossier.Work with
                {
                    WageSubsidies = dossier.Work.WageSubsidies.Add(new WageSubsidyCase(
                        granted.Subsidy, granted.Employer, granted.Fixed, [new WageSubsidySegment(granted.EffectiveOn, granted.WageValue, granted.HoursPerWeek)])),
                },
            };

    public static Dossier Apply(this Dossier dossier, Position at, WageSubsidyRevised revised) =>
        dossier.ChangeSubsidy(at, revised.EffectiveOn, dossier.Work.WageSubsidies.IndexOf(revised.Subsidy), subsidy => subsidy.With(revised));

    public static Dossier Apply(this Dossier dossier, Position at, WageSubsidyEnded ended) =>
        dossier.ChangeSubsidy(at, ended.EffectiveOn, dossier.Work.WageSubsidies.IndexOf(ended.Subsidy), subsidy => subsidy with { Ended = ended.EffectiveOn });

    public static Dossier Apply(this Dossier dossier, WageSubsidyPaid paid) =>
        dossier with { Alone = dossier.Alone.Add(new WageSubsidyPayment(paid.EffectiveOn, paid.Amount, paid.Body)) };

    public static Dossier Apply(this Dossier dossier, Position at, ShelteredWorkStarted started) =>
        dossier.Work.ShelteredPlaces.IndexOf(started.Placement) >= 0
            ? dossier.Find(started.EffectiveOn, at, FindingKind.NumberUsedTwice)
            : dossier with { Work = dossier.Work with { ShelteredPlaces = dossier.Work.ShelteredPlaces.Add(new ShelteredPlaceCase(started.Placement, started)) } };

    public static Dossier Apply(this Dossier dossier, Position at, ShelteredWorkEnded ended)
    {
        var places = dossier.Work.ShelteredPlaces;
        var index = places.IndexOf(ended.Placement);
        return index < 0 || places[index].Ended is not null
            ? dossier.Find(ended.EffectiveOn, at, FindingKind.NotRunning)
            : dossier with { Work = dossier.Work with { ShelteredPlaces = places.SetItem(index, places[index] with { Ended = ended.EffectiveOn }) } };
    }

    private static Dossier ChangeSubsidy(this Dossier dossier, Position at, DateOnly on, int index, Func<WageSubsidyCase, WageSubsidyCase> change)
    {
        var subsidies = dossier.Work.WageSubsidies;
        return index < 0 || subsidies[index].Ended is not null
            ? dossier.Find(on, at, FindingKind.NotRunning)
            : dossier with { Work = dossier.Work with { WageSubsidies = subsidies.SetItem(index, change(subsidies[index])) } };
    }
}
