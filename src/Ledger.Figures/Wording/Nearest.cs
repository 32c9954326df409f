namespace Ledger.Figures.Wording;

/// <summary>The word that somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>The known word with the fewest letters wrong; null when more than a third, and more than two, are wrong.</summary>
    public static string? To(string word, IEnumerable<string> known) => known
        .Select(candidate => (candidate, wrong: Distance(word, candidate)))
        .Where(pair => pair.wrong <= Math.Max(2, pair.candidate.Length / 3))
        .OrderBy(pair => pair.wrong)
        .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
        .Select(pair => pair.candidate)
        .FirstOrDefault();

    /// <summary>Levenshtein: letters to add, drop or replace.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
