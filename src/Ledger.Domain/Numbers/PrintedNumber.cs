using System.Globalization;
using System.Numerics;

namespace Ledger.Domain.Numbers;

/// <summary>
/// A number as a document prints it, decimals included: "57.50" is not "57.5", because the decimals say how it was rounded. At most 15
/// digits, of which at most 6 behind the point; no sign of thousands.
/// </summary>
public readonly record struct PrintedNumber
{
    public const int MostDigits = 15, MostDecimals = 6;

    /// <summary>As a regular expression.</summary>
    public const string Pattern = @"^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$";

    /// <param name="steps">The number in units of its last decimal: 575 for 57.5.</param>
    public PrintedNumber(long steps, int decimals = 0) => (Steps, Decimals) = (steps, decimals);

    /// <summary>The number in units of its last decimal.</summary>
    public long Steps { get; }

    /// <summary>How many stand behind the point.</summary>
    public int Decimals { get; }

    public Fraction Exact => new(Steps, BigInteger.Pow(10, Decimals));

    /// <summary>One of its last decimal: 0.1 for 57.5.</summary>
    public Fraction Step => new(1, BigInteger.Pow(10, Decimals));

    /// <exception cref="FormatException">Not such a number.</exception>
    public static PrintedNumber Parse(string text)
    {
        var (whole, decimals) = text.Split('.') switch
        {
            [var all] => (all, ""),
            [var before, { Length: > 0 and <= MostDecimals } after] => (before, after),
            _ => throw NotANumber(text),
        };
        var isWhole = whole.TrimStart('-') is { Length: > 0 } digits && whole.Length - digits.Length <= 1
            && (digits == "0" || digits[0] != '0') && digits.Length + decimals.Length <= MostDigits && (digits + decimals).All(char.IsAsciiDigit);
        return isWhole && long.TryParse(whole + decimals, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var steps)
            ? new PrintedNumber(steps, decimals.Length)
            : throw NotANumber(text);
    }

    public override string ToString()
    {
        var digits = Math.Abs(Steps).ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        return $"{(Steps < 0 ? "-" : "")}{(Decimals == 0 ? digits : $"{digits[..^Decimals]}.{digits[^Decimals..]}")}";
    }

    private static FormatException NotANumber(string text) =>
        new($"'{text}' is not a number as it is printed: write 2364 or 57.5, with a point, without a sign of thousands, in at most {MostDigits} digits.");
}
