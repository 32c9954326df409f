using System.Collections;
using System.Runtime.CompilerServices;

namespace Ledger.Domain.Events;

/// <summary>Texts in an event, in its order. Equal when they are the same in the same order.</summary>
[CollectionBuilder(typeof(TextList), nameof(Of))]
public sealed class TextList : IReadOnlyList<string>, IEquatable<TextList>
{
    private readonly string[] texts;

    private TextList(string[] texts) => this.texts = texts;

    public static TextList Of(ReadOnlySpan<string> texts) => new(texts.ToArray());

    public int Count => texts.Length;

    public string this[int index] => texts[index];

    public bool Equals(TextList? other) => other is not null && texts.AsSpan().SequenceEqual(other.texts);

    public override bool Equals(object? obj) => Equals(obj as TextList);

    public override int GetHashCode() => texts.Aggregate(17, HashCode.Combine);

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)texts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(", ", texts);
}
