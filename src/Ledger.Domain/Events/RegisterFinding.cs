using Ledger.Domain.Journal;

namespace Ledger.Domain.Events;

/// <summary>An event of a register that cannot be as it says, and is left out of what follows.</summary>
/// <param name="Says">What is wrong, for people.</param>
public sealed record RegisterFinding(Position Position, string Says);
