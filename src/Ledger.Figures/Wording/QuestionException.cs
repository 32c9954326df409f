using Ledger.Domain;

namespace Ledger.Figures.Wording;

/// <summary>A question that cannot be answered as it was put; the message says what to ask instead.</summary>
public sealed class QuestionException(string message) : Exception(message)
{
    /// <summary>So many words are read through by somebody who mistyped one; of more only the nearest helps.</summary>
    private const int Readable = 20;

    internal static QuestionException UnknownWord(string what, string word, IEnumerable<string> known)
    {
        var list = known.Distinct(StringComparer.Ordinal).ToList();
        var nearest = Nearest.To(word, list);
        var others = nearest is not null && list.Count > Readable ? "" : $" Known: {string.Join(", ", list)}.";
        return new($"There is no {what} '{word}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}{others}");
    }
}
