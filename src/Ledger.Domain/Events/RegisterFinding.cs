using Ledger.Domain.Journal;

namespace Ledger.Domain.Events;

/// <summary>Something in a register that cannot be as its events say.</summary>
/// <param name="Position">Of the event that makes it so.</param>
/// <param name="Says">What is wrong, for people.</param>
public sealed record RegisterFinding(Position Position, string Says);
