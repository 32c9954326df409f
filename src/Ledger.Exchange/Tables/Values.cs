using System.Text.Json;
using Ledger.Domain;

namespace Ledger.Exchange.Tables;

/// <summary>How a value of an answer is written: for people, and in the one invariant form for programs.</summary>
public static class Values
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    /// <summary>Days as 2021-12-31, moments in UTC as 2022-02-14 09:30:00, numbers without thousands separators.</summary>
    public static string ForPeople(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "yes" : "no",
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss"),
        _ => ForPrograms(value),
    };

    /// <summary>As in CSV: moments in UTC as 2022-02-14T09:30:00Z with microseconds where there are any, true and false, a point as decimal sign.</summary>
    public static string ForPrograms(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "true" : "false",
        int number => number.ToString(),
        long number => number.ToString(),
        decimal number => number.ToString(),
        DateOnly day => day.ToString("yyyy-MM-dd"),
        DateTimeOffset moment => moment.UtcDateTime.ToString(Moment),
        JsonElement element => element.GetRawText(),
        _ => throw new BrokenInvariantException($"An answer has no values of type {value.GetType().Name}."),
    };

    public static void WriteJson(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case JsonElement element: element.WriteTo(json); break;
            default: json.WriteStringValue(ForPrograms(value)); break;
        }
    }

    public static bool IsNumber(object? value) => value is int or long or decimal;
}
