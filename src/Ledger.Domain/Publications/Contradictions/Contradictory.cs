namespace Ledger.Domain.Publications.Contradictions;

/// <summary>Finds what published figures of a municipality say against each other, by rules that know nothing of any report.</summary>
public static class Contradictory
{
    private static readonly IReadOnlyList<Func<PublicationRegister, IEnumerable<Contradiction>>> rules =
    [
        OneFact.HasOneValue,
        Repetition.RepeatsTheSame,
        Sum.FollowsFromItsFigures,
        Sum.HasFiguresOfOneKind,
        Division.MakesItsWhole,
        Flow.CountedUpDoesNotFall,
        Words.AreBorneOut,
        Named.IsThere,
    ];

    /// <summary>Of one kind and the same figures once, in the order of the figures' registration.</summary>
    public static IReadOnlyList<Contradiction> In(PublicationRegister register) =>
    [
        .. rules.SelectMany(rule => rule(register))
            .DistinctBy(found => (found.Kind, string.Join(' ', found.Figures.Select(figure => figure.Name).Order())))
            .OrderBy(found => found.Figures[0].Position).ThenBy(found => found.Kind),
    ];
}
