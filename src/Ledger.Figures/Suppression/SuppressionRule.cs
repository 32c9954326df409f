namespace Ledger.Figures.Suppression;

/// <summary>Which counts are too small to be shown. Data: read from <c>schemas/suppression</c>.</summary>
/// <param name="Least">The smallest count above zero that may be shown.</param>
/// <param name="TextNl">The rule as readers are told it, in Dutch.</param>
/// <param name="TextEn">The same in English.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record SuppressionRule(string Id, int Least, string TextNl, string TextEn, string Source)
{
    /// <summary>Nobody can be told from nil.</summary>
    public bool IsSmall(long count) => count > 0 && count < Least;
}
