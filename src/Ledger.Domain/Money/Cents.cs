using System.Globalization;

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

    /// <summary>Euros as people write them for programs: "36431973", "1234.05", "-72002.00".</summary>
    /// <exception cref="FormatException">Another notation, or more than two decimals.</exception>
    public static Cents Parse(string euros)
    {
        var digits = euros.StartsWith('-') ? euros[1..] : euros;
        var parts = digits.Split('.');
        if (parts.Length > 2 || parts[0].Length is 0 or > 15 || !digits.All(c => char.IsAsciiDigit(c) || c == '.') || parts is [_, { Length: not 2 }])
            throw new FormatException($"'{euros}' is not an amount: write euros with a point and no other sign, as 36431973 or 1234.05.");
        var cents = long.Parse(parts[0], CultureInfo.InvariantCulture) * 100 + (parts is [_, var hundredths] ? long.Parse(hundredths, CultureInfo.InvariantCulture) : 0);
        return new Cents(euros.StartsWith('-') ? -cents : cents);
    }

    public int CompareTo(Cents other) => Value.CompareTo(other.Value);

    /// <summary>Euros with two decimals and a point: 1234.05.</summary>
    public override string ToString() => $"{(Value < 0 ? "-" : "")}{UInt128.CreateChecked(Int128.Abs(Value)) / 100}.{UInt128.CreateChecked(Int128.Abs(Value)) % 100:00}";
}
