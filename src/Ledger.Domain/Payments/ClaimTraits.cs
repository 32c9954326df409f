using Ledger.Domain.Benefits;

namespace Ledger.Domain.Payments;

/// <summary>What every booking on a claim takes over from it.</summary>
public readonly record struct ClaimTraits(Scheme Scheme, ClaimGround Ground, ExecutingBody Body)
{
    /// <summary>Of a booking on a claim that the dossier does not know.</summary>
    public static readonly ClaimTraits Unknown = new(Scheme.Unknown, ClaimGround.Unknown, ExecutingBody.Own);
}
