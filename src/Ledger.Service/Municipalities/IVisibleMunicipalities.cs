using System.Security.Claims;
using Ledger.Domain;

namespace Ledger.Service.Municipalities;

/// <summary>Which municipalities a caller may know of: those in which it has a role.</summary>
public interface IVisibleMunicipalities
{
    bool MaySee(ClaimsPrincipal caller, Municipality municipality);
}

/// <summary>Every caller knows of every municipality.</summary>
internal sealed class AllMunicipalities : IVisibleMunicipalities
{
    public bool MaySee(ClaimsPrincipal caller, Municipality municipality) => true;
}
