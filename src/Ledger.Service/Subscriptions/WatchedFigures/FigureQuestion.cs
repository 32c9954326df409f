using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ledger.Service.Subscriptions.WatchedFigures;

/// <summary>The figure that a subscriber watches. It is asked again whenever the journal has grown, or the day has changed.</summary>
[Description("The figure (cijfer) that is watched: asked again whenever events came in, or the day has changed.")]
public sealed record FigureQuestion(
    [property: Description("Measure (maat) with its version: caseload@1.")] string Measure,
    [property: Description("Filters, as figures take them: scheme=pw.")] IReadOnlyList<string> Where,
    [property: Description("Reference date (peildatum) of a measure on a date: today, or a day.")] string? On,
    [property: Description("Of a measure over a period: the month, quarter or year that holds today.")] string? Period,
    [property: Description("Without it every change is told."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Threshold? Threshold = null)
{
    public const string Today = "today";
}

/// <summary>A value whose crossing is told, in both directions.</summary>
[Description("A value (drempel, streefwaarde) whose crossing is told, in both directions.")]
public sealed record Threshold(
    [property: Description("at-least or at-most.")] ThresholdDirection Direction,
    [property: Description("In the unit of the measure; compared with the value as it is rounded.")] decimal Value)
{
    public bool IsReachedBy(decimal figure) => Direction == ThresholdDirection.AtLeast ? figure >= Value : figure <= Value;
}

public enum ThresholdDirection
{
    AtLeast,
    AtMost,
}
