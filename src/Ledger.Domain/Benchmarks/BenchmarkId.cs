namespace Ledger.Domain.Benchmarks;

/// <summary>Names a series of others, in a municipality: "cbs-ioaw". 1 to 60 lower case letters, digits and hyphens.</summary>
public readonly record struct BenchmarkId : IComparable<BenchmarkId>
{
    public const int MaxLength = 60;

    /// <exception cref="FormatException">Empty, too long, or with another character.</exception>
    public BenchmarkId(string value)
    {
        if (value is not { Length: > 0 and <= MaxLength } || !value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new FormatException($"'{value}' is not the id of a benchmark: use 1 to {MaxLength} lower case letters, digits and hyphens, as cbs-ioaw.");
        Value = value;
    }

    public string Value { get; }

    public int CompareTo(BenchmarkId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
