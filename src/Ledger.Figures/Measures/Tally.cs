using Ledger.Figures.Entries;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Measures;

/// <summary>A sum of counts, each with its sign: "stock at the start + inflow", "stock at the end - stock at the start".</summary>
/// <param name="Terms">At least one.</param>
/// <param name="Times">A constant that the sum is multiplied by: 31 where places of 31 hours are what hours are divided by; 1 otherwise.</param>
public sealed record Tally(IReadOnlyList<Term> Terms, int Times = 1)
{
    /// <summary>A constant, that something else is divided by.</summary>
    public bool IsConstant => Terms.Count == 0;

    /// <summary>Counted on a reference date.</summary>
    public bool IsOnDate => Terms.All(term => term.Stand is Stand.OnTheDay or Stand.Through);

    /// <summary>The mean of stands at the ends of months.</summary>
    public bool IsAverage => Terms.Count > 0 && Terms[0].Stand == Stand.MonthEnds;

    /// <summary>In cents.</summary>
    public bool IsMoney => Terms.Count > 0 && Terms[0].Population.Quantity is Quantity.Amount;
}

/// <summary>One count of a tally.</summary>
/// <param name="Stand">When stock is looked at.</param>
/// <param name="Sign">1 or -1.</param>
public sealed record Term(Population Population, Stand Stand, int Sign);

/// <summary>On which days, of those asked, something is counted.</summary>
public enum Stand
{
    /// <summary>What happens: over the period asked.</summary>
    Flow,

    /// <summary>What happens: on all days before the period asked (an opening balance).</summary>
    Before,

    /// <summary>What happens: on all days through the reference date asked (a balance).</summary>
    Through,

    /// <summary>What runs: on the reference date asked.</summary>
    OnTheDay,

    /// <summary>What runs: on the day before the period asked, so that stock at the end = stock at the start + inflow - outflow.</summary>
    Start,

    /// <summary>What runs: on the last day of the period asked.</summary>
    End,

    /// <summary>What runs: on the last day of every month that ends in the period asked, of which the mean is taken.</summary>
    MonthEnds,
}

/// <summary>Which entries are counted, and what of each.</summary>
public sealed record Population(FactKind Of, IReadOnlyList<Filter> Where, Quantity Quantity);

/// <summary>What is summed over the entries of a population.</summary>
public abstract record Quantity
{
    /// <summary>The entries themselves.</summary>
    public static Quantity One { get; } = new Entry();

    /// <summary>Their amounts, in cents.</summary>
    public static Quantity Cents { get; } = new Amount();

    public sealed record Entry : Quantity;

    public sealed record Amount : Quantity;

    /// <summary>A number that entries have; those of which it is not registered add nothing.</summary>
    public sealed record Number(NumberTrait Trait) : Quantity;

    /// <summary>How many different values of a trait occur; "not registered" is none.</summary>
    public sealed record Different(StoredTrait Trait) : Quantity;
}
