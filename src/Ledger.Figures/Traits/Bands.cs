namespace Ledger.Figures.Traits;

/// <summary>Bands of whole years, read from a file of <c>schemas/bands</c>.</summary>
/// <param name="Of">The stored trait that the years are counted from.</param>
/// <param name="Starts">Completed years at which the second and later bands begin, ascending; the first begins at 0.</param>
/// <param name="Names">Of all bands in order: one more than <paramref name="Starts"/>.</param>
/// <param name="Source">Where the bands come from.</param>
public sealed record Bands(string Id, string Label, string Of, IReadOnlyList<int> Starts, IReadOnlyList<string> Names, string Source);
