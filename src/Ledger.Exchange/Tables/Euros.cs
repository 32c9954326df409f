using Ledger.Domain.Money;

namespace Ledger.Exchange.Tables;

/// <summary>Amounts as they are told: in euros, always with two decimals.</summary>
public static class Euros
{
    public static decimal Of(Cents amount) => amount.Value * 0.01m;

    public static decimal? Of(Cents? amount) => amount is { } given ? Of(given) : null;
}
