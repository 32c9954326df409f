namespace Ledger.Domain.Money;

/// <summary>An amount of euros in whole cents. The only money there is in the ledger: no fractions, no floating point.</summary>
public readonly record struct Cents(long Value) : IComparable<Cents>
{
    public static readonly Cents Zero = new(0);

    public static Cents operator +(Cents left, Cents right) => new(checked(left.Value + right.Value));

    public static Cents operator -(Cents left, Cents right) => new(checked(left.Value - right.Value));

    public static Cents operator -(Cents amount) => new(checked(-amount.Value));

    public static bool operator <(Cents left, Cents right) => left.Value < right.Value;

    public static bool operator >(Cents left, Cents right) => left.Value > right.Value;

    public static bool operator <=(Cents left, Cents right) => left.Value <= right.Value;

    public static bool operator >=(Cents left, Cents right) => left.Value >= right.Value;

    public int CompareTo(Cents other) => Value.CompareTo(other.Value);

    /// <summary>Euros with two decimals and a point: 1234.05.</summary>
    public override string ToString() => $"{(Value < 0 ? "-" : "")}{UInt128.CreateChecked(Int128.Abs(Value)) / 100}.{UInt128.CreateChecked(Int128.Abs(Value)) % 100:00}";
}
