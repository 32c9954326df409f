namespace Ledger.Domain.Vangnet;

/// <summary>What the events of claims show of the conditions.</summary>
/// <param name="Claim">The claim over the year itself.</param>
/// <param name="Earlier">Those over the two years before.</param>
public sealed record ClaimEvidence(VangnetClaim Claim, IReadOnlyList<VangnetClaim> Earlier)
{
    /// <summary>Nothing was registered.</summary>
    public static ClaimEvidence None(int year) => new(new VangnetClaim(year, null, []), []);

    /// <summary>The claims before over which a vangnet was granted.</summary>
    internal IEnumerable<VangnetClaim> GrantedBefore => Earlier.Where(claim => claim.Granted is not null);
}
