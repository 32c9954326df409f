namespace Ledger.Exchange.Tables;

/// <summary>A named value of an answer. The name stands in --json and --csv, is documented, and does not change.</summary>
/// <param name="Name">camelCase.</param>
/// <param name="Heading">Above the column in a table; null for what only programs are told.</param>
/// <param name="Meaning">For the documentation: unit, axis, when it is absent.</param>
public record Field(string Name, string? Heading, string Meaning);

/// <inheritdoc/>
/// <param name="Value">Text, a whole number, a decimal, a day, a moment, yes or no, or null when absent.</param>
public sealed record Field<T>(string Name, string? Heading, string Meaning, Func<T, object?> Value) : Field(Name, Heading, Meaning)
{
    /// <summary>Characters that the column takes in a table whose rows are written as they come; 0 when the rows are awaited and measured.</summary>
    public int Width { get; init; }
}
