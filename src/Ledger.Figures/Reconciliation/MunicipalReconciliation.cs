using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Figures.Answers;
using Ledger.Figures.Books;
using Ledger.Figures.Coverage;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;
using Ledger.Journal;

namespace Ledger.Figures.Reconciliation;

/// <summary>The benefit administration of one municipality beside its general ledger (aansluiting).</summary>
public sealed class MunicipalReconciliation(Municipality municipality, IJournal journal, MunicipalFigures figures)
{
    private const int LineagePage = 10_000;

    private static readonly IReadOnlyDictionary<GrantSide, string> measures = new Dictionary<GrantSide, string>
    {
        [GrantSide.Costs] = "buig-costs",
        [GrantSide.Receipts] = "buig-receipts",
        [GrantSide.Settlements] = "buig-settlements",
    };

    /// <summary>A year as known at a position.</summary>
    /// <exception cref="QuestionException">The year cannot be asked for.</exception>
    public async Task<YearReconciliation> Of(int year, Position known, CancellationToken cancel)
    {
        MustBeAskable(year);
        var library = await figures.Measures(Known.At(known), cancel);
        var accounts = await MunicipalBooks.Accounts(journal, municipality, known, cancel);
        var explanations = await MunicipalBooks.Explanations(journal, municipality, known, cancel);
        var (costs, revenues) = (await Booked("books-costs", library, year, known, cancel), await Booked("books-revenues", library, year, known, cancel));
        var booked = BookedAmounts.Of(costs, revenues, accounts);

        var (lines, sides) = (new List<ReconciledLine>(), new List<ReconciledSide>());
        foreach (var (side, measure) in measures)
        {
            var (administered, coverage) = await Administered(library.Define(measure), year, known, cancel);
            var isCompared = coverage.State != CoverageState.NotRegistered && costs.Coverage.State != CoverageState.NotRegistered;
            sides.Add(new ReconciledSide(side, coverage.Text, costs.Coverage.Text, isCompared, Total(booked, side)));
            if (isCompared)
                lines.AddRange(Lines(side, year, administered, booked, explanations));
        }

        return new YearReconciliation(
            year, known, [.. lines.OrderBy(line => line.Line).ThenBy(line => line.Side)], sides, booked.Unmapped, booked.OutsideGrant, [.. accounts.Findings, .. explanations.Findings]);
    }

    /// <summary>The amounts under a period of a line, as known at a position: first those of the administration, then the postings, each in order of position.</summary>
    /// <exception cref="QuestionException">The year cannot be asked for.</exception>
    public async Task<IReadOnlyList<ReconciledItem>> Items(CostLine line, BookingPeriod period, Position known, CancellationToken cancel)
    {
        MustBeAskable(period.Year);
        var library = await figures.Measures(Known.At(known), cancel);
        var accounts = await MunicipalBooks.Accounts(journal, municipality, known, cancel);
        var items = new List<ReconciledItem>();
        if (period.Number < BookingPeriod.Closing)
        {
            var month = Span.Between(period.Day, period.Day.AddMonths(1));
            var ofLine = Filter.Parse($"{BookingVocabulary.Line.Id}={CodeList<CostLine>.WordOf(line)}");
            foreach (var (side, measure) in measures)
            {
                await foreach (var entry in Entries(Question.Of(library.Find(measure, month.First), month, Known.At(known), [ofLine]), cancel))
                    items.Add(Item(entry, side, new Cents(entry.Adds), null));
            }
        }

        // A period of the books counts on one day, and no other does on that day.
        var day = Span.Between(period.Day, period.Day.AddDays(1));
        foreach (var (column, measure) in new[] { (PostingSide.Costs, "books-costs"), (PostingSide.Revenues, "books-revenues") })
        {
            await foreach (var entry in Entries(Question.Of(library.Find(measure, day.First), day, Known.At(known)), cancel))
            {
                if (accounts.Find(Text(entry, BooksVocabulary.Account)!, Text(entry, BooksVocabulary.CostCentre), period.Day) is { Grant: var (mapped, side) } mapping && mapped == line)
                    items.Add(Item(entry, side, mapping.Counted(column, new Cents(entry.Adds)), mapping));
            }
        }

        return items;
    }

