using Ledger.Domain.Books;

namespace Ledger.Exchange.Tables;

/// <summary>How statements with a printed total are told, beside what their rows add up to.</summary>
public static class StatementFields
{
    public static IReadOnlyList<Field<Statement>> All { get; } =
    [
        new("statement", "statement", "Name in the register.", statement => statement.As.Statement.Value),
        new("group", "group", "The part that the total is printed under; absent for all of it.", statement => statement.As.Group),
        new("document", "document", "Where it stands.", statement => statement.As.Document),
        new("place", null, "Page or table; absent when not noted.", statement => statement.As.Place),
        new("period", "period", "Of the books; absent when it is about more than one, or about none.", statement => statement.As.Period?.ToString()),
        new("received", "received", "The day on which it came in.", statement => statement.As.EffectiveOn),
        new("rows", "rows", "How many rows.", statement => statement.As.Rows),
        new("printed", "printed", "The printed total, in euros.", statement => Euros.Of(statement.As.Printed)),
        new("sum", "sum", "What the rows add up to, in euros.", statement => Euros.Of(statement.As.Sum)),
        new("difference", "difference", "Sum less printed total, in euros; never repaired.", statement => Euros.Of(statement.Difference)),
        new("replaced", "replaced", "Whether the same was received again later.", statement => statement.IsReplaced),
        new("knownAt", null, "Known axis: when the register knew it.", statement => statement.KnownAt),
        new("position", null, "Where it stands in the journal.", statement => statement.Position.Value),
    ];
}
