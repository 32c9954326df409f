namespace Ledger.Domain;

/// <summary>The right word for one that was mistyped.</summary>
public static class Nearest
{
    private const int LongestWord = 64;

    /// <summary>The word with the fewest letters to add, drop or replace, when that is at most a third of the letters given (and at least 2 are allowed); else null.</summary>
    public static string? To(string mistyped, IEnumerable<string> words)
    {
        if (mistyped.Length > LongestWord)
            return null;
        var atMost = Math.Max(2, mistyped.Length / 3);
        return words
            .Select(word => (Word: word, Distance: Distance(mistyped.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= atMost && candidate.Distance < candidate.Word.Length)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary>Levenshtein's distance, one row of its table at a time.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.Length];
    }
}
