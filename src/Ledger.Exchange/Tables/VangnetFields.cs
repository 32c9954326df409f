using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Answers;
using Ledger.Figures.Vangnet;

namespace Ledger.Exchange.Tables;

/// <summary>How the safety net of a year is told: one table of all that a computation rests on, does and gives.</summary>
public static class VangnetFields
{
    public static IReadOnlyList<Field<VangnetLine>> All { get; } =
    [
        new("year", null, "Year of the deficit.", line => line.Computed.Year),
        new("regime", null, "Law that is applied.", line => line.Computed.Regime.Id),
        new("supposed", null, "Whether the line is of what is supposed, in place of what is so.", line => line.IsSupposed),
        new("section", "section", "figure, condition, step, result, missing, compared or remark.", line => line.Section),
        new("what", "what", "What the line is about: of a condition its name, of a step what is reckoned.", line => line.What),
        new("says", "says", "In words, with the numbers filled in.", line => line.Says),
        new("amount", "amount", "In euros; a step may have parts of a cent.", line => Exact(line.Cents)),
        new("percent", "%", "In per cent of the definitive grant, half up to four decimals.", line => line.Percent is { } percent ? decimal.Parse(percent.Rounded(4)) : null),
        new("exact", null, "Not rounded, as a fraction: of cents, or per cent.", line => (line.Cents ?? line.Percent) is { } exact ? $"{exact.Numerator}/{exact.Denominator}" : null),
        new("state", "state", "Of a condition and of the right: met, not-met or not-shown.", line => line.State is { } state ? CodeList<ConditionState>.WordOf(state) : null),
        new("evidence", null, "Positions of the events that show a condition, apart by blanks.", line => line.Evidence.Count == 0 ? null : string.Join(' ', line.Evidence)),
        new("source", null, "Where the law says so.", line => line.Source),
        new("confidence", null, "How sure that is: found, or from memory M-h, M-m, M-l.", line => line.Confidence is { } confidence ? VangnetRegimes.WordOf(confidence) : null),
        new("basis", null, "Of a figure: names the question and its knowledge for ever.", line => line.Basis),
    ];

    /// <summary>For people: a year's figures.</summary>
    public static IReadOnlyList<Field<YearFigures>> Years { get; } =
    [
        new("year", "year", "", year => year.Year),
        new("grant", "definitive grant", "", year => Euros.Of(year.Budget is { Value: > 0 } ? year.Budget : null)),
        new("costs", "eligible net costs", "", year => Euros.Of(year.Costs)),
        new("deficit", "deficit", "", year => Euros.Of(year.Budget is { Value: > 0 } ? year.Deficit : null)),
        new("percent", "% of its grant", "", year => year.Percent is { } percent ? decimal.Parse(percent.Rounded(2)) : null),
    ];

    /// <summary>For people: the conditions.</summary>
    public static IReadOnlyList<Field<ClaimCondition>> Conditions { get; } =
    [
        new("condition", "condition", "", condition => CodeList<ConditionKind>.WordOf(condition.Kind)),
        new("state", "state", "", condition => CodeList<ConditionState>.WordOf(condition.State)),
        new("evidence", "positions", "", condition => string.Join(' ', condition.Evidence)),
        new("says", "why", "", condition => condition.Says),
    ];

    /// <summary>For people: the steps.</summary>
    public static IReadOnlyList<Field<ComputationStep>> Steps { get; } =
    [
        new("what", "step", "", step => step.What),
        new("reckoning", "reckoning", "", step => step.Reckoning),
    ];

    /// <summary>Amounts of one year side by side.</summary>
    public static IReadOnlyList<Field<ComparedAmount>> Compared { get; } =
    [
        new("kind", "amount", "", line => CodeList<AmountKind>.WordOf(line.Kind)),
        new("amount", "euros", "", line => Euros.Of(line.Amount)),
        new("fromClaimed", "from claimed", "", line => Euros.Of(line.FromClaimed)),
    ];

    /// <summary>The regimes of law.</summary>
    public static IReadOnlyList<Field<Regime>> Regimes { get; } =
    [
        new("regime", "regime", "Id.", regime => regime.Id),
        new("kind", "kind", "regular for every municipality, special for some.", regime => CodeList<RegimeKind>.WordOf(regime.Kind)),
        new("from", "from", "First year of deficit.", regime => regime.FirstYear),
        new("through", "through", "Last year of deficit.", regime => regime.LastYear),
        new("label", null, "In English.", regime => regime.LabelEn),
        new("labelNl", null, "In Dutch.", regime => regime.LabelNl),
        new("basis", null, "The articles.", regime => regime.Basis),
        new("threshold", "deficit must be", "What the deficit must exceed or reach, in per cent of the definitive grant; absent when not known.", regime => regime.Threshold?.Value.ToString()),
        new("bands", "paid", "What is paid of which part of the deficit; absent when not known.", regime => regime.Bands is { } bands ? string.Join(", ", bands.Value.Select(band => $"{band.Compensated} % {band}")) : null),
        new("cumulative", "together must be", "The test over several years; absent when there is none.", regime => regime.Cumulative is { } test ? $"{test.Threshold} over {test.Years} years, surpluses {CodeList<SurplusTreatment>.WordOf(test.Surpluses.Value)}" : null),
        new("priorYears", null, "The test of the years before; absent when there is none.", regime => regime.PriorYears is { } test ? $"{test.Value.Threshold} in {test.Value.AtLeast} of the {test.Value.Years} years before" : null),
        new("filing", "filed", "From when through when in the year after; absent when not known.", regime => regime.Filing is { } filing ? $"{filing.Value.Opens} through {filing.Value.Closes}" : null),
        new("requirements", null, "What must be done besides, apart by blanks.", regime => string.Join(' ', regime.Requirements.Select(each => CodeList<Requirement>.WordOf(each.Value)))),
        new("confidence", "sure", "The least sure of its values: found, or from memory M-h, M-m, M-l; absent when it has none.", regime => LeastSure(regime) is { } confidence ? VangnetRegimes.WordOf(confidence) : null),
        new("unknown", "not known", "Values that were not found: with any of them nothing is computed.", regime => string.Join("; ", regime.Unknown.Select(unknown => $"{unknown.Value}: {unknown.Why}")) is { Length: > 0 } says ? says : null),
    ];

