namespace Ledger.Domain.Benefits;

/// <summary>How a client lives (huisvesting); CBS BUS field 21, the values are its codes.</summary>
public enum Housing
{
    /// <summary>Huurder.</summary>
    Tenant = 1,

    /// <summary>Eigenaar.</summary>
    Owner = 2,

    /// <summary>Inwonend.</summary>
    LivingIn = 3,

    /// <summary>In een inrichting.</summary>
    Institution = 4,

    /// <summary>Adresloos.</summary>
    Homeless = 5,

    /// <summary>Geen vaste woon- of verblijfplaats en niet adresloos.</summary>
    NoFixedAbode = 6,
}
