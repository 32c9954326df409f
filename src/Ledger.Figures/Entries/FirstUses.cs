using Ledger.Figures.Traits;

namespace Ledger.Figures.Entries;

/// <summary>
/// Texts of entries that came in any order, and where each is used first: so that they get the codes that they have when entries come in
/// order of position.
/// </summary>
internal sealed class FirstUses
{
    private readonly Dictionary<TextTrait, List<long>> places = Vocabulary.Texts.ToDictionary(trait => trait, _ => new List<long>());

    /// <summary>The texts in the order in which they were met.</summary>
    public TextValues Met { get; } = new();

    /// <summary>Notes the texts of an entry whose codes are of <see cref="Met"/>.</summary>
    public void Note(in CodedEntry entry)
    {
        foreach (var (trait, at) in entry.Kind.Texts)
        {
            var (code, first) = (entry.Codes[at], places[trait]);
            if (code > first.Count)
                first.Add(entry.Place);
            else if (code > 0)
                first[code - 1] = Math.Min(first[code - 1], entry.Place);
        }
    }

    /// <summary>The texts in order of first use, and for each trait the code that takes the place of a code of <see cref="Met"/>.</summary>
    public (TextValues Texts, IReadOnlyDictionary<TextTrait, short[]> Codes) InOrder()
    {
        var texts = new TextValues();
        var codes = new Dictionary<TextTrait, short[]>();
        foreach (var (trait, first) in places)
        {
            codes[trait] = new short[first.Count + 1];
            foreach (var (met, _) in first.Index().OrderBy(use => use.Item))
                codes[trait][met + 1] = texts.Of(trait).CodeOf(Met.Of(trait).Values[met]);
        }

        return (texts, codes);
    }
}
