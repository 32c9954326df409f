namespace Ledger.Domain.Publications.Contradictions;

/// <summary>What a report says in words of two figures is borne out by their values.</summary>
internal static class Words
{
    public static IEnumerable<Contradiction> AreBorneOut(PublicationRegister register)
    {
        foreach (var figure in register.All)
        {
            if (figure.Printed.Says is not { } said || register.Find(said.Than.Value) is not { } other || CanBe(said.Is, figure.Reach, other.Reach))
                continue;
            yield return new Contradiction(
                ContradictionKind.Comparison,
                [figure, other],
                $"{figure.Name} is said to be {Text(said.Is)} {other.Name}, and they are printed as {figure.Text} and {other.Text}.");
        }
    }

    private static bool CanBe(ComparisonKind said, Reach figure, Reach other) => said switch
    {
        ComparisonKind.MoreThan => figure.High > other.Low,
        ComparisonKind.LessThan => figure.Low < other.High,
        ComparisonKind.AtLeast => figure.High >= other.Low,
        ComparisonKind.AtMost => figure.Low <= other.High,
        _ => figure.Meets(other),
    };

    private static string Text(ComparisonKind said) => said switch
    {
        ComparisonKind.MoreThan => "more than",
        ComparisonKind.LessThan => "less than",
        ComparisonKind.AtLeast => "at least",
        ComparisonKind.AtMost => "at most",
        _ => "equal to",
    };
}
