namespace Ledger.Domain.Benefits;

/// <summary>
/// Why a benefit ended (reden beëindiging uitkering): CBS BUS field 34, Regeling statistiek Participatiewet, IOAW en IOAZ 2015,
/// annex 1. The values are the codes of that list.
/// </summary>
public enum EndReason
{
    Unknown = 0,
    EducationWithStudentFinance = 1,
    Relationship = 2,
    StatePensionAge = 3,
    Death = 4,
    Detention = 5,
    RefusedEducation = 6,
    TooLongAbroad = 7,

    /// <summary>Income from employment, or sickness benefit that follows it.</summary>
    WorkEmployed = 11,
    WorkSelfEmployed = 13,
    UnemploymentBenefit = 14,
    DisabilityBenefit = 15,
    Alimony = 17,
    CapitalIncome = 18,
    OtherIncome = 19,
    NoInformation = 31,
    MovedToMunicipality = 32,
    MovedAbroad = 33,
    AbsentFromInquiry = 34,
    AbsentFromReintegrationTalk = 35,
    CauseAtPartner = 97,
    Other = 98,
}
