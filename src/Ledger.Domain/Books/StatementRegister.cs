using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;

namespace Ledger.Domain.Books;

/// <summary>All statements with a printed total, as known at the last of the events they were folded from.</summary>
/// <param name="All">By name, group and order of receipt; of one name and group the last holds.</param>
public sealed record StatementRegister(IReadOnlyList<Statement> All)
{
    /// <param name="events">Those of <see cref="Registers.Statements"/>, in order of position.</param>
    public static StatementRegister Of(IEnumerable<RecordedEvent> events)
    {
        var received = events
            .Select(recorded => (recorded.Position, recorded.KnownAt, Body: EventCatalogue.Decode(recorded.Type, recorded.SchemaVersion, recorded.Data.Span)))
            .Where(each => each.Body is StatementReceived)
            .GroupBy(each => (((StatementReceived)each.Body).Statement, Group: ((StatementReceived)each.Body).Group ?? ""));
        return new StatementRegister([.. received
            .OrderBy(same => same.Key.Statement).ThenBy(same => same.Key.Group, StringComparer.Ordinal)
            .SelectMany(same => same.Select((each, i) => new Statement((StatementReceived)each.Body, i < same.Count() - 1, each.Position, each.KnownAt)))]);
    }

    /// <summary>Whether the statement that holds under a name says the same of its rows and its total.</summary>
    public bool Holds(StatementReceived received) =>
        All.Any(statement => !statement.IsReplaced && statement.As with { EffectiveOn = received.EffectiveOn } == received);
}

/// <summary>A statement as it was received.</summary>
/// <param name="IsReplaced">The same was received again later.</param>
/// <param name="Position">Of its event.</param>
/// <param name="KnownAt">Known axis: when the register knew it.</param>
public sealed record Statement(StatementReceived As, bool IsReplaced, Position Position, DateTimeOffset KnownAt)
{
    /// <summary>What the rows are more than the printed total; negative when they are less.</summary>
    public Cents Difference => As.Sum - As.Printed;

    public bool AddsUp => Difference == Cents.Zero;
}
