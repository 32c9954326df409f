using System.Globalization;
using System.Text.Json;
using Ledger.Domain.Books;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Domain.Persons;

namespace Ledger.Exchange.Rows;

/// <summary>A type of field that one value of a row can fill, and how text becomes it.</summary>
internal sealed class FieldType
{
    private readonly Func<string, object?> parse;

    private FieldType(Type type, string expected, Func<string, object?> parse)
    {
        Type = type;
        Expected = expected;
        this.parse = parse;
    }

    public Type Type { get; }

    /// <summary>What fits, to be read before "is expected".</summary>
    public string Expected { get; }

    /// <summary>The words to choose from; empty when it is not a code list.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    public bool IsAmount => Type == typeof(Cents);

    public bool IsDate => Type == typeof(DateOnly);

    /// <summary>A date column may fill it: a day, or the month of birth of a day.</summary>
    public bool TakesDate => IsDate || Type == typeof(BirthMonth);

    /// <summary>Text put together from columns may fill it.</summary>
    public bool IsText => Type == typeof(string) || Type == typeof(PersonId) || Type == typeof(CaseNumber);

    /// <summary>Null for a type that rows cannot fill.</summary>
    public static FieldType? Find(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum)
            return CodeListOf(type);
        if (type == typeof(string))
            return new(type, "text", text => text);
        if (type == typeof(DateOnly))
            return new(type, "a date as yyyy-MM-dd", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null);
        if (type == typeof(int))
            return new(type, "a whole number", text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null);
        if (type == typeof(bool))
            return new(type, "true or false", text => text is "true" ? true : text is "false" ? false : null);
        if (type == typeof(Cents))
            return new(type, "an amount in euros without thousands separators, as 1234,05 or 1234.05", text => Amount(text));
        if (type == typeof(BookingPeriod))
            return new(type, "a period of the books as 2021-03, from 01 to 13", text => BookingPeriod.Parse(text));
        if (type == typeof(BirthMonth))
            return new(type, "a year of birth as 1987, or with the month as 1987-05", text => BirthMonth.Parse(text));
        if (type == typeof(PersonId))
            return new(type, $"a pseudonym of 1 to {PersonId.MaxLength} letters, digits and - _ . : /", text => new PersonId(text));
        if (type == typeof(CaseNumber))
            return new(type, $"a number of 1 to {CaseNumber.MaxLength} letters, digits and - _ . : /", text => new CaseNumber(text));
        if (type == typeof(Mediators))
            return new(type, "text", text => Mediators.Of([text]));
        return null;
    }

    public bool TryParse(string text, out object? value)
    {
        try
        {
            value = parse(text);
        }
        catch (FormatException)
        {
            value = null;
        }
        return value is not null;
    }

    private static FieldType CodeListOf(Type type)
    {
        var words = ((IScalar)EventCatalogue.Codec.Json.GetConverter(type)).Words;
        var codes = words.ToDictionary(word => word, word => JsonSerializer.Deserialize($"\"{word}\"", EventCatalogue.Codec.Json.GetTypeInfo(type)));
        return new(type, $"one of {string.Join(", ", words)}", text => codes.GetValueOrDefault(text)) { Words = words };
    }

    private static Cents? Amount(string text)
    {
        var negative = text.StartsWith('-');
        var digits = negative ? text[1..] : text;
        var separator = digits.AsSpan().IndexOfAny(',', '.');
        var (euros, cents) = separator < 0 ? (digits, "") : (digits[..separator], digits[(separator + 1)..].PadRight(2, '0'));
        if (separator >= 0 && digits.Length - separator - 1 is < 1 or > 2)
            return null;
        var fits = euros.Length is > 0 and <= 15 && euros.All(char.IsAsciiDigit) && cents.Length is 0 or 2 && cents.All(char.IsAsciiDigit);
        if (!fits)
            return null;
        var amount = long.Parse(euros) * 100 + (cents.Length == 0 ? 0 : long.Parse(cents));
        return new Cents(negative ? -amount : amount);
    }
}
