using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Figures.Answers;
using Ledger.Figures.Books;
using Ledger.Figures.Columns;
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

    /// <summary>A year's period 13 is open through the last day of this month of the next year.</summary>
    private const int ClosingMonth = 2;

    /// <summary>The first day that an administration of benefits can speak of here.</summary>
    private static readonly DateOnly earliest = new(1980, 1, 1);

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
        var through = await Through(booked, library, year, known, cancel);

        var (administered, learned) = (new Dictionary<GrantSide, IReadOnlyDictionary<CostLine, Cents[]>>(), new Dictionary<GrantSide, IReadOnlyDictionary<CostLine, Cents[]>>());
        var sides = new List<ReconciledSide>();
        foreach (var (side, measure) in measures)
        {
            var (byLine, coverage) = await Administered(library.Define(measure), year, known, cancel);
            var isCompared = coverage.State != CoverageState.NotRegistered && costs.Coverage.State != CoverageState.NotRegistered;
            sides.Add(new ReconciledSide(side, coverage.Text, costs.Coverage.Text, isCompared, Total(booked, side)));
            if (!isCompared)
                continue;
            administered.Add(side, byLine);
            learned.Add(side, await Learned(library.Define(measure), year, known, cancel));
        }

        var lines = Enum.GetValues<CostLine>().SelectMany(line => Lines(line, year, accounts, administered, learned, booked, through, explanations));
        return new YearReconciliation(
            year, known, through == 0 ? null : new BookingPeriod(year, through), [.. lines], sides, [.. Enum.GetValues<CostLine>().Where(line => AreSettledInCosts(line, year, accounts))],
            booked.Unmapped, booked.OutsideGrant, [.. accounts.Findings, .. explanations.Findings]);
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
            var takesOff = AreSettledInCosts(line, period.Year, accounts);
            foreach (var (side, measure) in measures)
            {
                await foreach (var entry in Entries(Question.Of(library.Find(measure, month.First), month, Known.At(known), [ofLine]), cancel))
                    items.Add(side == GrantSide.Settlements && takesOff ? Item(entry, GrantSide.Costs, new Cents(-entry.Adds), null) : Item(entry, side, new Cents(entry.Adds), null));
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
        if (!BudgetYear.IsAskable(year))
            throw new QuestionException(BudgetYear.Refusal($"{year}"));
    }

    private static IEnumerable<ReconciledLine> Lines(
        CostLine line, int year, AccountRegister accounts, Dictionary<GrantSide, IReadOnlyDictionary<CostLine, Cents[]>> administered,
        Dictionary<GrantSide, IReadOnlyDictionary<CostLine, Cents[]>> learned, BookedAmounts booked, int through, ExplanationRegister explanations)
    {
        var takesOff = AreSettledInCosts(line, year, accounts);
        foreach (var side in administered.Keys.Where(side => side != GrantSide.Settlements || !takesOff))
        {
            var reconciled = ReconciledLine.Of(
                line, side, year, Of(side, administered, 12), Of(side, learned, BookingPeriod.Closing),
                (booked.OfGrant.GetValueOrDefault((line, side)) ?? new Cents[BookingPeriod.Closing])[..through],
                [.. explanations.All.Where(given => given.Withdrawn is null && given.As.Line == line && given.As.Side == side && given.As.Period.Year == year)]);
            if (reconciled.Periods.Any(period => !period.IsEmpty))
                yield return reconciled;
        }

        Cents[] Of(GrantSide side, Dictionary<GrantSide, IReadOnlyDictionary<CostLine, Cents[]>> amounts, int count)
        {
            var ofSide = amounts.GetValueOrDefault(side)?.GetValueOrDefault(line) ?? new Cents[count];
            return side == GrantSide.Costs && takesOff
                ? [.. ofSide.Zip(Of(GrantSide.Settlements, amounts, count), (cost, settled) => cost - settled)]
                : ofSide;
        }
    }

    /// <summary>Whether the books hold settlements of a line on its accounts of costs: no account of the year is mapped to them.</summary>
    private static bool AreSettledInCosts(CostLine line, int year, AccountRegister accounts) =>
        !accounts.All.Any(mapping => mapping.Grant == (line, GrantSide.Settlements) && mapping.As.EffectiveOn < new DateOnly(year + 1, 1, 1) && (mapping.Until is not { } end || end > new DateOnly(year, 1, 1)));

    private async Task<(IReadOnlyDictionary<CostLine, Cents[]> ByLine, SubjectCoverage Coverage)> Administered(Definition measure, int year, Position known, CancellationToken cancel)
    {
        var byLine = new Dictionary<CostLine, Cents[]>();
        var coverage = new List<SubjectCoverage>();
        foreach (var month in Enumerable.Range(0, 12))
        {
            // Month by month, because a year that is not over is reconciled too.
            var first = new DateOnly(year, 1, 1).AddMonths(month);
            var figure = await figures.Ask(Question.Of(measure.On(first), Span.Between(first, first.AddMonths(1)), Known.At(known), by: [BookingVocabulary.Line]), cancel);
            coverage.Add(figure.Coverage);
            foreach (var row in figure.Rows)
            {
                Invariant.Holds(CodeList<CostLine>.TryFind(row.Group[0], out var line), $"{figure.Measure} has a group '{row.Group[0]}', which is no line of the grant.");
                if (!byLine.TryGetValue(line, out var months))
                    byLine.Add(line, months = new Cents[12]);
                months[month] = new Cents(row.Value.Counted);
            }
        }

        return (byLine, SubjectCoverage.Least(coverage.Where(each => each.State != CoverageState.NotRegistered).DefaultIfEmpty(coverage[0])));
    }

    /// <summary>
    /// What became known in each month of a year, of whatever month it is: of the year itself, and from March on of years before; then, as
    /// period 13, what became known of the year in January and February of the next.
    /// </summary>
    private async Task<IReadOnlyDictionary<CostLine, Cents[]>> Learned(Definition measure, int year, Position known, CancellationToken cancel)
    {
        var byLine = Enum.GetValues<CostLine>().ToDictionary(line => line, _ => new Cents[BookingPeriod.Closing]);
        var (ofYear, before) = (new Dictionary<CostLine, Cents>(), new Dictionary<CostLine, Cents>());
        var first = new DateOnly(year, 1, 1);
        for (var period = 0; period <= BookingPeriod.Closing; period++)
        {
            // Period 0 is what was known when the year began.
            var end = period == BookingPeriod.Closing ? first.AddYears(1).AddMonths(ClosingMonth) : first.AddMonths(period);
            var through = await KnownBefore(end, known, cancel);
            var nowOfYear = await Sums(measure.On(first), Span.Between(first, first.AddYears(1)), through, cancel);
            var nowBefore = await Sums(measure.On(first), Span.Between(earliest, first), through, cancel);
            foreach (var line in byLine.Keys)
            {
                var learned = nowOfYear.GetValueOrDefault(line) - ofYear.GetValueOrDefault(line);
                var late = period is > ClosingMonth and < BookingPeriod.Closing ? nowBefore.GetValueOrDefault(line) - before.GetValueOrDefault(line) : Cents.Zero;
                // What was known of the year before it began is booked when it begins.
                byLine[line][Math.Max(period, 1) - 1] += learned + late;
            }

            (ofYear, before) = (nowOfYear, nowBefore);
        }

        return byLine;
    }

    private async Task<Position> KnownBefore(DateOnly day, Position known, CancellationToken cancel)
    {
        var position = await journal.PositionAt(municipality, KnownAxis.Known, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddMicroseconds(-1), cancel);
        return position < known ? position : known;
    }

    private async Task<Dictionary<CostLine, Cents>> Sums(Measure measure, Span span, Position known, CancellationToken cancel)
    {
        var figure = await figures.Ask(Question.Of(measure, span, Known.At(known), by: [BookingVocabulary.Line]), cancel);
        return figure.Rows.ToDictionary(row => CodeList<CostLine>.TryFind(row.Group[0], out var line) ? line : throw new BrokenInvariantException($"{row.Group[0]} is no line of the grant."), row => new Cents(row.Value.Counted));
    }

    private Task<Figure> Booked(string measure, MeasureLibrary library, int year, Position known, CancellationToken cancel)
    {
        var whole = Span.Between(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        return figures.Ask(Question.Of(library.Find(measure, whole.First), whole, Known.At(known), by: BookedAmounts.By), cancel);
    }

    /// <summary>
    /// Number of the last period of a year that is booked; 0 when none is. What comes before a period with postings is booked, also when
    /// that is one of a later year; only an unused period 13 stays open until the months after those in which it is. A year without any
    /// posting is not booked whatever comes after it: its books were not brought in.
    /// </summary>
    private async Task<int> Through(BookedAmounts booked, MeasureLibrary library, int year, Position known, CancellationToken cancel)
    {
        if (booked.Last is 0 or BookingPeriod.Closing)
            return booked.Last;
        var next = new DateOnly(year + 1, 1, 1);
        return await LastBooked(library, next, known, cancel) switch
        {
            null => booked.Last,
            { } last when last < next.AddMonths(ClosingMonth) => BookingPeriod.Closing - 1,
            _ => BookingPeriod.Closing,
        };
    }

    /// <summary>The day of the last period with a posting, from a day on; null when there is none.</summary>
    private async Task<DateOnly?> LastBooked(MeasureLibrary library, DateOnly from, Position known, CancellationToken cancel)
    {
        DateOnly? last = null;
        foreach (var measure in new[] { "books-costs", "books-revenues" })
        {
            var figure = await figures.Ask(Question.Of(library.Find(measure, from), Span.Between(from, Day.Last), Known.At(known), by: [BooksVocabulary.Period]), cancel);
            last = figure.Rows.Select(row => (DateOnly?)BookingPeriod.Parse(row.Group[0]).Day).Append(last).Max();
        }

        return last;
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
