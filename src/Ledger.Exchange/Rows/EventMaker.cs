using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Rows;

/// <summary>Makes one kind of event from rows, as its rule says.</summary>
internal sealed class EventMaker
{
    private readonly EventRule rule;
    private readonly string source;
    private readonly RowReader rows;
    private readonly DateTimeOffset moment;
    private readonly int when;
    private readonly TemplateWriter id;
    private readonly RecordFiller body;

    /// <param name="source">CloudEvents source of the events.</param>
    /// <param name="moment">The moment of import, on the known axis.</param>
    public EventMaker(EventRule rule, string source, RowReader rows, DateTimeOffset moment)
    {
        this.rule = rule;
        this.source = source;
        this.rows = rows;
        this.moment = moment;
        when = rule.When is null ? -1 : rows.ColumnOf(rule.When);
        id = new TemplateWriter(rule.Id, rows);
        body = RecordFiller.For(rule.Fields, rows);
    }

    /// <summary>The event; null when the row yields none, or when a problem was added to it.</summary>
    public NewEvent? Make(Row row)
    {
        if (when >= 0 && row[when].Meaning is null)
            return null;
        var sourceEventId = id.Write(row);
        var made = (LedgerEvent?)body.Fill(row);
        if (made is null || sourceEventId is null || KnownAt(row, made.EffectiveOn) is not { } knownAt)
            return null;
        var problems = EventCatalogue.Rules.Problems(source, sourceEventId, row.Stream, made);
        foreach (var problem in problems)
            row.Problems.Add(RowProblem.Of(rule.Type, problem));
        return problems.Count == 0 ? EventCatalogue.Codec.ToNewEvent(source, sourceEventId, row.Stream, knownAt, made) : null;
    }

    private DateTimeOffset? KnownAt(Row row, DateOnly effectiveOn)
    {
        switch (rule.Known)
        {
            case KnownRule.Effective:
                // What takes effect tomorrow is known today at the latest; a later moment would hold up all that follows in the journal.
                var day = StartOf(effectiveOn);
                return day < moment ? day : moment;
            case KnownRule.Registered(var column):
                var cell = row[rows.ColumnOf(column)];
                if (cell.Meaning is not null && StartOf(cell.Day) <= moment)
                    return StartOf(cell.Day);
                if (cell.Meaning is not null)
                    row.Problems.Add(new RowProblem(ProblemKind.InvalidValue, rows.HeaderOf(rows.ColumnOf(column)), $"{cell.Meaning} lies after the moment of import: nothing can be registered in the future."));
                else if (cell.Text is null)
                    row.Problems.Add(new RowProblem(ProblemKind.MissingValue, rows.HeaderOf(rows.ColumnOf(column)), "The value is missing: when the municipality knew cannot be told."));
                return null;
            default:
                return moment;
        }
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
