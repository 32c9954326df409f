using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;

namespace Ledger.Sample.Tests;

/// <summary>The shipped sample municipality, generated and folded once for all tests.</summary>
[CollectionDefinition(nameof(Told))]
public sealed class Told : ICollectionFixture<Told>
{
    public Told()
    {
        Events = [.. SampleMunicipality.Events()];
        Learned = Events
            .Select((e, index) => (e.Stream, Event: e, Position: new Position(index + 1)))
            .Where(e => e.Stream.Kind != StreamKinds.Register)
            .GroupBy(e => e.Stream)
            .ToDictionary(dossier => dossier.Key, dossier => dossier
                .Select(e => new LearnedEvent(e.Position, e.Event.Id, (DossierEvent)EventCatalogue.Decode(e.Event.Type, e.Event.SchemaVersion, e.Event.Data.Span)))
                .ToList());
        Dossiers = Learned.ToDictionary(dossier => dossier.Key, dossier => DossierFold.Fold(dossier.Value));
        Facts = [.. Dossiers.Values.SelectMany(dossier => dossier.Facts)];
    }

    public IReadOnlyList<NewEvent> Events { get; }

    public IReadOnlyDictionary<StreamId, List<LearnedEvent>> Learned { get; }

    public IReadOnlyDictionary<StreamId, Dossier> Dossiers { get; }

    public IReadOnlyList<Fact> Facts { get; }

    public int RunningOn(DateOnly day) => Facts.OfType<RunningBenefit>().Count(benefit => benefit.Period.Contains(day));

    public IEnumerable<RunningBenefit> AtEndOf(int year) =>
        Facts.OfType<RunningBenefit>().Where(benefit => benefit.Period.Contains(new DateOnly(year, 12, 31)));

    public IEnumerable<T> In<T>(int year)
        where T : MomentFact => Facts.OfType<T>().Where(fact => fact.On.Year == year);
}
