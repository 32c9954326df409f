using System.Text.RegularExpressions;

namespace Ledger.Service.Tests.Documentation;

/// <summary>An example on the page for integrators, and what it prints according to the page.</summary>
/// <param name="Language">"sh", "python" or "csharp".</param>
/// <param name="Printed">"…" stands for anything.</param>
internal sealed record Example(string Language, string Code, string Printed)
{
    public static IReadOnlyList<Example> All(string page) =>
        [.. Regex.Matches(page, "^```(?<language>sh|python|csharp)\n(?<code>.*?)^```\n\n```text\n(?<printed>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(match => new Example(match.Groups["language"].Value, match.Groups["code"].Value, match.Groups["printed"].Value))];

    /// <summary>How many blocks of code the page has, whether something printed follows or not.</summary>
    public static int CodeBlocks(string page) => Regex.Count(page, "^```(sh|python|csharp)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    public bool IsPrintedBy(string said) =>
        Regex.IsMatch(said.Trim(), $"^{Regex.Escape(Printed.Trim()).Replace("…", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline, TimeSpan.FromSeconds(5));
}
