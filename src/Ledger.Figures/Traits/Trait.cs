namespace Ledger.Figures.Traits;

/// <summary>A word by which figures are filtered and grouped.</summary>
/// <param name="id">Kebab-case English, as in questions and measure files.</param>
/// <param name="label">Dutch, as on pages and in reports.</param>
public abstract class Trait(string id, string label)
{
    /// <summary>The code of "the municipality did not register it". Never mixed with a zero or a "no".</summary>
    public const short NotRegistered = 0;

    /// <summary>The name of <see cref="NotRegistered"/> in every trait.</summary>
    public const string NotRegisteredName = "not-registered";

    public string Id { get; } = id;

    public string Label { get; } = label;

    /// <summary>Reads a value as people write it.</summary>
    /// <returns>False when the trait has no such value (yet).</returns>
    public abstract bool TryCode(string name, TextValues texts, out short code);

    /// <summary>The value as people read it.</summary>
    public abstract string Name(short code, TextValues texts);

    /// <summary>All names that a filter may use, in order of code; empty when the trait is open (numbers, days).</summary>
    public abstract IReadOnlyList<string> Names(TextValues texts);

    /// <summary>Whether values have an order that a filter may use: months &lt;= 3.</summary>
    public virtual bool IsOrdered => false;

    public override string ToString() => Id;
}
