using Ledger.Figures.Tabulations;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Questions;

/// <summary>Which values of a trait count: "scheme=pw", "household=single,single-parent", "days-to-return&lt;=182", "reason!=death".</summary>
public sealed record Filter(Trait Trait, Comparison Comparison, IReadOnlyList<string> Values)
{
    private static readonly (string Sign, Comparison Comparison)[] signs =
    [
        ("!=", Comparison.NotIn), ("<=", Comparison.AtMost), (">=", Comparison.AtLeast), ("<", Comparison.Below), (">", Comparison.Above), ("=", Comparison.In),
    ];

    /// <exception cref="QuestionException">No such trait, comparison or value; the message names the nearest one.</exception>
    public static Filter Parse(string text)
    {
        var at = text.AsSpan().IndexOfAny("!<>=");
        if (at < 1)
            throw new QuestionException($"'{text}' is not a filter: write a trait, a comparison and values, as scheme=pw, household=single,couple or days-to-return<=182.");
        var (sign, comparison) = Array.Find(signs, pair => text.AsSpan(at).StartsWith(pair.Sign, StringComparison.Ordinal));
        if (sign is null)
            throw new QuestionException($"'{text}' has no comparison: write one of {string.Join(' ', signs.Select(pair => pair.Sign))}.");
        return Of(Vocabulary.Find(text[..at].Trim()), comparison, text[(at + sign.Length)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A filter of a measure file: the values of a trait, or one comparison such as "&lt;=182".</summary>
    /// <exception cref="QuestionException">No such trait or value.</exception>
    public static Filter OfFile(string trait, IReadOnlyList<string> values) =>
        values is [{ } one] && one[0] is '<' or '>' or '!' ? Parse(trait + values[0]) : Of(Vocabulary.Find(trait), Comparison.In, values);

    public override string ToString() =>
        $"{Trait}{Array.Find(signs, pair => pair.Comparison == Comparison).Sign}{string.Join(',', Values)}";

    /// <summary>The codes that count, with the texts known now.</summary>
    internal Condition ToCondition(TextValues texts)
    {
        if (Comparison is Comparison.In or Comparison.NotIn)
            return new Condition(Trait, Codes(texts), IsExcluding: Comparison == Comparison.NotIn);

        // "Not registered" (0) is neither below nor above anything.
        Trait.TryCode(Values[0], texts, out var code);
        var (low, high) = Comparison switch
        {
            Comparison.AtMost => ((short)1, code),
            Comparison.Below => ((short)1, (short)(code - 1)),
            Comparison.AtLeast => (code, short.MaxValue),
            _ => ((short)(code + 1), short.MaxValue),
        };
        return Condition.Range(Trait, low, high);
    }

    private static Filter Of(Trait trait, Comparison comparison, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            throw new QuestionException($"{trait} is compared with nothing: write a value after the sign.");
        if (comparison is not (Comparison.In or Comparison.NotIn) && (!trait.IsOrdered || values.Count > 1 || values[0] == Trait.NotRegisteredName))
            throw new QuestionException($"{trait} {(trait.IsOrdered ? "is compared with one number" : "has no order: write = or != and values")}.");
        foreach (var value in values)
        {
            if (trait is not TextTrait && !trait.TryCode(value, Empty, out _))
                throw trait.Names(Empty) is { Count: > 0 } names ? QuestionException.UnknownWord($"{trait}", value, names) : new QuestionException($"'{value}' is not a value of {trait} ({trait.Label}).");
        }

        return new Filter(trait, comparison, [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static TextValues Empty { get; } = new();

    private List<short> Codes(TextValues texts) =>
        [.. Values.Select(value => Trait.TryCode(value, texts, out var code) ? code : (short)-1).Where(code => code >= 0).Distinct().Order()];
}

public enum Comparison
{
    In,
    NotIn,
    Below,
    AtMost,
    AtLeast,
    Above,
}
