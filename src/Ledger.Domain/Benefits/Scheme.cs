namespace Ledger.Domain.Benefits;

/// <summary>The law that a benefit is paid under; CBS BUS field 8.</summary>
public enum Scheme
{
    Unknown = 0,

    /// <summary>General assistance (algemene bijstand), Participatiewet art. 19; CBS code 01.</summary>
    Pw = 1,

    /// <summary>Older and partly disabled unemployed workers; CBS code 02.</summary>
    Ioaw = 2,

    /// <summary>Older and partly disabled formerly self-employed; CBS code 03.</summary>
    Ioaz = 3,

    /// <summary>Self-employed (Bbz 2004), living allowance; CBS code 14.</summary>
    Bbz = 14,
}
