namespace Ledger.Domain.Events.Rules;

/// <summary>How a word that is not on a list is refused: with the nearest one that is, and the list.</summary>
internal static class UnknownWord
{
    /// <param name="list">What the word is not: "in its code list", "a type of event".</param>
    public static Problem Problem(string field, string word, string list, IEnumerable<string> known) => PersonalData.HoldsBsn(word)
        ? PersonalData.BsnIn(field)
        : new(field, $"is {PersonalData.Quote(word)}, which is not {list}", Remedy(word, known));

    public static string Remedy(string word, IEnumerable<string> known)
    {
        var words = known.ToList();
        var nearest = Nearest.To(word, words) is { } found ? $"Did you mean {found}? " : "";
        return $"{nearest}Known are: {string.Join(", ", words)}";
    }
}
