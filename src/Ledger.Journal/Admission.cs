using System.Text.Json;
using System.Text.Unicode;
using Ledger.Domain.Journal;

namespace Ledger.Journal;

/// <summary>
/// What every journal asks of an offered event before it takes it up, whatever stores it. Its meaning is the catalogue's business; this is
/// about what can be kept and read back for ever, by PostgreSQL's json and jsonb as well.
/// </summary>
internal static class Admission
{
    private const int SourceLengthMax = 200;
    private const int TypeLengthMax = 500;

    /// <summary>The known axis has microseconds: finer claims are cut off.</summary>
    public static DateTimeOffset Claim(NewEvent offered) => ToMicroseconds(offered.KnownAt);

    public static DateTimeOffset ToMicroseconds(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <exception cref="ArgumentException">The event cannot be kept; says which field, and why.</exception>
    public static void Check(NewEvent offered)
    {
        CheckText(offered.Source, SourceLengthMax, nameof(offered.Source));
        CheckText(offered.SourceEventId, SourceLengthMax, nameof(offered.SourceEventId));
        CheckText(offered.Type, TypeLengthMax, nameof(offered.Type));
        Require(offered.Stream.Value is not null, nameof(offered.Stream), "is missing");
        Require(offered.SchemaVersion > 0, nameof(offered.SchemaVersion), $"is {offered.SchemaVersion}: versions start at 1");
        Require(offered.EffectiveOn > DateOnly.MinValue && offered.EffectiveOn < DateOnly.MaxValue, nameof(offered.EffectiveOn), "is no day on which something can happen");
        Require(offered.KnownAt > DateTimeOffset.MinValue && offered.KnownAt < DateTimeOffset.MaxValue, nameof(offered.KnownAt), "is no moment at which something can be known");
        CheckBody(offered.Data.Span);
    }

    private static void CheckText(string text, int lengthMax, string field)
    {
        Require(text is { Length: > 0 }, field, "is empty");
        Require(text.Length <= lengthMax, field, $"has {text.Length} characters: at most {lengthMax} are kept");
        Require(!text.Contains('\0'), field, "holds a character NUL");
    }

    private static void CheckBody(ReadOnlySpan<byte> data)
    {
        Require(Utf8.IsValid(data), nameof(NewEvent.Data), "is not UTF-8");
        var reader = new Utf8JsonReader(data);
        try
        {
            Require(reader.Read() && reader.TokenType == JsonTokenType.StartObject, nameof(NewEvent.Data), "is not a JSON object");
            while (reader.Read())
                CheckToken(ref reader);
        }
        catch (JsonException exception)
        {
            throw Refusal(nameof(NewEvent.Data), $"is not JSON: {exception.Message}");
        }
    }

    private static void CheckToken(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            Require(IsText(ref reader), nameof(NewEvent.Data), "holds an escaped NUL or half a surrogate pair, which is no text");
        if (reader.TokenType == JsonTokenType.Number)
            Require(reader.TryGetDecimal(out _), nameof(NewEvent.Data), "holds a number beyond 28 digits");
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.GetString()!.Contains('\0');
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Require(bool condition, string field, string problem)
    {
        if (!condition)
            throw Refusal(field, problem);
    }

    private static ArgumentException Refusal(string field, string problem) => new($"An event cannot be kept: {field} {problem}.", field);
}