    /// <summary>All of a position, what is supposed behind what is so.</summary>
    public static IEnumerable<VangnetLine> Lines(VangnetPosition position) =>
    [
        .. position.Years.SelectMany(year => new[] { Figure(position, year.Year, "definitive grant", year.Budget), Figure(position, year.Year, "eligible net costs", year.Costs) }),
        .. Lines(position.Computation, isSupposed: false),
        .. position.Supposed is { } supposed ? Lines(supposed, isSupposed: true) : [],
        .. position.Compared.Select(compared => new VangnetLine(position.Computation, "compared", CodeList<AmountKind>.WordOf(compared.Kind))
        {
            Cents = new Fraction(compared.Amount.Value),
            Says = compared.FromClaimed is { } difference ? $"{difference} from what was claimed" : null,
            IsSupposed = compared.Kind == AmountKind.Supposed,
            Basis = compared.Kind == AmountKind.Frozen ? position.Claim.Basis : null,
        }),
        .. position.Remarks.Select(remark => new VangnetLine(position.Computation, "remark", "remark") { Says = remark }),
    ];

    private static IEnumerable<VangnetLine> Lines(VangnetComputation computed, bool isSupposed) =>
    [
        .. computed.Conditions.Select(condition => new VangnetLine(computed, "condition", CodeList<ConditionKind>.WordOf(condition.Kind))
        {
            IsSupposed = isSupposed, Says = condition.Says, State = condition.State, Evidence = condition.Evidence, Source = condition.Source, Confidence = condition.Confidence,
        }),
        .. computed.Steps.Select(step => new VangnetLine(computed, "step", step.What)
        {
            IsSupposed = isSupposed, Says = step.Reckoning, Cents = step.Unit == StepUnit.Cents ? step.Value : null, Percent = step.Unit == StepUnit.Percent ? step.Value : null,
        }),
        .. computed.Missing.Select(missing => new VangnetLine(computed, "missing", missing) { IsSupposed = isSupposed }),
        new(computed, "result", "amount") { IsSupposed = isSupposed, Cents = computed.Amount is { } amount ? new Fraction(amount.Value) : null, State = computed.Right },
        new(computed, "result", "own share") { IsSupposed = isSupposed, Cents = computed.OwnShare is { } own ? new Fraction(own.Value) : null },
    ];

    private static VangnetLine Figure(VangnetPosition position, int year, string what, Figure figure) => new(position.Computation, "figure", $"{what} of {year}")
    {
        Says = figure.Coverage.Text,
        Cents = figure.Value is { } value ? new Fraction(value.Counted) : null,
        Basis = figure.Basis.ToString(),
    };

    private static Confidence? LeastSure(Regime regime) => new[]
    {
        regime.Threshold?.Confidence, regime.Bands?.Confidence, regime.Cumulative?.Confidence, regime.Cumulative?.Surpluses.Confidence, regime.PriorYears?.Confidence, regime.Filing?.Confidence,
    }.Concat(regime.Requirements.Select(each => (Confidence?)each.Confidence)).Max();

    /// <summary>Euros: every decimal there is, and at least two.</summary>
    private static decimal? Exact(Fraction? cents)
    {
        if (cents is not { } exact)
            return null;
        var digits = (exact / Fraction.Hundred).Rounded(10).TrimEnd('0');
        var decimals = digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1;
        return decimal.Parse(digits + new string('0', Math.Max(0, 2 - decimals)));
    }
}

/// <summary>A line of the safety net of a year.</summary>
/// <param name="Section">What kind of line it is.</param>
/// <param name="What">What it is about.</param>
public sealed record VangnetLine(VangnetComputation Computed, string Section, string What)
{
    public bool IsSupposed { get; init; }

    public string? Says { get; init; }

    /// <summary>An amount, with parts of cents.</summary>
    public Fraction? Cents { get; init; }

    public Fraction? Percent { get; init; }

    public ConditionState? State { get; init; }

    public IReadOnlyList<Position> Evidence { get; init; } = [];

    public string? Source { get; init; }

    public Confidence? Confidence { get; init; }

    public string? Basis { get; init; }
}
