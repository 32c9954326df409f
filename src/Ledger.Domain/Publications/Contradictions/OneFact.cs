namespace Ledger.Domain.Publications.Contradictions;

/// <summary>One fact of one report, on the same days and in the same unit, has one value.</summary>
internal static class OneFact
{
    public static IEnumerable<Contradiction> HasOneValue(PublicationRegister register) =>
        from said in register.All
        where said.Fact is not null
        group said by (said.Fact, said.Printed.Document, said.Printed.Unit, said.Nature, said.Days) into fact
        where fact.Any(figure => fact.Any(other => !figure.Reach.Meets(other.Reach)))
        let figures = fact.DistinctBy(figure => figure.Value).ToList()
        select new Contradiction(
            ContradictionKind.TwoValues,
            figures,
            $"'{fact.Key.Fact}' {fact.Key.Days} is printed as {string.Join(" and as ", figures.Select(figure => figure.Text))}.");
}
