namespace Ledger.Domain;

/// <summary>The right word for one that was mistyped.</summary>
public static class Nearest
{
    private const int LongestWord = 64;

    /// <summary>The word with the fewest letters to add, drop, replace or swap with the next, when that is at most a third of the letters given (and at least 2 are allowed); else null. In which order the parts of a word come does not matter.</summary>
    public static string? To(string mistyped, IEnumerable<string> words)
    {
        if (mistyped.Length > LongestWord)
            return null;
        var atMost = Math.Max(2, mistyped.Length / 3);
        return words
            .Select(word => (Word: word, Distance: Math.Min(Distance(mistyped.ToLowerInvariant(), word.ToLowerInvariant()), Distance(InOrder(mistyped), InOrder(word)))))
            .Where(candidate => candidate.Distance <= atMost && candidate.Distance < candidate.Word.Length)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary>"ended-trajectories" and "trajectories-ended" are one to who remembers the words only.</summary>
    private static string InOrder(string word) => string.Join('-', word.ToLowerInvariant().Split('-', '_').Order(StringComparer.Ordinal));

    /// <summary>The edit distance of Damerau and Levenshtein, in which no letter is moved twice: "wp" is one swap from "pw".</summary>
    private static int Distance(string from, string to)
    {
        var distance = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
                distance[i, j] = i == 0 || j == 0 ? i + j : Step(i, j);
        }

        return distance[from.Length, to.Length];

        int Step(int i, int j)
        {
            var replaced = distance[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            var least = Math.Min(replaced, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
            var isSwap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            return isSwap ? Math.Min(least, distance[i - 2, j - 2] + 1) : least;
        }
    }
}
