namespace Ledger.Service.Subscriptions;

/// <summary>Names a subscription: 32 hexadecimals, drawn at random.</summary>
public readonly record struct SubscriptionId(Guid Value)
{
    public static SubscriptionId New() => new(Guid.NewGuid());

    /// <summary>False for a text that names no subscription.</summary>
    public static bool TryParse(string? text, out SubscriptionId id)
    {
        var valid = Guid.TryParseExact(text, "N", out var value);
        id = new SubscriptionId(value);
        return valid;
    }

    public override string ToString() => Value.ToString("N");
}
