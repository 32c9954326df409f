using System.Collections.Frozen;
using Ledger.Domain;

namespace Ledger.Service.Access;

/// <summary>Who makes a request: what his token says, and nothing that the request says besides.</summary>
/// <param name="Issuer">Claim "iss": subjects and clients are told apart within it only.</param>
/// <param name="Subject">Claim "sub": the person, or the system that acts for itself.</param>
/// <param name="Client">Claim "azp", else "client_id": the program that asks.</param>
/// <param name="Roles">Per municipality, never empty for one that is named. Others do not exist for the caller.</param>
public sealed record Caller(string Issuer, string Subject, string Client, FrozenDictionary<Municipality, FrozenSet<Role>> Roles)
{
    /// <summary>He has a role there, whichever.</summary>
    public bool IsOf(Municipality municipality) => Roles.ContainsKey(municipality);

    public bool May(Right right, Municipality municipality) => Roles.TryGetValue(municipality, out var roles) && AccessRules.Allows(right, roles);

    /// <summary>In which municipalities he has the right, by code.</summary>
    public IEnumerable<Municipality> Where(Right right) => Roles.Keys.Where(municipality => May(right, municipality)).Order();

    /// <summary>The caller of a request that was let through; an endpoint may take him as a parameter.</summary>
    /// <exception cref="InvalidOperationException">The endpoint is public, so nobody has to have signed in.</exception>
    public static Caller Of(HttpContext http) => Find(http) ?? throw new InvalidOperationException("A public endpoint has no caller.");

    public static ValueTask<Caller?> BindAsync(HttpContext http) => ValueTask.FromResult<Caller?>(Of(http));

    /// <summary>Null when nobody signed in.</summary>
    internal static Caller? Find(HttpContext http) => http.Features.Get<Caller>();
}
