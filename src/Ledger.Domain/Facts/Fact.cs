using Ledger.Domain.Coverage;
using Ledger.Domain.Money;
using Ledger.Domain.Time;

namespace Ledger.Domain.Facts;

/// <summary>
/// What follows from a dossier and can be counted. Facts are compared by value: two folds that yield equal facts differ in nothing
/// that a figure can show.
/// </summary>
public abstract record Fact
{
    /// <summary>What the municipality must register for this fact to mean anything.</summary>
    public abstract Subject Subject { get; }
}

/// <summary>Holds on every day of a period of the effective axis; counted on a reference date (stock).</summary>
public abstract record PeriodFact(Period Period) : Fact;

/// <summary>Happens on one day of the effective axis; counted over a period (flow).</summary>
public abstract record MomentFact(DateOnly On) : Fact;

/// <summary>An amount on a day of the effective axis; summed over a period. Never netted: what is taken back is a fact of its own.</summary>
public abstract record AmountFact(DateOnly On, Cents Amount) : MomentFact(On);
