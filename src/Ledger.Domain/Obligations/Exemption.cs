namespace Ledger.Domain.Obligations;

/// <summary>Whether a client is exempt from duties to work, as last decided.</summary>
/// <param name="Until">First day without, when set beforehand.</param>
public readonly record struct Exemption(bool Holds, DateOnly? Until)
{
    public static readonly Exemption None;

    public bool HoldsOn(DateOnly day) => Holds && (Until is null || day < Until);
}
