using Ledger.Domain.Benefits;
using Ledger.Domain.Persons;

namespace Ledger.Sample.Lives;

/// <summary>A running benefit, as it stands this month.</summary>
internal sealed class Benefit(DateOnly start, Client client)
{
    /// <summary>First day that it counts here.</summary>
    public DateOnly Start { get; } = start;

    public DateOnly RunningSince { get; init; } = start;

    public Scheme Scheme { get; set; } = client.Scheme;

    public HouseholdForm Household { get; set; } = client.Household;

    public Person? Partner { get; set; } = client.Partner;

    public int Persons => Household == HouseholdForm.Couple ? 2 : 1;

    /// <summary>Kostendelers, the client included.</summary>
    public int CostSharers { get; set; } = 1;

    /// <summary>Null without work.</summary>
    public Income? Wage { get; set; }

    /// <summary>Null when there is none.</summary>
    public Income? OtherIncome { get; set; }

    public bool WorkIncome => Wage is not null;

    public IEnumerable<Income> Incomes => new[] { Wage, OtherIncome }.OfType<Income>();

    /// <summary>Percentage that sanctions take from the norm this month.</summary>
    public int Lowered { get; set; }

    /// <summary>Day of the last change of traits: no end may be put before it.</summary>
    public DateOnly LastChange { get; set; } = start;
}
