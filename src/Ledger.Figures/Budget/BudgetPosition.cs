using Ledger.Domain;
using Ledger.Domain.Budget;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Numbers;
using Ledger.Figures.Answers;

namespace Ledger.Figures.Budget;

/// <summary>
/// How a municipality stands on its bundled grant of a year (BUIG-positie): as of a day, as known at a position. What was realised, what is
/// granted, what was estimated and what is forecast stand apart and are never added.
/// </summary>
/// <param name="Through">Effective axis: the last day that counts; at most 31 December of the year.</param>
/// <param name="Decisions">On the grant, in order of decision.</param>
/// <param name="Budget">The grant as it stands; null when none was decided.</param>
/// <param name="Lines">By line of the grant, each with its months from January through the last asked.</param>
/// <param name="NetCosts">The figure behind the total of <paramref name="Lines"/>.</param>
/// <param name="MonthsOver">How many months of the year were over on <paramref name="Through"/>.</param>
/// <param name="Forecast">Net costs of the whole year; null when the year is over, nothing of it is, or net costs are not registered.</param>
/// <param name="Bodies">Net costs by who carries out.</param>
/// <param name="Deficits">The named deficits of the whole year side by side.</param>
/// <param name="Advances">What the state was to pay and paid, January to December.</param>
/// <param name="SettledApart">What was decided on the grant when no month was left to pay it in.</param>
/// <param name="Estimates">In order of their day.</param>
/// <param name="Findings">What in the year's events cannot be as they say, and does not count.</param>
public sealed record BudgetPosition(
    Municipality Municipality,
    int Year,
    DateOnly Through,
    KnownPoint Known,
    IReadOnlyList<DecisionOnBudget> Decisions,
    Cents? Budget,
    IReadOnlyList<PositionLine> Lines,
    Figure NetCosts,
    int MonthsOver,
    Forecast? Forecast,
    IReadOnlyList<(string Body, Cents NetCosts)> Bodies,
    IReadOnlyList<NamedDeficit> Deficits,
    IReadOnlyList<AdvanceOfMonth> Advances,
    Cents SettledApart,
    IReadOnlyList<EstimateOfBudget> Estimates,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>Net costs through <see cref="Through"/>; null where costs or receipts are not registered.</summary>
    public Cents? Realised => NetCosts.Value is { } value ? new Cents(value.Counted) : null;

    /// <summary>The part of the grant for the months that are over: so many twelfths, half up to the cent; null without a grant.</summary>
    public Cents? BudgetToDate => Budget is { } budget ? new Fraction(budget.Value * MonthsOver, 12).ToCents() : null;

    /// <summary>Realised in the months that are over, less <see cref="BudgetToDate"/>; a surplus is negative. Null without a grant or net costs.</summary>
    public Cents? DeficitToDate => BudgetToDate is { } part && Realised is not null ? RealisedInMonthsOver - part : null;

    /// <summary>Realised in per cent of the whole year's grant, exactly; null without either.</summary>
    public Fraction? PercentUsed => Realised is { } realised ? Percent(realised) : null;

    /// <summary>Net costs of the year less the grant, realised where the year is over and else forecast; null without either.</summary>
    public Cents? DeficitOfYear => (YearIsOver ? Realised : Forecast?.Expected) - Budget;

    /// <summary>An amount in per cent of the grant, exactly; null without a grant.</summary>
    public Fraction? Percent(Cents amount) => Budget is { Value: not 0 } budget ? new Fraction(amount.Value * 100, budget.Value) : null;

    public bool YearIsOver => MonthsOver == 12;

    private Cents RealisedInMonthsOver => Lines.SelectMany(line => line.Months.Take(MonthsOver)).Aggregate(Cents.Zero, (sum, month) => sum + month.Net);
}

/// <summary>One line of the grant.</summary>
/// <param name="Months">From January, through the last month that was asked.</param>
public sealed record PositionLine(CostLine Line, IReadOnlyList<RealisedAmounts> Months)
{
    public RealisedAmounts Total => Months.Aggregate(RealisedAmounts.Nothing, (sum, month) => sum + month);
}

/// <summary>Costs, settlements and receipts of a line in a month or longer.</summary>
/// <param name="Costs">Gross.</param>
/// <param name="Settlements">Lower the costs; are not receipts.</param>
public readonly record struct RealisedAmounts(Cents Costs, Cents Settlements, Cents Receipts)
{
    public static RealisedAmounts Nothing => default;

    public Cents Net => Costs - Settlements - Receipts;

    public static RealisedAmounts operator +(RealisedAmounts left, RealisedAmounts right) =>
        new(left.Costs + right.Costs, left.Settlements + right.Settlements, left.Receipts + right.Receipts);
}

/// <summary>A decision of the state, with where it stands in the journal.</summary>
/// <param name="Holds">Whether no later decision took its place.</param>
public sealed record DecisionOnBudget(BudgetDecided Decided, bool Holds, Position Position, DateTimeOffset KnownAt);

/// <summary>An estimate, with where it stands in the journal.</summary>
/// <param name="Holds">Whether no later estimate of the same item was made.</param>
public sealed record EstimateOfBudget(EstimateMade Made, bool Holds, Position Position, DateTimeOffset KnownAt);

/// <summary>One meaning of "the deficit", over the whole year.</summary>
/// <param name="Says">What is in it and what is not.</param>
/// <param name="Figure">Null when its subject is not registered.</param>
public sealed record NamedDeficit(string Says, Figure Figure)
{
    /// <summary>A surplus is negative; null when not registered.</summary>
    public Cents? Amount => Figure.Value is { } value ? new Cents(value.Counted) : null;
}

/// <summary>What the state was to pay for a month, and paid.</summary>
/// <param name="DueOn">On or about.</param>
/// <param name="Suspended">Whether payments were suspended on that day.</param>
/// <param name="LastReceivedOn">Null when nothing came in.</param>
public sealed record AdvanceOfMonth(int Month, DateOnly DueOn, Cents Expected, Cents Received, DateOnly? LastReceivedOn, bool Suspended)
{
    /// <summary>More than a week after the day.</summary>
    public bool IsLate => LastReceivedOn > DueOn.AddDays(7);
}
