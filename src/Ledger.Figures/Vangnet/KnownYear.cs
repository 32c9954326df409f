using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Answers;
using Ledger.Figures.Coverage;

namespace Ledger.Figures.Vangnet;

/// <summary>The figures of the ledger for one year.</summary>
/// <param name="Budget">Measure buig-budget-definitive.</param>
/// <param name="Costs">Measure buig-eligible-net-costs.</param>
public sealed record KnownYear(int Year, Figure Budget, Figure Costs)
{
    public YearFigures Figures => new(Year, CentsOf(Budget), CentsOf(Costs));

    /// <summary>What who relies on the costs must know, for people.</summary>
    internal IEnumerable<string> Remarks
    {
        get
        {
            if (Costs.Value is not null && Costs.IsProvisional)
                yield return $"{Year} was not over at the moment of knowledge: its costs are those so far.";
            if (Costs.Coverage.State == CoverageState.PartiallyRegistered)
                yield return $"The costs of {Year} are {Costs.Coverage.Text}: what was not registered is not in them.";
        }
    }

    private static Cents? CentsOf(Figure figure) => figure.Value is { } value ? new Cents(value.Counted) : null;
}
