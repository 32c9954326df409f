using System.Collections;
using System.Runtime.CompilerServices;

namespace Ledger.Domain.Employment;

/// <summary>The partners who contributed to one way to work, by name or code, in the source's order. Equal when they are the same in the same order.</summary>
[CollectionBuilder(typeof(Mediators), nameof(Of))]
public sealed class Mediators : IReadOnlyList<string>, IEquatable<Mediators>
{
    private readonly string[] partners;

    private Mediators(string[] partners) => this.partners = partners;

    public static Mediators Of(ReadOnlySpan<string> partners) => new(partners.ToArray());

    public int Count => partners.Length;

    public string this[int index] => partners[index];

    public bool Equals(Mediators? other) => other is not null && partners.AsSpan().SequenceEqual(other.partners);

    public override bool Equals(object? obj) => Equals(obj as Mediators);

    public override int GetHashCode() => partners.Aggregate(17, HashCode.Combine);

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)partners).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(", ", partners);
}
