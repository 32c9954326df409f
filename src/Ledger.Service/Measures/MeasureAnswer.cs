using System.ComponentModel;
using Ledger.Exchange.Tables;
using Ledger.Figures.Measures;
using Ledger.Figures.Traits;

namespace Ledger.Service.Measures;

/// <summary>A definition of a figure.</summary>
[Description("A measure (indicator): the definition of a figure.")]
public sealed record MeasureAnswer(
    [property: Description("Id.")] string Measure,
    [property: Description("Version of the definition; a changed definition is a new one.")] int Version,
    [property: Description("Its name in Dutch and English.")] LabelAnswer Label,
    [property: Description("stock (stand, on a date), flow (stroom, over a period), cumulative (cumulatief, this year through a date), rolling (voortschrijdend, twelve months through a date), ratio (verhouding), or cohort.")] string Kind,
    [property: Description("What it is asked for: date (parameter on) or period (parameters from and until).")] string AskedFor,
    [property: Description("Unit (eenheid): benefits, persons, clients, cases, trajectories, places, fte, hours, days, months, euro, percent, per-hundred or per-thousand.")] string Unit,
    [property: Description("Where the definition comes from.")] string Source,
    [property: Description("First day that the definition is meant for.")] DateOnly ValidFrom,
    [property: Description("What is counted, with its filters.")] string Counts,
    [property: Description("Denominator of a ratio (noemer); else null.")] string? Per,
    [property: Description("Traits (kenmerken) to filter and group by.")] IReadOnlyList<TraitAnswer> Traits)
{
    public static MeasureAnswer Of(Measure measure) => new(
        measure.Id, measure.Version, new LabelAnswer(measure.LabelNl, measure.LabelEn), MeasureFields.Kind(measure), measure.IsOnDate ? "date" : "period",
        FigureFields.Unit(measure), measure.Source, measure.ValidFrom, MeasureFields.Counts(measure.Counted), measure.Per is { } per ? MeasureFields.Counts(per) : null,
        [.. MeasureFields.TraitsOf(measure).Select(TraitAnswer.Of)]);
}

/// <summary>A name in two languages.</summary>
[Description("A name in Dutch and in English.")]
public sealed record LabelAnswer(
    [property: Description("In Dutch.")] string Nl,
    [property: Description("In English.")] string En);

/// <summary>A trait to filter and group by.</summary>
[Description("A trait (kenmerk) to filter and group by.")]
public sealed record TraitAnswer(
    [property: Description("Id, as where and by take it.")] string Trait,
    [property: Description("Its name in Dutch.")] string Label,
    [property: Description("What it can be compared with, in words.")] string Values)
{
    public static TraitAnswer Of(Trait trait) => new(trait.Id, trait.Label, MeasureFields.Values(trait));
}

/// <summary>All measures.</summary>
[Description("The newest version of each measure (indicator), by id.")]
public sealed record MeasuresAnswer([property: Description("By id.")] IReadOnlyList<MeasureAnswer> Measures);
