using Ledger.Figures.Answers;
using Ledger.Figures.Coverage;
using Ledger.Figures.Measures;
using Ledger.Figures.Suppression;

namespace Ledger.Figures.Reports;

/// <summary>Decides over the whole of a report at once what is kept back, from everything its reader knows of how the counts add up.</summary>
internal sealed class ReportSuppression
{
    private readonly ReportDefinition definition;
    private readonly List<long> counts = [];
    private readonly Dictionary<(string Measure, ReportMoment Moment), int> ofMeasure = [];
    private readonly Dictionary<(TableDefinition Table, string Value), int> ofRow = [];
    private readonly List<CountSum> sums = [];
    private readonly IReadOnlySet<int> keptBack;

    public ReportSuppression(ReportDefinition definition, IReadOnlyList<ReportFigures> measures, IReadOnlyList<(TableDefinition Table, Figure Figure)> tables)
    {
        this.definition = definition;
        foreach (var measure in measures.Where(measure => definition.IsCount(measure.Measure)))
        {
            foreach (var (moment, figure) in measure.All)
            {
                if (figure.Value is { } value)
                    ofMeasure.Add((measure.Measure.Id, moment), Add(value.Counted));
            }
        }

        foreach (var (table, figure) in tables)
            AddTable(table, figure);
        AddParts();
        AddBalance();
        keptBack = SmallCounts.KeptBack(counts, sums, definition.Suppression);
    }

    public ReportedValue Told(Figure figure, ReportMoment moment)
    {
        if (figure.Coverage.State == CoverageState.NotRegistered || figure.Value is not { } value)
            return new ReportedValue(figure, ReportedState.NotRegistered, null);
        var isKeptBack = definition.IsCount(figure.Measure)
            ? keptBack.Contains(ofMeasure[(figure.Measure.Id, moment)])
            : value.Per is { } per && figure.Measure.Unit != Unit.Euro && (IsSmallShare(value.Counted, per) || HasPartKeptBack(figure.Measure, moment));
        return isKeptBack ? new ReportedValue(figure, ReportedState.KeptBack, null)
            : value.Rounded is null ? new ReportedValue(figure, ReportedState.NothingToDivideBy, null)
            : new ReportedValue(figure, ReportedState.Shown, value.Rounded);
    }

    public ReportedValue Told(TableDefinition table, Figure figure, FigureRow row) =>
        ofRow.TryGetValue((table, row.Group[0]), out var index) && keptBack.Contains(index)
            ? new ReportedValue(figure, ReportedState.KeptBack, null)
            : new ReportedValue(figure, ReportedState.Shown, row.Value.Rounded);

    private void AddTable(TableDefinition table, Figure figure)
    {
        if (!definition.IsCount(table.Measure) || !ofMeasure.TryGetValue((table.Measure.Id, ReportMoment.Now), out var total))
            return;
        foreach (var row in figure.Rows)
            ofRow.Add((table, row.Group[0]), Add(row.Value.Counted));
        AddSum(total, figure.Rows.Select(row => (ofRow[(table, row.Group[0])], 1)));
        foreach (var (measure, values) in table.Contains)
        {
            if (ofMeasure.TryGetValue((measure.Id, ReportMoment.Now), out var part))
                AddSum(part, values.Where(value => ofRow.ContainsKey((table, value))).Select(value => (ofRow[(table, value)], 1)));
        }
    }

    /// <summary>Who knows a whole and some of its parts, knows what is left of it.</summary>
    private void AddParts()
    {
        foreach (var (whole, parts) in definition.Within)
        {
            foreach (var moment in Enum.GetValues<ReportMoment>())
            {
                if (!ofMeasure.TryGetValue((whole.Id, moment), out var total) || parts.Any(part => !ofMeasure.ContainsKey((part.Id, moment))))
                    continue;
                var indices = parts.Select(part => ofMeasure[(part.Id, moment)]).ToList();
                if (counts[total] - indices.Sum(index => counts[index]) is >= 0 and var rest)
                    AddSum(total, indices.Append(Add(rest)).Select(index => (index, 1)));
            }
        }
    }

    private void AddBalance()
    {
        var (stock, inflow, outflow) = definition.Balance;
        if (!ofMeasure.TryGetValue((stock.Id, ReportMoment.Now), out var end) || !ofMeasure.TryGetValue((stock.Id, ReportMoment.Before), out var start))
            return;
        var flows = inflow.Select(measure => (measure, Sign: 1)).Concat(outflow.Select(measure => (measure, Sign: -1))).ToList();
        if (flows.TrueForAll(flow => ofMeasure.ContainsKey((flow.measure.Id, ReportMoment.Now))))
            AddSum(end, [(start, 1), .. flows.Select(flow => (ofMeasure[(flow.measure.Id, ReportMoment.Now)], flow.Sign))]);
    }

    private bool IsSmallShare(long counted, long per)
    {
        var rule = definition.Suppression;
        return rule.IsSmall(counted) || rule.IsSmall(per) || rule.IsSmall(per - counted);
    }

    private bool HasPartKeptBack(Measure ratio, ReportMoment moment) =>
        definition.Sections.Any(section => section.Of.TryGetValue(ratio.Id, out var parts)
            && parts.Any(part => ofMeasure.TryGetValue((part.Id, moment), out var index) && keptBack.Contains(index)));

    /// <summary>What does not add up, because the municipality defined one of the measures otherwise, tells a reader nothing.</summary>
    private void AddSum(int total, IEnumerable<(int Count, int Sign)> parts)
    {
        var sum = new CountSum(total, [.. parts]);
        if (counts[total] == sum.Parts.Sum(part => part.Sign * counts[part.Count]))
            sums.Add(sum);
    }

    private int Add(long count)
    {
        counts.Add(count);
        return counts.Count - 1;
    }
}
