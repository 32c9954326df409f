using System.Globalization;
using System.Text.RegularExpressions;
using Ledger.Domain.Money;

namespace Ledger.Exchange.Profiles;

/// <summary>
/// How the amounts of a file are written, given by the example of minus 1234.56: "-1.234,56", "1,234.56-", "(1.234,56)", "€ -1234,56".
/// An amount in another notation is refused, never guessed: 1.234 is a thousand in one and a little more than one in the other.
/// </summary>
public sealed partial class AmountNotation
{
    private const int MostDigits = 15;
    private const char Euro = '€';

    private readonly Regex number;
    private readonly char decimals;
    private readonly string thousands;
    private readonly Minus minus;
    private readonly bool hasEuro;

    private AmountNotation(char decimals, string thousands, Minus minus, bool hasEuro, string example)
    {
        (this.decimals, this.thousands, this.minus, this.hasEuro, Example) = (decimals, thousands, minus, hasEuro, example);
        var whole = thousands.Length == 0 ? "[0-9]+" : $@"(?:[0-9]{{1,3}}(?:{Regex.Escape(thousands)}[0-9]{{3}})+|[0-9]+)";
        number = new Regex($@"^({whole})(?:{Regex.Escape($"{decimals}")}([0-9]{{1,2}}))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>Where a negative amount has its sign.</summary>
    private enum Minus
    {
        Before,
        After,
        Parentheses,
    }

    /// <summary>Minus 1234.56 in this notation, as the profile gives it.</summary>
    public string Example { get; }

    /// <exception cref="FormatException">Not minus 1234.56 in any notation.</exception>
    public static AmountNotation Of(string example)
    {
        var rest = WithoutEuro(example, out var hasEuro);
        var (sign, digits) = rest switch
        {
            ['-', .. var after] => (Minus.Before, after),
            [.. var before, '-'] => (Minus.After, before),
            ['(', .. var within, ')'] => (Minus.Parentheses, within),
            _ => ((Minus?)null, rest),
        };
        return sign is { } minus && Digits().Match(digits.Trim()) is { Success: true } match && match.Groups["thousands"].Value != match.Groups["decimals"].Value
            ? new AmountNotation(match.Groups["decimals"].Value[0], match.Groups["thousands"].Value, minus, hasEuro, example)
            : throw new FormatException($"'{example}' does not show how amounts are written: write minus 1234.56 as the file does, for instance -1.234,56 or 1234.56- or (1,234.56), with € where the file has it.");
    }

    /// <summary>False for an amount in another notation, or text that is none. Decimals may be left out, and the sign of the euro where the notation has it.</summary>
    public bool TryRead(string text, out Cents amount)
    {
        amount = Cents.Zero;
        var rest = WithoutEuro(text, out var withEuro);
        if (withEuro && !hasEuro)
            return false;
        var isNegative = minus switch
        {
            Minus.Before => rest is ['-', ..],
            Minus.After => rest is [.., '-'],
            _ => rest is ['(', .., ')'],
        };
        if (isNegative)
            rest = minus switch { Minus.Before => rest[1..], Minus.After => rest[..^1], _ => rest[1..^1] };
        var match = number.Match(rest.Trim());
        var euros = match.Groups[1].Value.Replace(thousands.Length == 0 ? "\0" : thousands, "", StringComparison.Ordinal);
        if (!match.Success || euros.Length > MostDigits)
            return false;
        var cents = long.Parse(euros, CultureInfo.InvariantCulture) * 100 + long.Parse(match.Groups[2].Value.PadRight(2, '0'), CultureInfo.InvariantCulture);
        amount = new Cents(isNegative ? -cents : cents);
        return true;
    }

    public string Write(Cents amount)
    {
        var size = Int128.Abs(amount.Value);
        var euros = $"{size / 100}";
        for (var at = euros.Length - 3; at > 0 && thousands.Length > 0; at -= 3)
            euros = euros.Insert(at, thousands);
        var digits = $"{euros}{decimals}{size % 100:00}";
        var signed = (amount < Cents.Zero, minus) switch
        {
            (false, _) => digits,
            (_, Minus.Before) => $"-{digits}",
            (_, Minus.After) => $"{digits}-",
            _ => $"({digits})",
        };
        return hasEuro ? $"€ {signed}" : signed;
    }

    /// <summary>The sign of the euro stands before or behind the digits, outside or inside their minus.</summary>
    private static string WithoutEuro(string text, out bool hasEuro)
    {
        var plain = text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();
        var at = plain.IndexOf(Euro, StringComparison.Ordinal);
        hasEuro = at >= 0 && (!plain.AsSpan(0, at).ContainsAnyInRange('0', '9') || !plain.AsSpan(at).ContainsAnyInRange('0', '9'));
        return hasEuro ? $"{plain[..at].TrimEnd()}{plain[(at + 1)..].TrimStart()}" : plain;
    }

    [GeneratedRegex(@"^1(?<thousands>[., ]?)234(?<decimals>[.,])56$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
