using Ledger.Domain.Numbers;
using Ledger.Domain.Targets;
using Ledger.Figures.Answers;
using Ledger.Figures.Registering;

namespace Ledger.Figures.Targets;

/// <summary>A target beside the ledger's own figure, both as known at one position.</summary>
/// <param name="Realised">The figure on the days of the target; null when it cannot be asked.</param>
/// <param name="LastYear">The figure that a relative target is relative to; null for any other.</param>
/// <param name="Judgement">Null when the target was withdrawn, or nothing was realised that can be judged: not registered is not zero.</param>
/// <param name="Rule">The rule of the light; null when none is in force for those days.</param>
/// <param name="Trouble">Why the figure cannot be asked; null when it can.</param>
public sealed record TargetResult(Target Target, Figure? Realised, Figure? LastYear, Judgement? Judgement, TrafficLight? Rule, string? Trouble)
{
    /// <summary>Null without a judgement or a rule.</summary>
    public Light? Light => Judgement is { } judged && Rule is { } rule ? judged.LightBy(rule) : null;

    internal static TargetResult Of(Target target, Figure realised, Figure? lastYear, TrafficLights lights)
    {
        var judgement = target.Current?.Aim is { } aim && ValueOf(realised) is { } value
            ? Judgement.Of(aim, value, lastYear is null ? null : ValueOf(lastYear))
            : null;
        return new TargetResult(target, realised, lastYear, judgement, lights.For(target.Days.Last), null);
    }

    internal static TargetResult Unasked(Target target, string trouble, TrafficLights lights) => new(target, null, null, null, lights.For(target.Days.Last), trouble);

    private static Fraction? ValueOf(Figure figure) => figure.Value?.Exact?.ToFraction();
}
