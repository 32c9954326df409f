using System.Globalization;

namespace Ledger.Domain.Numbers;

/// <summary>
/// A number as somebody printed it: "57.5", "-3", "426.0". The decimals are part of it, because they tell how it was rounded: 426 and
/// 426.0 are two printed numbers of one size. Never floating point.
/// </summary>
public readonly record struct PrintedNumber : IComparable<PrintedNumber>
{
    /// <summary>Digits in all, and behind the point.</summary>
    public const int MaxDigits = 15, MaxDecimals = 6;

    private PrintedNumber(long numerator, int decimals) => (Numerator, Decimals) = (numerator, decimals);

    /// <summary>The number without its point: 575 for 57.5.</summary>
    public long Numerator { get; }

    /// <summary>Digits behind the point.</summary>
    public int Decimals { get; }

    /// <summary>What <see cref="Numerator"/> is divided by: 10 for 57.5.</summary>
    public long Denominator => PowerOfTen(Decimals);

    /// <exception cref="FormatException">Not digits with at most one point, or too many of them.</exception>
    public static PrintedNumber Parse(string text) => TryParse(text, out var number)
        ? number
        : throw new FormatException($"'{text}' is not a number: write digits with a point before the decimals, as 57.5, at most {MaxDigits} digits and {MaxDecimals} decimals, without thousands separators.");

    public static bool TryParse(string text, out PrintedNumber number)
    {
        number = default;
        var unsigned = text.StartsWith('-') ? text[1..] : text;
        var point = unsigned.IndexOf('.', StringComparison.Ordinal);
        var (whole, decimals) = point < 0 ? (unsigned, "") : (unsigned[..point], unsigned[(point + 1)..]);
        var isNumber = whole.Length > 0 && (whole == "0" || whole[0] != '0') && (point < 0 || decimals.Length is > 0 and <= MaxDecimals)
            && whole.Length + decimals.Length <= MaxDigits && (whole + decimals).All(char.IsAsciiDigit);
        if (!isNumber)
            return false;
        var numerator = long.Parse(whole + decimals, NumberStyles.None, CultureInfo.InvariantCulture);
        number = new PrintedNumber(text.StartsWith('-') ? -numerator : numerator, decimals.Length);
        return true;
    }

    /// <summary>By size: 426 and 426.0 compare as equal.</summary>
    public int CompareTo(PrintedNumber other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <summary>As it was printed.</summary>
    public override string ToString()
    {
        var digits = Math.Abs(Numerator).ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        return $"{(Numerator < 0 ? "-" : "")}{digits[..^Decimals]}{(Decimals == 0 ? "" : ".")}{digits[^Decimals..]}";
    }

    private static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
