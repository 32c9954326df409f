namespace Ledger.Domain.Journal;

/// <summary>
/// The number of an event in the journal of its municipality: 1, 2, 3, ... without a gap, in order of commit.
/// 0 stands before the first event. Positions of two municipalities must not be compared.
/// </summary>
public readonly record struct Position(long Value) : IComparable<Position>
{
    /// <summary>Before the first event: nothing is known.</summary>
    public static readonly Position Start = new(0);

    public Position Next => new(Value + 1);

    public static bool operator <(Position left, Position right) => left.Value < right.Value;

    public static bool operator >(Position left, Position right) => left.Value > right.Value;

    public static bool operator <=(Position left, Position right) => left.Value <= right.Value;

    public static bool operator >=(Position left, Position right) => left.Value >= right.Value;

    public int CompareTo(Position other) => Value.CompareTo(other.Value);

    public override string ToString() => $"{Value}";
}
