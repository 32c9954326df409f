namespace Ledger.Figures.Measures;

/// <summary>Words for units: "benefits", "per-hundred"; and what a unit makes of a ratio.</summary>
public static class Units
{
    public static IReadOnlyDictionary<string, Unit> Names { get; } = new Dictionary<string, Unit>(StringComparer.Ordinal)
    {
        ["benefits"] = Unit.Benefits,
        ["persons"] = Unit.Persons,
        ["clients"] = Unit.Clients,
        ["cases"] = Unit.Cases,
        ["trajectories"] = Unit.Trajectories,
        ["places"] = Unit.Places,
        ["fte"] = Unit.Fte,
        ["hours"] = Unit.Hours,
        ["days"] = Unit.Days,
        ["months"] = Unit.Months,
        ["euro"] = Unit.Euro,
        ["percent"] = Unit.Percent,
        ["per-hundred"] = Unit.PerHundred,
        ["per-thousand"] = Unit.PerThousand,
    };

    public static string Name(this Unit unit) => Names.First(name => name.Value == unit).Key;

    /// <summary>Says something of two counts together, and of nothing by itself.</summary>
    public static bool IsRelative(this Unit unit) => unit is Unit.Percent or Unit.PerHundred or Unit.PerThousand;

    /// <summary>By how much a quotient is multiplied to stand in the unit.</summary>
    internal static long Scale(this Unit unit) => unit switch
    {
        Unit.Percent or Unit.PerHundred => 100,
        Unit.PerThousand => 1000,
        _ => 1,
    };
}
