using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Facts;
using Ledger.Histories;

namespace Ledger.Figures.Tests.Recounts;

/// <summary>What the fold makes of a dossier is what somebody finds who reads its events from the first to the last.</summary>
public sealed class FactsEqualTheHandCount
{
    [Fact]
    public void On_any_day_and_in_the_days_after_it_as_known_at_any_position() =>
        Prop.ForAll(Arb.From(Probes), probe =>
        {
            var (world, known, from, until) = probe;
            var folded = Recount.Facts(world, known)
                .Where(fact => fact is PeriodFact period ? period.Period.Contains(from) : fact is MomentFact moment && from <= moment.On && moment.On < until)
                .Select(HandCount.Line)
                .OfType<string>();
            var counted = world.Dossiers.SelectMany(events => new HandCount([.. events.Where(e => e.Position.Value <= known)], from, until).Lines);
            Assert.Equal(counted.Order(StringComparer.Ordinal), folded.Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8000));

    private static Gen<(World World, long Known, DateOnly From, DateOnly Until)> Probes { get; } =
        from world in World.Random
        from known in Gen.Choose(0, (int)world.Last)
        from start in Gen.Choose(-5, 65)
        from length in Gen.Choose(1, 60)
        select (world, (long)known, RandomHistory.FirstDay.AddDays(start), RandomHistory.FirstDay.AddDays(start + length));
}
