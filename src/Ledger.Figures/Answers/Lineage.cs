using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Tabulations;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Answers;

/// <summary>One entry under a figure.</summary>
/// <param name="Entry">Its ordinal is not kept in memory and is 0.</param>
/// <param name="IsPer">It belongs to the denominator of a ratio.</param>
/// <param name="Adds">What it adds to the count, number or cents that the figure is made of, with its sign.</param>
/// <param name="Traits">Trait and value, as people read them.</param>
/// <param name="Event">The event at its position, from which it follows.</param>
public sealed record LineageLine(LineagePlace Place, bool IsPer, CodedEntry Entry, long Adds, IReadOnlyList<(string Trait, string Value)> Traits, EventId Event, StreamId Stream)
{
    /// <summary>The type of the event at its position: "benefit_ended".</summary>
    public string MadeBy => Traits[^1].Value;
}

/// <summary>A place in the lineage of a figure, from which the next page goes on.</summary>
/// <param name="Part">Number of the count that the entry is under, from 0: those of what is counted, then those of the denominator.</param>
/// <param name="Row">Row of the entry among those of its kind.</param>
public sealed record LineagePlace(int Part, int Row);

/// <summary>The entries that a figure is the sum of: for every count of its tallies, and every day on which stock is counted.</summary>
internal static class Lineage
{
    public static IReadOnlyList<LineageLine> Page(EntryColumns columns, Question question, Position known, LineagePlace? after, int limit) =>
        [.. Lines(columns, question, known, after, Position.Start).Take(limit)];

    /// <param name="since">Entries through here are passed over; the start for all.</param>
    public static IEnumerable<LineageLine> Lines(EntryColumns columns, Question question, Position known, LineagePlace? after, Position since) =>
        Rows(columns, question, known, after, since).Select(row => Line(row, columns.Texts));

    /// <inheritdoc cref="Lines"/>
    public static IEnumerable<LineageRow> Rows(EntryColumns columns, Question question, Position known, LineagePlace? after, Position since) =>
        Parts(question)
            .Index()
            .Where(part => after is null || part.Index >= after.Part)
            .SelectMany(numbered =>
            {
                var (index, part) = numbered;
                var view = columns.View(part.Term.Population.Of, known);
                var first = Math.Max(view.KnownAt((int)since.Value).Count, after?.Part == index ? after.Row + 1 : 0);
                return Tabulation
                    .Matching(view, part.Moments, Evaluation.Conditions(part.Term.Population, [.. question.Where, .. part.Where], columns.Texts), first)
                    .Select(row => new LineageRow(new LineagePlace(index, row), part, view));
            });

    private static IEnumerable<LineagePart> Parts(Question question)
    {
        var measure = question.Measure;
        foreach (var (isPer, tally) in measure.Tallies.Index().Select(tally => (tally.Index == 1, tally.Item)))
        {
            foreach (var term in tally.Terms)
            {
                if (term.Stand == Stand.Flow)
                {
                    yield return new LineagePart(isPer, term, question.Days.ToMoments(), []);
                    if (!isPer && question.Horizon is { } horizon)
                        yield return new LineagePart(isPer, term with { Sign = -term.Sign }, question.Days.ToMoments(), [horizon.Gone]);
                    continue;
                }

                if (term.Stand is Stand.Before or Stand.Through)
                {
                    yield return new LineagePart(isPer, term, Tallying.Balance(term.Stand, question.Days).ToMoments(), []);
                    continue;
                }

                foreach (var day in Tallying.DaysOf(term.Stand, question.Days))
                    yield return new LineagePart(isPer, term, Moments.On(day), []);
            }
        }
    }

    private static LineageLine Line(LineageRow row, TextValues texts)
    {
        var entry = row.Entry;
        return new LineageLine(row.Place, row.IsPer, entry, row.Adds, [.. entry.Kind.Traits.Select((trait, i) => (trait.Id, trait.Name(entry.Codes[i], texts)))], default, default);
    }
}

/// <summary>One count under a figure, on one of its days.</summary>
internal sealed record LineagePart(bool IsPer, Term Term, Moments Moments, IReadOnlyList<Filter> Where)
{
    private readonly int number = Term.Population.Quantity is Quantity.Number { Trait: var trait } ? Term.Population.Of.IndexOf(trait) : -1;

    /// <summary>What an entry adds to the figure, with its sign.</summary>
    public long Adds(FactView view, int row)
    {
        var quantity = number >= 0 ? NumberTrait.ValueOf(view.CodeOf(number, row)) : Term.Population.Quantity is Quantity.Amount ? view.CentsOf(row) : 1;
        return view.IsReversed(row) ? -Term.Sign * quantity : Term.Sign * quantity;
    }
}

/// <summary>One entry under a figure, where it stands in the columns.</summary>
internal readonly record struct LineageRow(LineagePlace Place, LineagePart Part, FactView View)
{
    public bool IsPer => Part.IsPer;

    public int Position => View.PositionOf(Place.Row);

    public CodedEntry Entry => View[Place.Row];

    public long Adds => Part.Adds(View, Place.Row);

    /// <summary>Code of the type of event at its position.</summary>
    public short MadeBy => View.CodeOf(View.Kind.Traits.Count - 1, Place.Row);
}
