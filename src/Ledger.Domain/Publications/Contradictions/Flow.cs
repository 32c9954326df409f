namespace Ledger.Domain.Publications.Contradictions;

/// <summary>A flow that is counted up from one day is not lower at a later day.</summary>
internal static class Flow
{
    private static readonly HashSet<string> relative = ["percent", "per-hundred", "per-thousand", "percentage-points"];

    public static IEnumerable<Contradiction> CountedUpDoesNotFall(PublicationRegister register) =>
        from said in register.All
        where said.Fact is not null && !said.Days.IsDate && !relative.Contains(said.Printed.Unit)
        group said by (said.Fact, said.Printed.Document, said.Printed.Unit, said.Nature, said.Days.From) into flow
        from pair in flow.OrderBy(figure => figure.Days.Until).Zip(flow.OrderBy(figure => figure.Days.Until).Skip(1))
        let earlier = pair.First
        let later = pair.Second
        where earlier.Days.Until < later.Days.Until && later.Reach.High < earlier.Reach.Low
        select new Contradiction(
            ContradictionKind.FallingCumulative,
            [later, earlier],
            $"'{flow.Key.Fact}' counted from {flow.Key.From:yyyy-MM-dd} is {earlier.Text} until {earlier.Days.Until:yyyy-MM-dd}, and {later.Text} until {later.Days.Until:yyyy-MM-dd}: what is counted up does not fall.");
}
