using Ledger.Domain.Numbers;
using Ledger.Domain.Targets;

namespace Ledger.Figures.Targets;

/// <summary>What was realised, laid beside what was aimed at; in the unit of the target.</summary>
/// <param name="Goal">The value to come to; of a band its lower end. A relative target is worked out.</param>
/// <param name="UpTo">Upper end of a band; null for the other directions.</param>
/// <param name="Gap">Realised less goal; of a band the way to its nearest end, zero within it.</param>
/// <param name="GapPercent">The gap in per cent of that goal; null when the goal is zero.</param>
/// <param name="Attainment">
/// How far the target was reached, in per cent: realised in per cent of the goal, or the other way round where less is better. 100 or more
/// is reached. Null when goal or realised is below zero, or both are zero, and a proportion means nothing.
/// </param>
public sealed record Judgement(Fraction Goal, Fraction? UpTo, Fraction Gap, Fraction? GapPercent, Fraction? Attainment, bool IsReached)
{
    /// <param name="lastYear">What the same measure came to a year before; needed for a relative target alone.</param>
    /// <returns>Null when a relative target has nothing to be relative to.</returns>
    public static Judgement? Of(Aim aim, Fraction realised, Fraction? lastYear)
    {
        if (InUnit(aim, aim.Value, lastYear) is not { } goal)
            return null;
        var upTo = aim.UpTo is { } end ? InUnit(aim, end, lastYear) : null;
        var (wantsMore, near) = aim.Direction switch
        {
            Direction.AtLeast => (true, goal),
            Direction.AtMost => (false, goal),
            _ => realised > upTo!.Value ? (false, upTo.Value) : (true, goal),
        };
        var isReached = wantsMore ? realised >= near : realised <= near;
        var gap = aim.Direction == Direction.Band && isReached ? Fraction.Zero : realised - near;
        return new Judgement(
            goal, upTo, gap, near.IsZero ? null : Fraction.Hundred * gap / Fraction.Abs(near),
            aim.Direction == Direction.Band && isReached ? Fraction.Hundred : Attained(realised, near, wantsMore), isReached);
    }

    /// <summary>By a rule; where no proportion can be said, green for reached and red for not.</summary>
    public Light LightBy(TrafficLight rule) => Attainment is { } attained ? rule.Of(attained) : IsReached ? Light.Green : Light.Red;

    private static Fraction? InUnit(Aim aim, PrintedNumber value, Fraction? lastYear) =>
        aim.Of is null ? value.Exact : lastYear is { } actual ? value.Exact * actual / Fraction.Hundred : null;

    private static Fraction? Attained(Fraction realised, Fraction goal, bool wantsMore)
    {
        var (part, whole) = wantsMore ? (realised, goal) : (goal, realised);
        return part < Fraction.Zero || whole <= Fraction.Zero ? null : Fraction.Hundred * part / whole;
    }
}
