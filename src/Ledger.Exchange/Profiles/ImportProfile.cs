using System.Collections.Frozen;
using Ledger.Domain.Events;

namespace Ledger.Exchange.Profiles;

/// <summary>How the rows of one kind of CSV file become events. Data, not code: read from YAML by <see cref="ProfileReader"/>.</summary>
public sealed record ImportProfile
{
    /// <summary>Lower case, digits and hyphens; the name to import with.</summary>
    public required string Id { get; init; }

    /// <summary>One line for people.</summary>
    public required string Title { get; init; }

    /// <summary>What the file is, how its rows are known again, and what it cannot tell.</summary>
    public required string Description { get; init; }

    /// <summary>CloudEvents source of every event: a URN of the system that the file comes from.</summary>
    public required string Source { get; init; }

    /// <summary>How dates may be written, as .NET format strings. Effective axis, whole days; a time of day is dropped.</summary>
    public required IReadOnlyList<string> DateFormats { get; init; }

    /// <summary>How amounts are written; null when the file has none.</summary>
    public required AmountNotation? Amounts { get; init; }

    /// <summary>What stands for "no value", without regard to case; white space around a value never counts.</summary>
    public required FrozenSet<string> Missing { get; init; }

    public required IReadOnlyList<ColumnRule> Columns { get; init; }

    public required StreamRule Stream { get; init; }

    /// <summary>Pairs of date columns of which the second may not lie before the first.</summary>
    public required IReadOnlyList<PeriodRule> Periods { get; init; }

    /// <summary>What a row yields, in this order.</summary>
    public required IReadOnlyList<EventRule> Events { get; init; }
}

/// <summary>A column of the file, under the name that the rest of the profile knows it by.</summary>
/// <param name="Headers">How the column may be called in the file, without regard to case; none for a column that is worked out of others.</param>
/// <param name="Optional">The file may lack it.</param>
/// <param name="IsDate">Its values are dates.</param>
/// <param name="Codes">Its values are codes; others are refused. Null when any text will do.</param>
/// <param name="IsAmount">Its values are amounts in the notation of the profile.</param>
public sealed record ColumnRule(string Name, IReadOnlyList<string> Headers, bool Optional, bool IsDate, CodeList? Codes, bool IsAmount = false)
{
    public bool IsWorkedOut => Headers.Count == 0;
}

/// <summary>A list of the source's codes and what each means here.</summary>
/// <param name="Meanings">Source value to ours, without regard to case.</param>
public sealed record CodeList(string Name, FrozenDictionary<string, string> Meanings);

/// <summary>A last day that may not lie before the first.</summary>
public sealed record PeriodRule(ColumnRule First, ColumnRule Last);

/// <summary>An event that a row yields.</summary>
/// <param name="Id">Template of its id, unique within the source and the same in every export of the same fact.</param>
/// <param name="When">Only when this column has a value; null means always.</param>
/// <param name="Known">Where the moment of knowing comes from.</param>
/// <param name="Fields">By constructor parameter of the event's record, effectiveOn among them.</param>
public sealed record EventRule(EventType Type, Template Id, ColumnRule? When, KnownRule Known, RecordRule Fields);

/// <summary>Known axis: where knownAt of an event comes from.</summary>
public abstract record KnownRule
{
    /// <summary>The effective day, at 00:00 UTC, declared as such; the moment of import when that day has yet to come.</summary>
    public sealed record Effective : KnownRule;

    /// <summary>The moment of import.</summary>
    public sealed record Import : KnownRule;

    /// <summary>A date column: the day that the source registered it, at 00:00 UTC.</summary>
    public sealed record Registered(ColumnRule Column) : KnownRule;
}

/// <summary>How a constructor parameter of a record is filled.</summary>
public abstract record FieldRule;

/// <summary>A record within the event, such as a person.</summary>
public sealed record RecordRule(Type Record, IReadOnlyDictionary<string, FieldRule> Fields) : FieldRule;

/// <summary>The same value in every event, already of the parameter's type.</summary>
public sealed record ConstantRule(object Value) : FieldRule;

/// <summary>Text put together from columns.</summary>
public sealed record TemplateRule(Template Text) : FieldRule;

/// <summary>The value of a column.</summary>
/// <param name="Codes">Read the column by this list instead of its own.</param>
/// <param name="PlusDays">Days added to a date: 1 turns a last day into the first day without.</param>
/// <param name="Default">When there is no such column or no value in it; null leaves the event's own default, or refuses the row when it has none.</param>
public sealed record ValueRule(ColumnRule Column, CodeList? Codes, int PlusDays, FieldRule? Default) : FieldRule;
