namespace Ledger.Exchange.Tests;

/// <summary>Small files for the profile of VNG's caseload analysis.</summary>
internal static class Rows
{
    public const string Header = "Dossiernr;startdatum;geslacht;einddatum;Omschrijving leefvorm;Oorzaak bijstandsafhankelijkheid;geboortejaar\n";

    public const string HeaderWithoutNumber = "startdatum;geslacht;einddatum;Omschrijving leefvorm;Oorzaak bijstandsafhankelijkheid;geboortejaar\n";
}
