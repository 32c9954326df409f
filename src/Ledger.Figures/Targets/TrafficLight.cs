using Ledger.Domain.Numbers;

namespace Ledger.Figures.Targets;

/// <summary>
/// From which attainment on a target shows green or yellow. Data, not code: read from <c>schemas/targets</c>. A changed rule is a new
/// version beside the old one, for other days.
/// </summary>
/// <param name="Green">Least attainment that is green, in per cent.</param>
/// <param name="Yellow">Least attainment that is yellow, in per cent; below it is red.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="ValidFrom">First day that targets may be for.</param>
/// <param name="ValidUntil">First day that they may no longer be for; null when there is none.</param>
public sealed record TrafficLight(string Id, int Version, string LabelNl, string LabelEn, int Green, int Yellow, string Source, DateOnly ValidFrom, DateOnly? ValidUntil)
{
    public override string ToString() => $"{Id}@{Version}";

    /// <param name="attainment">In per cent.</param>
    public Light Of(Fraction attainment) =>
        attainment >= new Fraction(Green) ? Light.Green : attainment >= new Fraction(Yellow) ? Light.Yellow : Light.Red;
}

/// <summary>What a traffic light shows.</summary>
public enum Light
{
    Green = 1,
    Yellow = 2,
    Red = 3,
}
