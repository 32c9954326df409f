using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;

namespace Ledger.Domain.Events.Rules;

/// <summary>
/// Recognises what must not be in an event: a citizen service number (BSN) in any text, and fields that are named after a name, an
/// address or the like. An event stays for ever and is read by many; a person is named in it by a pseudonym alone.
/// </summary>
public static class PersonalData
{
    /// <summary>Stands in a message in the place of what must not be repeated.</summary>
    public const string Withheld = "(withheld)";

    private const int BsnDigits = 9;

    private static readonly SearchValues<char> digits = SearchValues.Create("0123456789");

    private static readonly FrozenSet<string> words = new[]
    {
        "bsn", "sofi", "sofinummer", "burgerservicenummer",
        "naam", "namen", "voornaam", "voornamen", "achternaam", "roepnaam", "voorletters", "tussenvoegsel", "geslachtsnaam",
        "name", "names", "firstname", "lastname", "surname", "fullname", "initials",
        "adres", "address", "straat", "straatnaam", "street", "huisnummer", "housenumber", "postcode", "postalcode", "zipcode", "woonplaats",
        "email", "emailadres", "mail", "mailadres", "telefoon", "telefoonnummer", "telephone", "phone", "phonenumber", "mobiel", "mobile",
        "iban", "rekeningnummer", "geboortedatum", "birthdate", "dateofbirth",
    }.ToFrozenSet();

    public static Problem BsnIn(string field) => new(
        field,
        "holds a number that can be a citizen service number (BSN)",
        "Personal data do not belong in an event, which stays for ever: use a pseudonym that means nothing outside the source");

    public static Problem NamedAfterPersonalData(string field) => new(
        field,
        "is named after personal data",
        "A name, an address, a number or the like of a person does not belong in an event, which stays for ever: leave the field out and name the person by a pseudonym");

    /// <summary>
    /// Whether a text holds a BSN: a whole word of nine digits that passes the eleven test (elfproef), also when its digits are parted by
    /// single dots or spaces, or when "bsn" or "sofi" is written before it without a space.
    /// </summary>
    public static bool HoldsBsn(ReadOnlySpan<char> text)
    {
        if (text.Length < BsnDigits)
            return false;
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(digits);
            if (next < 0)
                return false;
            at += next;
            if (StartsWord(text[..at]) && BsnAt(text[at..]))
                return true;
            at += DigitsIn(text[at..]);
        }
        return false;
    }

    /// <summary>Whether a field's name says that it holds personal data: "bsn", "naamPartner", "e-mail_address".</summary>
    public static bool IsNameOf(string field)
    {
        var parts = JsonNamingPolicy.SnakeCaseLower.ConvertName(field).Split(['_', '-', '.', ' ', ':', '/'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Any(part => words.Contains(part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))) || words.Contains(string.Concat(parts));
    }

    /// <summary>Personal data in a field, in its name and in everything below it; numbers count, because no field is known to hold them.</summary>
    public static IEnumerable<Problem> Within(JsonProperty property, string pointer)
    {
        if (IsNameOf(property.Name))
            return [NamedAfterPersonalData(pointer)];
        return HoldsBsn(property.Name) ? [BsnIn(pointer)] : Within(property.Value, pointer);
    }

    /// <inheritdoc cref="Within(JsonProperty, string)"/>
    public static IEnumerable<Problem> Within(JsonElement value, string pointer) => value.ValueKind switch
    {
        JsonValueKind.String => HoldsBsn(value.GetString()) ? [BsnIn(pointer)] : [],
        JsonValueKind.Number => HoldsBsn(value.GetRawText()) ? [BsnIn(pointer)] : [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Within(item, $"{pointer}/{index}")),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Within(property, $"{pointer}/{PointerSegment(property.Name)}")),
        _ => [],
    };

    /// <summary>A value as it may stand in a message: between quotes, at most 40 characters of it, and withheld when it holds a BSN.</summary>
    public static string Quote(string value)
    {
        var shown = value.Length <= 40 ? value : value[..40] + "...";
        return HoldsBsn(value) || HoldsBsn(shown) ? Withheld : $"'{shown}'";
    }

    /// <summary>What is wrong with a field that has the wrong text: that it holds a BSN when it does, else the text itself.</summary>
    public static Problem WrongText(string field, string value, string remedy) =>
        HoldsBsn(value) ? BsnIn(field) : new(field, $"is {Quote(value)}", remedy);

    /// <summary>A field's name as it may stand in a JSON pointer.</summary>
    public static string PointerSegment(string name) => HoldsBsn(name)
        ? Withheld
        : name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool StartsWord(ReadOnlySpan<char> before) =>
        before.IsEmpty || !char.IsLetterOrDigit(before[^1])
        || before.EndsWith("bsn", StringComparison.OrdinalIgnoreCase) || before.EndsWith("sofi", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether groups of digits from here on, a dot or a space between them, make up nine digits that end a word and pass the test.</summary>
    private static bool BsnAt(ReadOnlySpan<char> text)
    {
        Span<char> number = stackalloc char[BsnDigits];
        var count = 0;
        while (true)
        {
            var group = DigitsIn(text);
            if (group == 0 || count + group > BsnDigits)
                return false;
            text[..group].CopyTo(number[count..]);
            count += group;
            text = text[group..];
            if (count == BsnDigits)
                return (text.IsEmpty || !char.IsLetterOrDigit(text[0])) && PassesElevenTest(number);
            if (text.IsEmpty || text[0] is not ('.' or ' ' or '\u00A0'))
                return false;
            text = text[1..];
        }
    }

    private static int DigitsIn(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExcept(digits);
        return other < 0 ? text.Length : other;
    }

    /// <summary>9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of eleven, and not all digits are zero.</summary>
    private static bool PassesElevenTest(ReadOnlySpan<char> number)
    {
        var sum = -(number[^1] - '0');
        for (var i = 0; i < BsnDigits - 1; i++)
            sum += (BsnDigits - i) * (number[i] - '0');
        return sum % 11 == 0 && number.ContainsAnyExcept('0');
    }
}
