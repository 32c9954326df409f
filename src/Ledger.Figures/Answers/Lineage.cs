using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Questions;
using Ledger.Figures.Tabulations;

namespace Ledger.Figures.Answers;

/// <summary>One entry under a figure.</summary>
/// <param name="Entry">Its ordinal is not kept in memory and is 0.</param>
/// <param name="Traits">Trait and value, as people read them.</param>
/// <param name="Event">The event at its position, from which it follows.</param>
public sealed record LineageLine(LineagePlace Place, CodedEntry Entry, IReadOnlyList<(string Trait, string Value)> Traits, EventId Event, StreamId Stream);

/// <summary>A place in the lineage of a figure, from which the next page goes on.</summary>
/// <param name="Population">0 for what is counted, 1 for the denominator of a ratio.</param>
/// <param name="Row">Row of the entry among those of its kind.</param>
public sealed record LineagePlace(int Population, int Row);

/// <summary>The entries that a figure is the sum of.</summary>
internal static class Lineage
{
    public static IReadOnlyList<LineageLine> Page(EntryColumns columns, Question question, Position known, LineagePlace? after, int limit) =>
        [.. question.Measure.Populations
            .Select((population, index) => (population, index, view: columns.View(population.Of, known)))
            .Where(part => after is null || part.index >= after.Population)
            .SelectMany(part => Tabulation
                .Matching(part.view, question.Span.ToMoments(), Evaluation.Conditions(part.population, question.Where, columns.Texts))
                .Where(row => after is null || part.index > after.Population || row > after.Row)
                .Select(row => (part.index, part.view, row)))
            .Take(limit)
            .Select(line => Line(new LineagePlace(line.index, line.row), line.view[line.row], columns))];

    private static LineageLine Line(LineagePlace place, CodedEntry entry, EntryColumns columns)
    {
        var traits = entry.Kind.Traits.Select((trait, i) => (trait.Id, trait.Name(entry.Codes[i], columns.Texts))).ToList();
        return new LineageLine(place, entry, traits, default, default);
    }
}
