using Ledger.Domain;
using Ledger.Domain.Budget;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Numbers;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Journal;

namespace Ledger.Figures.Budget;

/// <summary>How one municipality stands on its bundled grants, from its figures and the dossiers of its budget years.</summary>
public sealed class MunicipalBudgets(Municipality municipality, IJournal journal, MunicipalFigures figures)
{
    private static readonly CostLine[] lines = Enum.GetValues<CostLine>();

    /// <summary>The position of a year.</summary>
    /// <param name="on">Effective axis: the last day that counts. After the year it is its last day, before it its first.</param>
    /// <param name="known">At most the position that the figures have come to.</param>
    public async Task<BudgetPosition> Position(int year, DateOnly on, Position known, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var through = on < first ? first : on > last ? last : on;
        var measures = await figures.Measures(Known.At(known), cancel);
        var netCosts = await Ask(measures, "buig-net-costs", first, through.AddDays(1), known, cancel);
        var realised = await Realised(measures, year, through, known, cancel);
        Invariant.Holds(
            netCosts.Value is not { } value || realised.Sum(line => line.Total.Net.Value) == value.Counted,
            $"The lines of the grant of {year} come to {realised.Sum(line => line.Total.Net.Value)} cents and the net costs to {netCosts.Value?.Counted}.");

        var monthsOver = through.AddDays(1).Day == 1 ? through.Month : through.Month - 1;
        var over = Enumerable.Range(0, monthsOver).Select(month => new Cents(realised.Sum(line => line.Months[month].Net.Value))).ToList();
        var dossier = BudgetDossier.Of(await journal.ReadStreams(municipality, [new StreamId($"{StreamKinds.Budget}/{year:0000}")], known, cancel).ToListAsync(cancel));
        var budget = await Ask(measures, "buig-budget", first, last.AddDays(1), known, cancel);
        var (expected, apart) = AdvanceSchedule.Shipped.Expected([.. dossier.Decisions.Select(decision => decision.Decided)]);
        return new BudgetPosition(
            municipality, year, through, netCosts.Known, dossier.Decisions,
            dossier.Decisions.Count == 0 || budget.Value is null ? null : new Cents(budget.Value.Counted),
            realised, netCosts, monthsOver,
            netCosts.Value is null || monthsOver is 0 or 12 ? null : Forecast.Of(over, await LastYear(measures, year - 1, known, cancel)),
            await Bodies(measures, first, through, known, cancel),
            await Deficits(measures, first, last, known, cancel),
            [.. Enumerable.Range(1, 12).Select(month => dossier.Advance(month, AdvanceSchedule.Shipped.DayOf(year, month), expected[month - 1]))],
            apart, dossier.Estimates, dossier.Findings);
    }

    /// <summary>A line for each of several years: grant, net costs and what they come to together.</summary>
    /// <param name="on">Effective axis: the last day that counts, in the year that it lies in.</param>
    public async Task<IReadOnlyList<BudgetOfYear>> Years(int first, int last, DateOnly on, Position known, CancellationToken cancel)
    {
        var years = new List<BudgetOfYear>();
        var cumulative = Cents.Zero;
        for (var year = first; year <= last; year++)
        {
            var position = await Position(year, on, known, cancel);
            var deficit = position.YearIsOver ? position.DeficitOfYear : null;
            cumulative += deficit ?? Cents.Zero;
            years.Add(new BudgetOfYear(position, deficit, deficit is null ? null : cumulative));
        }

        return years;
    }

    private async Task<IReadOnlyList<PositionLine>> Realised(MeasureLibrary measures, int year, DateOnly through, Position known, CancellationToken cancel)
    {
        var months = lines.ToDictionary(line => line, _ => new List<RealisedAmounts>());
        for (var month = 1; month <= through.Month; month++)
        {
            var from = new DateOnly(year, month, 1);
            var until = from.AddMonths(1) <= through ? from.AddMonths(1) : through.AddDays(1);
            var costs = await ByLine(measures, "buig-costs", from, until, known, cancel);
            var settlements = await ByLine(measures, "buig-settlements", from, until, known, cancel);
            var receipts = await ByLine(measures, "buig-receipts", from, until, known, cancel);
            foreach (var line in lines)
                months[line].Add(new RealisedAmounts(costs.GetValueOrDefault(line), settlements.GetValueOrDefault(line), receipts.GetValueOrDefault(line)));
        }

        return [.. lines.Select(line => new PositionLine(line, months[line]))];
    }

    /// <summary>Net costs of twelve months; empty when that year is not registered.</summary>
    private async Task<IReadOnlyList<Cents>> LastYear(MeasureLibrary measures, int year, Position known, CancellationToken cancel)
    {
        var months = new List<Cents>();
        for (var month = new DateOnly(year, 1, 1); month.Year == year; month = month.AddMonths(1))
        {
            if ((await Ask(measures, "buig-net-costs", month, month.AddMonths(1), known, cancel)).Value is { } value)
                months.Add(new Cents(value.Counted));
        }

        return months.Count == 12 ? months : [];
    }

    private async Task<IReadOnlyList<(string Body, Cents NetCosts)>> Bodies(MeasureLibrary measures, DateOnly first, DateOnly through, Position known, CancellationToken cancel)
    {
        var figure = await Ask(measures, "buig-net-costs", first, through.AddDays(1), known, cancel, Vocabulary.Find("executing-body"));
        return [.. figure.Rows.Select(row => (row.Group[0], new Cents(row.Value.Counted)))];
    }

    private async Task<IReadOnlyList<NamedDeficit>> Deficits(MeasureLibrary measures, DateOnly first, DateOnly last, Position known, CancellationToken cancel)
    {
        var deficits = new List<NamedDeficit>();
        foreach (var meaning in DeficitMeaning.Shipped.Where(meaning => measures.All.Any(measure => measure.Id == meaning.Measure)))
            deficits.Add(new NamedDeficit(meaning.Says, await Ask(measures, meaning.Measure, first, last.AddDays(1), known, cancel)));
        return deficits;
    }

    private async Task<Dictionary<CostLine, Cents>> ByLine(MeasureLibrary measures, string measure, DateOnly from, DateOnly until, Position known, CancellationToken cancel)
    {
        var figure = await Ask(measures, measure, from, until, known, cancel, Vocabulary.Find("cost-line"));
        return figure.Rows.ToDictionary(row => CodeList<CostLine>.TryFind(row.Group[0], out var line) ? line : throw new BrokenInvariantException($"{row.Group[0]} is not a line of the grant."), row => new Cents(row.Value.Counted));
    }

    private Task<Figure> Ask(MeasureLibrary measures, string measure, DateOnly from, DateOnly until, Position known, CancellationToken cancel, params IReadOnlyList<Trait> by) =>
        figures.Ask(Question.Of(measures.Find(measure, from), Span.Between(from, until), Known.At(known), by: by), cancel);
}

/// <summary>A year beside others.</summary>
/// <param name="Deficit">Realised net costs less the grant; a surplus is negative. Null while the year runs, or without a grant.</param>
/// <param name="Cumulative">With the years before; null likewise.</param>
public sealed record BudgetOfYear(BudgetPosition Position, Cents? Deficit, Cents? Cumulative);
