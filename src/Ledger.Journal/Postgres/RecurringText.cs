namespace Ledger.Journal.Postgres;

/// <summary>
/// Gives equal texts one instance, so that a reader that keeps many events keeps each type and source once. Only for what recurs: it
/// stops learning when there are too many different ones.
/// </summary>
internal sealed class RecurringText
{
    private const int DifferentMax = 1000;

    private readonly Dictionary<string, string> seen = [];

    public string Of(string text)
    {
        if (seen.TryGetValue(text, out var first))
            return first;
        if (seen.Count < DifferentMax)
            seen.Add(text, text);
        return text;
    }
}
