using Ledger.Domain.Numbers;

namespace Ledger.Domain.Publications.Contradictions;

/// <summary>Categories that exclude each other make their whole, of the same days; no category is more than its whole.</summary>
internal static class Division
{
    public static IEnumerable<Contradiction> MakesItsWhole(PublicationRegister register) =>
        register.All
            .Where(figure => figure.Printed.Category is not null)
            .GroupBy(figure => (figure.Printed.Category!.Of, figure.Printed.Document, figure.Printed.Category.Whole))
            .SelectMany(division => Of([.. division], division.Key.Of, division.Key.Whole is { } whole ? register.Find(whole.Value) : null));

    private static IEnumerable<Contradiction> Of(IReadOnlyList<PublishedFigure> categories, string name, PublishedFigure? whole)
    {
        // Of a whole that is not in the register nothing can be said here; that it is missing is said elsewhere.
        if (whole is null && categories[0].Printed.Category!.Whole is not null)
            yield break;
        var (reach, text) = whole is null ? (Reach.Hundred, "100 %") : (whole.Reach, whole.Text);
        IReadOnlyList<PublishedFigure> all = whole is null ? categories : [.. categories, whole];
        var sum = categories.Select(category => category.Reach).Aggregate((left, right) => left + right);
        if (categories.All(category => category.Printed.Category!.Are == CategoryKind.Exclusive) && !sum.Meets(reach))
        {
            var added = categories.Select(category => category.Value.Exact).Aggregate(Fraction.Zero, (left, right) => left + right);
            yield return new(ContradictionKind.Distribution, all, $"The categories of '{name}' exclude each other: {string.Join(" + ", categories.Select(category => category.Value))} is {added}, and the whole {text}.");
        }

        foreach (var category in categories.Where(category => category.Reach.Low > reach.High))
            yield return new(ContradictionKind.MoreThanWhole, whole is null ? [category] : [category, whole], $"{category.Name} is printed as {category.Text}, and the whole that it is a category of as {text}.");
        if (all.Select(each => each.Days).Distinct().Count() > 1)
            yield return new(ContradictionKind.MixedDates, all, $"The categories of '{name}' are of different days: {string.Join(" and ", all.Select(each => each.Days).Distinct())}.");
    }
}
