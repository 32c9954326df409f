using Ledger.Domain.Employment;
using Ledger.Sample.Chance;

namespace Ledger.Sample;

/// <summary>The organisations around the sample municipality. All of them are invented.</summary>
internal static class Landscape
{
    public static readonly string[] Partners = ["werkgeverspunt-zilverlijn", "matchpunt-de-kade", "wijkteam-vuurtoren", "zorggroep-het-lage-land"];

    public static readonly string[] Providers = ["de-kantelaar", "groeiplaats-west", "talenhuis-de-brug", "werkatelier-spoorzicht", "leerlab-morgenrood"];

    public static string Employer(Luck luck) => $"w-{luck.Between(1, 180):000}";

    /// <summary>One partner, or two who each claim their share of the placement.</summary>
    public static Mediators Mediating(Luck luck) => luck.PerThousand(150) ? [Partners[0], Partners[1]] : [Partners[luck.Below(2)]];
}
