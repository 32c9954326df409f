using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;

namespace Ledger.Domain.Vangnet;

/// <summary>What every amount of a claim keeps.</summary>
internal static class VangnetAmounts
{
    public static IEnumerable<Problem> NotBelowNothing(Cents amount, string remedy) =>
        amount < Cents.Zero ? [Problem.Of("Amount", $"is {amount}, below nothing", remedy)] : [];
}
