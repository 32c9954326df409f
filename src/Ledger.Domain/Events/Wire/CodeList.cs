using System.Collections.Frozen;
using System.Text.Json;

namespace Ledger.Domain.Events.Wire;

/// <summary>The words of a code list as they stand in JSON and in questions: the names of an enum in kebab-case ("work-employed").</summary>
public static class CodeList<TCode>
    where TCode : struct, Enum
{
    private static readonly FrozenDictionary<TCode, string> words =
        Enum.GetValues<TCode>().ToFrozenDictionary(code => code, code => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString()));

    private static readonly FrozenDictionary<string, TCode> codes = words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly FrozenDictionary<string, TCode>.AlternateLookup<ReadOnlySpan<char>> codesBySpan =
        codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All words, in the order of their codes.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<TCode>().Select(code => words[code])];

    /// <exception cref="BrokenInvariantException">The value is not of the list.</exception>
    public static string WordOf(TCode code)
    {
        var found = words.TryGetValue(code, out var word);
        Invariant.Holds(found, $"{code} is not a code of {typeof(TCode).Name}.");
        return word!;
    }

    /// <summary>Exact: no other case, no numbers.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out TCode code) => codesBySpan.TryGetValue(word, out code);
}
