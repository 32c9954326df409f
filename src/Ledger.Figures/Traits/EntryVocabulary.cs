namespace Ledger.Figures.Traits;

/// <summary>What an entry says of itself, whatever its fact is.</summary>
internal static class EntryVocabulary
{
    /// <summary>
    /// The type of the event that made the entry: by it the difference between two moments of knowledge is told apart. No figure is
    /// filtered or grouped by it, because the entries that take a fact back bear another event than those that brought it.
    /// </summary>
    public static readonly TextTrait MadeBy = new EventTypeTrait("made-by", "Geboekt door");

    /// <summary>Its code is not that of a fact: who makes the entry fills it in.</summary>
    private sealed class EventTypeTrait(string id, string label) : TextTrait(id, label)
    {
        public override bool IsNarrow => true;

        internal override CodeReader ReaderFor(Type fact) => (_, _) => NotRegistered;
    }
}
