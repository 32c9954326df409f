namespace Ledger.Domain.Publications.Contradictions;

/// <summary>Every figure that another one rests on is in the register.</summary>
internal static class Named
{
    public static IEnumerable<Contradiction> IsThere(PublicationRegister register) =>
        from figure in register.All
        let missing = NamedBy(figure.Printed).Where(name => register.Find(name) is null).Distinct().ToList()
        where missing.Count > 0
        select new Contradiction(
            ContradictionKind.NotPublished,
            [figure],
            $"{figure.Name} rests on {string.Join(" and ", missing)}, which {(missing.Count == 1 ? "is" : "are")} not in the register: it cannot be judged.");

    private static IEnumerable<string> NamedBy(FigurePublished printed) =>
    [
        .. printed.Follows?.From ?? [],
        .. new[] { printed.Repeats, printed.Says?.Than, printed.Category?.Whole }.OfType<Events.RegisterName>().Select(name => name.Value),
    ];
}
