using System.Collections.Concurrent;
using Ledger.Domain;

namespace Ledger.Figures.Traits;

/// <summary>The dictionaries of one municipality: which code stands for which text, trait by trait.</summary>
public sealed class TextValues
{
    private readonly Dictionary<TextTrait, TextDictionary> dictionaries = Vocabulary.Texts.ToDictionary(trait => trait, _ => new TextDictionary());

    public TextDictionary Of(TextTrait trait) => dictionaries[trait];
}

/// <summary>The values of one open trait, numbered from 1 in order of first appearance. Any number of writers and readers.</summary>
public sealed class TextDictionary
{
    private readonly ConcurrentDictionary<string, short> codes = new(StringComparer.Ordinal);
    private volatile List<string> values = [];

    /// <summary>In order of code, from 1.</summary>
    public IReadOnlyList<string> Values => values;

    public string this[short code] => values[code - 1];

    public bool TryCode(string value, out short code) => codes.TryGetValue(value, out code);

    /// <summary>The code of a value, a new one if it was never seen.</summary>
    /// <exception cref="BrokenInvariantException">More than 32,767 values: a source writes free text where a code belongs.</exception>
    public short CodeOf(string value)
    {
        if (codes.TryGetValue(value, out var code))
            return code;
        lock (codes)
        {
            if (codes.TryGetValue(value, out code))
                return code;
            Invariant.Holds(values.Count < short.MaxValue, $"More than {short.MaxValue} different values, the last '{value}': this is free text, not a trait.");
            code = (short)(values.Count + 1);
            values = [.. values, value];
            return codes[value] = code;
        }
    }
}
