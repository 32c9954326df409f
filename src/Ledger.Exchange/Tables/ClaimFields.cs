using Ledger.Domain.Events;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Measures;
using Ledger.Figures.Vangnet;

namespace Ledger.Exchange.Tables;

/// <summary>How a claim on the safety net is told: what happened, the conditions, the amounts, figures for its causes, and what cannot be.</summary>
public static class ClaimFields
{
    public static IReadOnlyList<Field<ClaimLine>> All { get; } =
    [
        new("year", null, "Year of the deficit.", line => line.Year),
        new("section", "section", "happened, condition, amount, cause or finding.", line => line.Section),
        new("on", "on", "Effective axis: the day on which it happened; each step has its own.", line => line.On),
        new("what", "what", "Type of event, name of a condition, kind of amount, or measure.", line => line.What),
        new("says", "says", "In words.", line => line.Says),
        new("value", "value", "Amount in euros; of a cause the value of the year, in its unit.", line => line.Value),
        new("before", "before", "Of a cause: the value of the year before.", line => line.Before),
        new("difference", "difference", "Of a cause: value less the year before. Of an amount: less what was claimed, in euros.", line => line.Difference),
        new("percent", "%", "Of a cause: the difference in per cent of the year before, half up to one decimal.", line => line.Percent),
        new("unit", null, $"Of a cause: {string.Join(", ", Units.Names.Keys)}.", line => line.Unit),
        new("state", "state", "Of a condition: met, not-met or not-shown.", line => line.State),
        new("positions", "positions", "Of the events, apart by blanks.", line => line.Positions.Count == 0 ? null : string.Join(' ', line.Positions)),
        new("basis", null, "Of a figure of the year: names the question and its knowledge for ever.", line => line.Basis),
    ];

    /// <summary>For people: what happened.</summary>
    public static IReadOnlyList<Field<ClaimLine>> Happened { get; } = Only("on", "what", "says", "positions");

    /// <summary>For people: figures for the causes.</summary>
    public static IReadOnlyList<Field<ClaimLine>> Causes { get; } = Only("what", "value", "before", "difference", "percent", "says");

    public static IEnumerable<ClaimLine> Lines(VangnetPosition position, IReadOnlyList<CauseLine> causes) =>
    [
        .. Steps(position.Claim),
        .. position.Computation.Conditions.Select(condition => new ClaimLine(position.Year, "condition", CodeList<ConditionKind>.WordOf(condition.Kind))
        {
            Says = condition.Says, State = CodeList<ConditionState>.WordOf(condition.State), Positions = condition.Evidence,
        }),
        .. position.Compared.Select(compared => new ClaimLine(position.Year, "amount", CodeList<AmountKind>.WordOf(compared.Kind))
        {
            Value = Euros.Of(compared.Amount), Difference = Euros.Of(compared.FromClaimed), Basis = compared.Kind == AmountKind.Frozen ? position.Claim.Basis : null,
        }),
        .. causes.Select(cause => Cause(position.Year, cause)),
        .. position.Claim.Findings.Select(finding => new ClaimLine(position.Year, "finding", "finding") { On = finding.On, Says = finding.Says, Positions = [finding.Position] }),
    ];

    /// <summary>What happened that counts, in order of its day.</summary>
    public static IEnumerable<ClaimLine> Steps(VangnetClaim claim) =>
        claim.Steps.Select(step => new ClaimLine(claim.Year, "happened", EventWords.NameOf(step.Event)) { On = step.Event.EffectiveOn, Says = EventWords.Details(step.Event), Positions = [step.Position] });

    public static ClaimLine Cause(int year, CauseLine cause) => new(year, "cause", cause.Measure.Id)
    {
        Says = cause.Now.Coverage.Text,
        Value = FigureFields.Number(cause.Now.Value?.Rounded),
        Before = FigureFields.Number(cause.Before.Value?.Rounded),
        Difference = cause.Difference is { } difference ? decimal.Parse(difference.Rounded(Math.Max(0, cause.Measure.Rounding.Decimals))) : null,
        Percent = BudgetFields.Percent(cause.Percent),
        Unit = cause.Measure.Unit.Name(),
        Basis = cause.Now.Basis.ToString(),
    };

    private static IReadOnlyList<Field<ClaimLine>> Only(params IReadOnlyList<string> names) => [.. names.Select(name => All.Single(field => field.Name == name))];
}

/// <summary>A line of a claim.</summary>
/// <param name="Year">Year of the deficit.</param>
public sealed record ClaimLine(int Year, string Section, string What)
{
    public DateOnly? On { get; init; }

    public string? Says { get; init; }

    public decimal? Value { get; init; }

    public decimal? Before { get; init; }

    public decimal? Difference { get; init; }

    public decimal? Percent { get; init; }

    public string? Unit { get; init; }

    public string? State { get; init; }

    public IReadOnlyList<Position> Positions { get; init; } = [];

    public string? Basis { get; init; }
}
