using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Tests.Events;

namespace Ledger.Domain.Tests.Dossiers;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_event_of_the_catalogue_is_folded_or_listed_as_only_told() =>
        Assert.All(
            SampleEvents.OneOfEach.OfType<DossierEvent>().Where(body => body is not (EventCorrected or EventRetracted)),
            body => Dossier.Empty.Apply(new StandingEvent(new Position(1), body)));

    [Fact]
    public void An_event_that_is_in_neither_list_is_not_dropped_in_silence() =>
        Assert.Throws<BrokenInvariantException>(() => Dossier.Empty.Apply(new StandingEvent(new Position(1), new Forgotten(new DateOnly(2019, 5, 1)))));

    private sealed record Forgotten(DateOnly EffectiveOn) : DossierEvent;
}
