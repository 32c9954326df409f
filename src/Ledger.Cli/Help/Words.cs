using Ledger.Domain;

namespace Ledger.Cli.Help;

/// <summary>Answers a word that is not known.</summary>
internal static class Words
{
    /// <summary>There is no measure 'caselod'. Did you mean caseload? Known: ...</summary>
    public static string Unknown(string what, string given, IEnumerable<string> known)
    {
        var words = known.ToList();
        if (words.Count == 0)
            return $"There is no {what} '{given}', nor any other.";
        var nearest = Nearest.To(given, words);
        return $"There is no {what} '{given}'.{(nearest is null ? "" : $" Did you mean {nearest}?")} Known: {string.Join(", ", words)}.";
    }
}
