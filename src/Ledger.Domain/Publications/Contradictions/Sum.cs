using Ledger.Domain.Numbers;

namespace Ledger.Domain.Publications.Contradictions;

/// <summary>A figure that a report makes from others of its own follows from them, within what rounding allows.</summary>
internal static class Sum
{
    public static IEnumerable<Contradiction> FollowsFromItsFigures(PublicationRegister register)
    {
        foreach (var (figure, kind, from) in Derived(register))
        {
            if (Reachable(kind, [.. from.Select(each => each.Reach)]) is not { } reachable || reachable.Meets(figure.Reach))
                continue;
            var follows = Exact(kind, [.. from.Select(each => each.Value.Exact)]);
            yield return new Contradiction(
                Enum.Parse<ContradictionKind>($"{kind}"),
                [figure, .. from],
                $"{figure.Name} is printed as {figure.Text}, and {Words(kind, from)} is {Shown(follows, figure)}{HowMuch(follows, figure)}.");
        }
    }

    public static IEnumerable<Contradiction> HasFiguresOfOneKind(PublicationRegister register)
    {
        foreach (var (figure, kind, from) in Derived(register))
        {
            if (kind is DerivationKind.Total or DerivationKind.Share && from.Select(each => each.Days).Distinct().Count() > 1)
                yield return new(ContradictionKind.MixedDates, [figure, .. from], $"{figure.Name} {(kind == DerivationKind.Total ? "adds" : "sets in proportion")} {string.Join(" and ", from.Select(each => $"{each.Name} {each.Days}"))}.");
            if (kind is DerivationKind.Total or DerivationKind.Difference or DerivationKind.Balance && from.Append(figure).Select(each => each.Printed.Unit).Distinct().Count() > 1)
                yield return new(ContradictionKind.MixedUnits, [figure, .. from], $"{figure.Name} in {figure.Printed.Unit} is made of {string.Join(" and ", from.Select(each => $"{each.Name} in {each.Printed.Unit}"))}.");
        }
    }

    /// <summary>Those of which every figure is there.</summary>
    private static IEnumerable<(PublishedFigure Figure, DerivationKind Kind, IReadOnlyList<PublishedFigure> From)> Derived(PublicationRegister register)
    {
        foreach (var figure in register.All)
        {
            if (figure.Printed.Follows is not { } follows)
                continue;
            var from = follows.From.Select(register.Find).OfType<PublishedFigure>().ToList();
            if (from.Count == follows.From.Count)
                yield return (figure, follows.As, from);
        }
    }

    /// <summary>What the sum may come to, given what its figures may have been; null when it may be divided by nothing.</summary>
    private static Reach? Reachable(DerivationKind kind, IReadOnlyList<Reach> from) => kind switch
    {
        DerivationKind.Total => from.Aggregate((sum, next) => sum + next),
        DerivationKind.Difference => from.Aggregate((rest, next) => rest - next),
        DerivationKind.Balance => from[0] + from[1] - from[2],
        DerivationKind.Share => from[0].InPercentOf(from[1]),
        DerivationKind.Growth => from[1].InPercentOf(from[0]) - Reach.Hundred,
        _ => Reach.Hundred - from[0],
    };

    private static Fraction Exact(DerivationKind kind, IReadOnlyList<Fraction> from) => kind switch
    {
        DerivationKind.Total => from.Aggregate((sum, next) => sum + next),
        DerivationKind.Difference => from.Aggregate((rest, next) => rest - next),
        DerivationKind.Balance => from[0] + from[1] - from[2],
        DerivationKind.Share => Fraction.Hundred * from[0] / from[1],
        DerivationKind.Growth => (Fraction.Hundred * from[1] / from[0]) - Fraction.Hundred,
        _ => Fraction.Hundred - from[0],
    };

    private static string Words(DerivationKind kind, IReadOnlyList<PublishedFigure> from) => kind switch
    {
        DerivationKind.Total => $"the sum of {string.Join(" + ", from.Select(each => each.Value))}",
        DerivationKind.Difference => string.Join(" - ", from.Select(each => each.Value)),
        DerivationKind.Balance => $"{from[0].Value} at the start + {from[1].Value} in - {from[2].Value} out",
        DerivationKind.Share => $"{from[0].Value} in per cent of {from[1].Value}",
        DerivationKind.Growth => $"the growth from {from[0].Value} to {from[1].Value} in per cent",
        _ => $"100 - {from[0].Value}",
    };

    private static string Shown(Fraction follows, PublishedFigure figure) => follows.Denominator.IsOne ? $"{follows}" : $"{follows.Rounded(figure.Value.Decimals + 2)}";

    private static string HowMuch(Fraction follows, PublishedFigure figure)
    {
        if (!follows.Denominator.IsOne && follows.IsCutOffTo(figure.Value))
            return ": it was cut off, not rounded";
        var gap = figure.Value.Exact - follows;
        return gap.Denominator.IsOne ? $": {Fraction.Abs(gap)} too {(gap > Fraction.Zero ? "much" : "little")}" : "";
    }
}
