namespace Ledger.Domain.Events;

/// <summary>Why an event that was offered cannot follow in a register.</summary>
/// <param name="Offered">Which of those offered, from 0.</param>
/// <param name="Says">What is wrong, for people.</param>
public sealed record RegisterRefusal(int Offered, string Says);
