using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;

namespace Ledger.Figures.Vangnet;

/// <summary>What is supposed of the claim year in place of what is so. What is null stays as it is.</summary>
/// <param name="Budget">Another definitive grant.</param>
/// <param name="Costs">Other eligible net costs.</param>
/// <param name="Regime">The law of other years.</param>
public sealed record WhatIf(Cents? Budget = null, Cents? Costs = null, Regime? Regime = null)
{
    /// <summary>Whether anything is supposed.</summary>
    public bool IsSomething => this != new WhatIf();

    internal YearFigures Of(YearFigures real) => real with { Budget = Budget ?? real.Budget, Costs = Costs ?? real.Costs };
}
