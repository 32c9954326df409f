using Ledger.Domain.Facts;

namespace Ledger.Figures.Traits;

/// <summary>A trait that stands in the entry itself as a code of 16 bits, from 0 (<see cref="Trait.NotRegistered"/>) to 32,767.</summary>
public abstract class StoredTrait(string id, string label) : Trait(id, label)
{
    /// <summary>Its column in the views of entries.</summary>
    public string Column { get; } = id.Replace('-', '_');

    /// <summary>Whether every code fits a byte, which halves its column in memory.</summary>
    public virtual bool IsNarrow => false;

    /// <summary>How the code is read from facts of a type; null when facts of that type do not have the trait.</summary>
    internal abstract CodeReader? ReaderFor(Type fact);
}

/// <summary>Reads the code of one trait from a fact.</summary>
internal delegate short CodeReader(Fact fact, TextValues texts);

/// <summary>A stored trait by the type of its values.</summary>
public abstract class StoredTrait<TValue>(string id, string label) : StoredTrait(id, label)
{
    private readonly Dictionary<Type, Func<Fact, TValue>> readers = [];

    internal abstract short Code(TValue value, TextValues texts);

    internal override CodeReader? ReaderFor(Type fact) =>
        readers.TryGetValue(fact, out var read) ? (it, texts) => Code(read(it), texts) : null;

    /// <summary>Says where facts of one type hold the trait.</summary>
    internal StoredTrait<TValue> In<TFact>(Func<TFact, TValue> read)
        where TFact : Fact
    {
        readers.Add(typeof(TFact), fact => read((TFact)fact));
        return this;
    }
}
