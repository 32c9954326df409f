using Ledger.Domain;

namespace Ledger.Exchange;

/// <summary>Answers a mistake with the word that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>" Did you mean X?", or nothing when no known word is near.</summary>
    public static string For(string given, IEnumerable<string> known) => Nearest.To(given, known) is { } word ? $" Did you mean {word}?" : "";
}
