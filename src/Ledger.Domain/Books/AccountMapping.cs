using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;

namespace Ledger.Domain.Books;

/// <summary>A mapping of accounts as it stands in the register.</summary>
/// <param name="As">As it was made.</param>
/// <param name="Until">First day no longer in force, an end that was set later included; null for no end.</param>
/// <param name="Position">Of the event that made it.</param>
/// <param name="KnownAt">Known axis: when the register knew it.</param>
public sealed record AccountMapping(AccountMapped As, DateOnly? Until, Position Position, DateTimeOffset KnownAt)
{
    public RegisterName Name => As.Mapping;

    /// <summary>Line and side of the grant; null outside the grant.</summary>
    public (CostLine Line, GrantSide Side)? Grant => As is { Line: { } line, Side: { } side } ? (line, side) : null;

    /// <summary>"43100", "43100-43199 on K12", "K12", for people.</summary>
    public string Accounts => (As.Account, As.ThroughAccount, As.CostCentre) switch
    {
        (null, _, var centre) => $"cost centre {centre}",
        ({ } first, { } last, null) => $"{first}-{last}",
        ({ } first, null, null) => first,
        ({ } first, { } last, var centre) => $"{first}-{last} on {centre}",
        ({ } first, null, var centre) => $"{first} on {centre}",
    };

    public bool IsInForceOn(DateOnly day) => As.EffectiveOn <= day && (Until is not { } end || day < end);

    /// <param name="costCentre">As booked; null when not booked.</param>
    public bool Covers(string account, string? costCentre) =>
        (As.CostCentre is null || As.CostCentre == costCentre)
        && (As.Account is null || account.Length == As.Account.Length && string.CompareOrdinal(As.Account, account) <= 0 && string.CompareOrdinal(account, As.ThroughAccount ?? As.Account) <= 0);

    /// <summary>
    /// What a posting adds to its line, in the sense of the side: more costs, more receipts, more settled. A cost account that is credited
    /// in the column of revenues lowers the costs.
    /// </summary>
    public Cents Counted(PostingSide booked, Cents amount) =>
        As.Side == GrantSide.Costs == (booked == PostingSide.Costs) ? amount : -amount;

    /// <summary>Whether one posting could fall under both on one day.</summary>
    internal bool Meets(AccountMapping other) =>
        (As.CostCentre is null || other.As.CostCentre is null || As.CostCentre == other.As.CostCentre)
        && AccountsMeet(As, other.As)
        && As.EffectiveOn < (other.Until ?? DateOnly.MaxValue) && other.As.EffectiveOn < (Until ?? DateOnly.MaxValue)
        && As.EffectiveOn != Until && other.As.EffectiveOn != other.Until;

    private static bool AccountsMeet(AccountMapped one, AccountMapped other) =>
        one.Account is null || other.Account is null
        || one.Account.Length == other.Account.Length
        && string.CompareOrdinal(one.Account, other.ThroughAccount ?? other.Account) <= 0
        && string.CompareOrdinal(other.Account, one.ThroughAccount ?? one.Account) <= 0;
}
