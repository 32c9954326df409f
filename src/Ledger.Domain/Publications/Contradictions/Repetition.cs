namespace Ledger.Domain.Publications.Contradictions;

/// <summary>A figure that is printed once more says the same of the same days.</summary>
internal static class Repetition
{
    public static IEnumerable<Contradiction> RepeatsTheSame(PublicationRegister register)
    {
        foreach (var again in register.All)
        {
            if (again.Printed.Repeats is not { } name || register.Find(name.Value) is not { } first)
                continue;
            if (again.Printed.Unit == first.Printed.Unit && !again.Reach.Meets(first.Reach))
                yield return Found(ContradictionKind.TwoValues, again, first, $"is printed as {again.Text}, and {first.Name}, which it repeats, as {first.Text}.");
            if (again.Days != first.Days)
                yield return Found(ContradictionKind.TwoDates, again, first, $"prints {again.Text} {again.Days}, and {first.Name}, which it repeats, {first.Days}.");
            if (again.Printed.Unit != first.Printed.Unit)
                yield return Found(ContradictionKind.TwoUnits, again, first, $"prints {again.Text}, and {first.Name}, which it repeats, {first.Text}.");
            if (again.Fact is { } fact && first.Fact is { } other && fact != other)
                yield return Found(ContradictionKind.TwoFacts, again, first, $"prints {again.Text} as '{fact}', and {first.Name}, which it repeats, as '{other}'.");
        }
    }

    private static Contradiction Found(ContradictionKind kind, PublishedFigure again, PublishedFigure first, string says) =>
        new(kind, [again, first], $"{again.Name} {says}");
}
