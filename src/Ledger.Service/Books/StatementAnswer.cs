using System.ComponentModel;
using Ledger.Domain.Books;
using Ledger.Service.Answering;

namespace Ledger.Service.Books;

/// <summary>A statement with a printed total.</summary>
[Description("A statement with a printed total (opgave met controletotaal), beside what its rows add up to. Amounts in whole cents.")]
public sealed record StatementAnswer(
    [property: Description("Name in the register.")] string Statement,
    [property: Description("The part that the total is printed under; null for all of it.")] string? Group,
    [property: Description("Where it stands: title of the document or name of the file.")] string Document,
    [property: Description("Page or table; null when not noted.")] string? Place,
    [property: Description("Period of the books (boekingsperiode); null when it is about more than one, or about none.")] string? Period,
    [property: Description("The day on which it came in.")] DateOnly ReceivedOn,
    [property: Description("How many rows.")] int Rows,
    [property: Description("The printed total (controletotaal), in cents.")] long Printed,
    [property: Description("What the rows add up to, in cents.")] long Sum,
    [property: Description("Sum less printed total (verschil), in cents; never repaired.")] long Difference,
    [property: Description("The same was received again later.")] bool Replaced,
    [property: Description("Known axis (kennismoment), in UTC: when the register knew it.")] DateTimeOffset KnownAt,
    [property: Description("Where it stands in the journal.")] long Position)
{
    public static StatementAnswer Of(Statement statement) => new(
        statement.As.Statement.Value, statement.As.Group, statement.As.Document, statement.As.Place, statement.As.Period?.ToString(), statement.As.EffectiveOn, statement.As.Rows,
        statement.As.Printed.Value, statement.As.Sum.Value, statement.Difference.Value, statement.IsReplaced, statement.KnownAt, statement.Position.Value);
}

/// <summary>All statements.</summary>
[Description("All statements with a printed total (opgaven met controletotaal), by name and group.")]
public sealed record StatementsAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("By name, group and order of receipt.")] IReadOnlyList<StatementAnswer> Statements);
