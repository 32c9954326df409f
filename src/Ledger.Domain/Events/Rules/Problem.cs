using System.Text.Json;

namespace Ledger.Domain.Events.Rules;

/// <summary>One thing that is wrong with an event, for the people who must mend it. Never holds personal data.</summary>
/// <param name="Field">JSON pointer (RFC 6901): "/percentage" in a body, "/data/percentage" in a CloudEvent; empty for the whole.</param>
/// <param name="Wrong">What is wrong, to be read after the field: "is 150".</param>
/// <param name="Remedy">What to do about it: "Give a whole number from 1 to 100".</param>
public sealed record Problem(string Field, string Wrong, string Remedy)
{
    /// <summary>A problem of a field of a record, by the name of its property.</summary>
    public static Problem Of(string property, string wrong, string remedy) =>
        new($"/{JsonNamingPolicy.CamelCase.ConvertName(property)}", wrong, remedy);

    /// <summary>The same problem, seen from what holds the body.</summary>
    public Problem Under(string pointer) => this with { Field = pointer + Field };

    public override string ToString() => $"{(Field.Length == 0 ? "The event" : Field)} {Wrong}. {Remedy}.";
}
