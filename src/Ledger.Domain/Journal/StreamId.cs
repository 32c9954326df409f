using System.Buffers;

namespace Ledger.Domain.Journal;

/// <summary>
/// The stream that an event belongs to, as "kind/name": "dossier/0001234567" is a client dossier, "register/coverage" what the
/// municipality says of its own registration, one of its registers. A stream is what is folded whole.
/// </summary>
public readonly record struct StreamId : IComparable<StreamId>
{
    /// <summary>Long enough for any case number, short enough for an index key.</summary>
    public const int MaxLength = 100;

    private static readonly SearchValues<char> allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/");

    /// <exception cref="FormatException">Not "kind/name", longer than <see cref="MaxLength"/>, or with a character outside letters, digits and - _ . : /.</exception>
    public StreamId(string value)
    {
        if (!IsValid(value))
            throw new FormatException($"'{value}' is not a stream: write kind/name, for instance dossier/0001234567, in at most {MaxLength} letters, digits and - _ . : /.");
        Value = value;
    }

    public string Value { get; }

    /// <summary>The part before the first slash: "dossier", "register".</summary>
    public string Kind => Value[..Value.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The part after the first slash.</summary>
    public string Name => Value[(Value.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public static StreamId Dossier(string name) => new($"dossier/{name}");

    /// <summary>False for a text that the constructor refuses.</summary>
    public static bool TryParse(string value, out StreamId stream)
    {
        var valid = IsValid(value);
        stream = valid ? new StreamId(value) : default;
        return valid;
    }

    public int CompareTo(StreamId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private static bool IsValid(string? value)
    {
        if (value is null or { Length: 0 or > MaxLength })
            return false;
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < value.Length - 1 && !value.AsSpan().ContainsAnyExcept(allowed);
    }
}
