using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;
using Ledger.Domain.Measures;
using Ledger.Domain.Publications;
using Ledger.Domain.Targets;
using Ledger.Domain.Time;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Registering;

/// <summary>
/// What events of a register must keep beside the rules of the catalogue: they refer to measures and traits that are there, on days and
/// in a unit of that measure. Asked at every way into the journal, where nothing can be mended.
/// </summary>
public static class RegisterRules
{
    /// <summary>All that is wrong with an event that keeps the rules of the catalogue; empty when nothing is, or it is of a dossier.</summary>
    public static IReadOnlyList<Problem> Problems(NewEvent offered, MeasureLibrary measures) =>
        offered.Stream.Value.StartsWith($"{StreamKinds.Register}/", StringComparison.Ordinal)
            ? [.. Problems(EventCatalogue.Decode(offered.Type, offered.SchemaVersion, offered.Data.Span), measures).Select(problem => problem.Under("/data"))]
            : [];

    /// <summary>All that is wrong with a body that keeps the rules of the catalogue; fields are given as pointers within it.</summary>
    public static IReadOnlyList<Problem> Problems(LedgerEvent body, MeasureLibrary measures) => body switch
    {
        TargetSet set => [.. Problems(set.Measure, set.Unit, new ReferenceDays(set.On, set.From, set.Until), measures)],
        FigurePublished { Measure: { } measure } printed => [.. Problems(measure, printed.Unit, new ReferenceDays(printed.On, printed.From, printed.Until), measures)],
        MeasureDefined defined => [.. Problems(defined, measures)],
        _ => [],
    };

    private static IEnumerable<Problem> Problems(MeasureDefined defined, MeasureLibrary measures)
    {
        string? wrong = null;
        try
        {
            OwnMeasures.Offered(defined, measures);
        }
        catch (DataFileException refused)
        {
            wrong = refused.Message;
        }

        if (wrong is not null)
            yield return new("/definition", "is not a definition", wrong.TrimEnd('.'));
    }

    private static IEnumerable<Problem> Problems(MeasureReference reference, string unit, ReferenceDays days, MeasureLibrary measures)
    {
        var (measure, unknown) = Try(() => measures.Find(reference.Id, days.First));
        if (measure is null)
        {
            yield return new("/measure/id", "is not understood", unknown!);
            yield break;
        }

        foreach (var (index, text) in (reference.Where ?? []).Index())
        {
            if (Try(() => FilterOf(measure, text)).Wrong is { } wrong)
                yield return new($"/measure/where/{index}", "is not understood", wrong);
        }

        if (measure.IsOnDate && !days.IsDate)
            yield return new("/from", $"is a period, and {measure.Id} is counted on a date", "Give the reference date (on) in place of from and until");
        if (!measure.IsOnDate && days.IsDate)
            yield return new("/on", $"is a date, and {measure.Id} is counted over a period", "Give its first day and the first day after it (from and until) in place of on");
        var word = measure.Unit.Name();
        if (unit != word)
            yield return new("/unit", $"is {PersonalData.Quote(unit)}, and {measure.Id} is in {word}", $"Give {word}, or the measure that is in {unit}");
    }

    private static Filter FilterOf(Measure measure, string text)
    {
        var filter = Filter.Parse(text);
        Question.MustHave(measure, [filter.Trait]);
        return filter;
    }

    private static (T? Value, string? Wrong) Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return (read(), null);
        }
        catch (QuestionException wrong)
        {
            return (null, wrong.Message.TrimEnd('.'));
        }
    }
}
