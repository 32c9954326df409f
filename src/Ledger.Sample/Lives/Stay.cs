namespace Ledger.Sample.Lives;

/// <summary>How soon somebody is likely to find a way out; known to nobody, least of all to the municipality.</summary>
public enum Stay
{
    Brief = 1,
    Middling = 2,
    Lasting = 3,
}
