using Ledger.Domain;

namespace Ledger.Figures.Wording;

/// <summary>A question that cannot be answered as it was put; the message says what to ask instead.</summary>
public sealed class QuestionException(string message) : Exception(message)
{
    internal static QuestionException UnknownWord(string what, string word, IEnumerable<string> known)
    {
        var list = known.Distinct(StringComparer.Ordinal).ToList();
        var nearest = Nearest.To(word, list);
        return new($"There is no {what} '{word}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")} Known: {string.Join(", ", list)}.");
    }
}
