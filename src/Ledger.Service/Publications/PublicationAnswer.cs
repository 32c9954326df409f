using System.ComponentModel;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Publications;
using Ledger.Domain.Publications.Contradictions;
using Ledger.Figures.Answers;
using Ledger.Figures.Publications;
using Ledger.Service.Answering;

namespace Ledger.Service.Publications;

/// <summary>What a report printed.</summary>
[Description("A published figure (gepubliceerd cijfer): what a report printed, and what it says that it follows from.")]
public sealed record PublishedFigureAnswer(
    [property: Description("Name in the register.")] string Figure,
    [property: Description("As the report calls it.")] string Label,
    [property: Description("As printed, with its decimals.")] string Value,
    [property: Description("What it is counted in.")] string Unit,
    [property: Description("Reference date (peildatum); null for a figure over a period.")] DateOnly? On,
    [property: Description("First day of its period; null for a reference date.")] DateOnly? From,
    [property: Description("First day after its period; null for a reference date.")] DateOnly? Until,
    [property: Description("The report does not say of which days it is.")] bool DaysAssumed,
    [property: Description("realised (realisatie), target (doelstelling) or estimate (raming).")] FigureNature Nature,
    [property: Description("What is counted, by a word that all figures of one fact share; null when not given.")] string? Fact,
    [property: Description("Id of the measure (indicator) that it corresponds to; null when there is none.")] string? Measure,
    [property: Description("Filters.")] IReadOnlyList<string> Where,
    [property: Description("What the report says that it counts; null when it says nothing.")] string? Definition,
    [property: Description("Title of the report.")] string Document,
    [property: Description("Page, table, line; null when not noted.")] string? Place,
    [property: Description("Day of publication.")] DateOnly Published,
    [property: Description("How the report makes it from other figures of its own: total, difference, balance, share, growth or complement; null when from none.")] string? Follows,
    [property: Description("The figures that it is made from, in the order of the sum.")] IReadOnlyList<string> FollowsFrom,
    [property: Description("The figure that it prints once more; null when none.")] string? Repeats,
    [property: Description("Where it was entered in the journal.")] long Position)
{
    public static PublishedFigureAnswer Of(PublishedFigure figure)
    {
        var printed = figure.Printed;
        return new PublishedFigureAnswer(
            figure.Name.Value, printed.Label, figure.Value.ToString(), printed.Unit, printed.On, printed.From, printed.Until, printed.DaysAssumed, figure.Nature, figure.Fact,
            printed.Measure?.Id, [.. printed.Measure?.Where ?? []], printed.Definition, printed.Document, printed.Place, printed.EffectiveOn,
            printed.Follows is { } follows ? CodeList<DerivationKind>.WordOf(follows.As) : null, [.. printed.Follows?.From ?? []], printed.Repeats?.Value, figure.Position.Value);
    }
}

/// <summary>All published figures.</summary>
[Description("All published figures (gepubliceerde cijfers), in the order in which they were entered.")]
public sealed record PublicationsAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("In the order in which they were entered.")] IReadOnlyList<PublishedFigureAnswer> Figures,
    [property: Description("What in the register cannot be as it says (bevindingen): a figure entered twice, say.")] IReadOnlyList<RegisterFindingAnswer> Findings);

/// <summary>A published figure beside the ledger's own.</summary>
[Description("A published figure, recomputed as known on its day of publication and at a position, with the reason why it differs.")]
public sealed record PublishedCheckAnswer(
    [property: Description("What was printed.")] PublishedFigureAnswer Printed,
    [property: Description("Why it is not the ledger's own figure (verschil): none, rounding, later-events, other-definition, other-unit-or-population, mixed-reference-dates, not-explained, not-registered or not-comparable.")] DifferenceKind Difference,
    [property: Description("What gives the printed value, or why nothing does, in words.")] string Because,
    [property: Description("The ledger's figure as known on the day of publication; null when it cannot be asked.")] RecomputedAnswer? AsPublished,
    [property: Description("The ledger's figure as known at the position asked; null when it cannot be asked.")] RecomputedAnswer? AsKnown,
    [property: Description("The figure that is the printed value; null when none is.")] RecomputedAnswer? Given,
    [property: Description("How many signed entries (boekingen) the figure is the sum of, at the position asked.")] int Entries,
    [property: Description("How many of them became known after publication.")] int Since,
    [property: Description("Address at which the entries are listed; null when there is no figure.")] string? EntriesAt)
{
    public static PublishedCheckAnswer Of(PublishedCheck check, string? entriesAt) => new(
        PublishedFigureAnswer.Of(check.Figure), check.Difference, check.Because, RecomputedAnswer.Of(check.AsPublished), RecomputedAnswer.Of(check.AsKnown), RecomputedAnswer.Of(check.Given),
        check.Entries, check.Since, entriesAt);
}

/// <summary>A figure of the ledger.</summary>
[Description("A figure of the ledger (cijfer).")]
public sealed record RecomputedAnswer(
    [property: Description("Rounded by the rule of the measure; null when not registered, or when there is nothing to divide by.")] string? Rounded,
    [property: Description("Whether the municipality registered the subject on those days.")] string Coverage,
    [property: Description("Names question and knowledge for ever (grondslag): /answers/{basis} gives the figure.")] string Basis)
{
    public static RecomputedAnswer? Of(Figure? figure) => figure is null ? null : new(figure.Value?.Rounded, figure.Coverage.Text, figure.Basis.ToString());
}

/// <summary>One contradiction.</summary>
[Description("Published figures that cannot all be right, by what their own report says of them (tegenstrijdigheid).")]
public sealed record ContradictionAnswer(
    [property: Description("In what way they contradict each other.")] ContradictionKind Kind,
    [property: Description("Names of the figures; the one that does not fit comes first.")] IReadOnlyList<string> Figures,
    [property: Description("What does not fit, with the values, in words.")] string Says)
{
    public static ContradictionAnswer Of(Contradiction found) => new(found.Kind, [.. found.Figures.Select(figure => figure.Name.Value)], found.Says);
}

/// <summary>All contradictions.</summary>
[Description("Where reports contradict themselves (tegenstrijdigheden).")]
public sealed record ContradictionsAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("In the order in which the figures were entered.")] IReadOnlyList<ContradictionAnswer> Contradictions);
