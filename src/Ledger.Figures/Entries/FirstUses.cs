using Ledger.Figures.Traits;

namespace Ledger.Figures.Entries;

/// <summary>
/// Texts of entries that came in any order, and where each is used first: so that they get the codes that they have when entries come in
/// order of position.
/// </summary>
internal sealed class FirstUses
{
    private readonly TextValues known;
    private readonly Dictionary<TextTrait, List<long>> places = Vocabulary.Texts.ToDictionary(trait => trait, _ => new List<long>());

    /// <summary>The same lists, by the code of a kind and the place of a text among its texts.</summary>
    private readonly List<long>[][] placesOfKind;

    /// <param name="known">The texts that have codes already, and keep them.</param>
    public FirstUses(TextValues known)
    {
        this.known = known;
        placesOfKind = new List<long>[FactKind.All.Max(kind => kind.Code) + 1][];
        foreach (var kind in FactKind.All)
            placesOfKind[kind.Code] = [.. kind.Texts.Select(text => places[text.Trait])];
        foreach (var (trait, first) in places)
        {
            foreach (var value in known.Of(trait).Values)
                first.Add(Met.Of(trait).CodeOf(value) - long.MaxValue); // before any entry, in the order of their codes
        }
    }

    /// <summary>The texts in the order in which they were met.</summary>
    public TextValues Met { get; } = new();

    /// <summary>Notes the texts of an entry whose codes are of <see cref="Met"/>.</summary>
    public void Note(in CodedEntry entry)
    {
        var (texts, ofKind) = (entry.Kind.Texts, placesOfKind[entry.Kind.Code]);
        for (var i = 0; i < ofKind.Length; i++)
        {
            var (code, first) = (entry.Codes[texts[i].Place], ofKind[i]);
            while (code > first.Count)
                first.Add(long.MaxValue); // somebody else met a text before, and notes it later
            if (code > 0 && entry.Place < first[code - 1])
                first[code - 1] = entry.Place;
        }
    }

    /// <summary>The texts in order of first use, and for each trait the code that takes the place of a code of <see cref="Met"/>.</summary>
    public (TextValues Texts, IReadOnlyDictionary<TextTrait, short[]> Codes) InOrder()
    {
        var codes = new Dictionary<TextTrait, short[]>();
        foreach (var (trait, first) in places)
        {
            codes[trait] = new short[first.Count + 1];
            foreach (var (met, _) in first.Index().OrderBy(use => use.Item))
                codes[trait][met + 1] = known.Of(trait).CodeOf(Met.Of(trait).Values[met]);
        }

        return (known, codes);
    }
}