    private static void MustBeAskable(int year)
    {
        if (year < 1980 || year > 2058)
            throw new QuestionException($"{year} cannot be reconciled: ask a year from 1980 to 2058.");
    }

    private static IEnumerable<ReconciledLine> Lines(
        GrantSide side, int year, IReadOnlyDictionary<CostLine, IReadOnlyList<Cents>> administered, BookedAmounts booked, ExplanationRegister explanations)
    {
        foreach (var line in Enum.GetValues<CostLine>())
        {
            var given = explanations.All.Where(explanation => explanation.Withdrawn is null && explanation.As.Line == line && explanation.As.Side == side && explanation.As.Period.Year == year).ToList();
            var reconciled = ReconciledLine.Of(
                line, side, year,
                administered.GetValueOrDefault(line) ?? new Cents[12],
                booked.OfGrant.GetValueOrDefault((line, side)) ?? new Cents[BookingPeriod.Closing],
                given);
            if (reconciled.Periods.Any(period => !period.IsEmpty))
                yield return reconciled;
        }
    }

    private async Task<(IReadOnlyDictionary<CostLine, IReadOnlyList<Cents>> ByLine, SubjectCoverage Coverage)> Administered(Definition measure, int year, Position known, CancellationToken cancel)
    {
        var months = Intervals.Of(Interval.Month, new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        var series = await figures.Ask(SeriesQuestion.Of(measure, months, Known.At(known), by: [BookingVocabulary.Line]), cancel);
        var byLine = series.Rows.ToDictionary(
            row => CodeList<CostLine>.TryFind(row.Group[0], out var line) ? line : throw new BrokenInvariantException($"{measure.Newest} has a group '{row.Group[0]}', which is no line of the grant."),
            IReadOnlyList<Cents> (row) => [.. row.Values.Select(value => new Cents(value?.Counted ?? 0))]);
        return (byLine, SubjectCoverage.Least(series.Steps.Select(step => step.Coverage).Where(coverage => coverage.State != CoverageState.NotRegistered).DefaultIfEmpty(series.Steps[0].Coverage)));
    }

    private Task<Figure> Booked(string measure, MeasureLibrary library, int year, Position known, CancellationToken cancel)
    {
        var whole = Span.Between(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        return figures.Ask(Question.Of(library.Find(measure, whole.First), whole, Known.At(known), by: BookedAmounts.By), cancel);
    }

    private static Cents Total(BookedAmounts booked, GrantSide side) =>
        booked.OfGrant.Where(each => each.Key.Side == side).SelectMany(each => each.Value).Aggregate(Cents.Zero, (sum, amount) => sum + amount);

    private async IAsyncEnumerable<LineageLine> Entries(Question question, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        LineagePlace? after = null;
        while (true)
        {
            var page = await figures.Lineage(question, after, LineagePage, cancel);
            foreach (var line in page)
                yield return line;
            if (page.Count < LineagePage)
                yield break;
            after = page[^1].Place;
        }
    }

    private static ReconciledItem Item(LineageLine entry, GrantSide side, Cents amount, AccountMapping? mapping) => new(
        mapping is not null, side, entry.Entry.From, amount, Text(entry, BooksVocabulary.Account), Text(entry, BooksVocabulary.CostCentre), mapping,
        entry.MadeBy, entry.Event, entry.Stream, new Position(entry.Entry.Position));

    private static string? Text(LineageLine entry, Trait trait) =>
        entry.Traits.FirstOrDefault(pair => pair.Trait == trait.Id) is { Value: { } value } && value != Trait.NotRegisteredName ? value : null;
}
