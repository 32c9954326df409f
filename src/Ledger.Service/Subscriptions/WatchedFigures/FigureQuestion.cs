namespace Ledger.Service.Subscriptions.WatchedFigures;

/// <summary>The figure that a subscriber watches. It is asked again whenever the journal has grown, or the day has changed.</summary>
/// <param name="Measure">With its version: "caseload@1".</param>
/// <param name="Where">Filters as figures take them: "scheme=pw".</param>
/// <param name="On">For a measure on a date: "today", or a day.</param>
/// <param name="Period">For a measure over a period: the month, quarter or year that holds today.</param>
/// <param name="Threshold">Null: every change is told.</param>
public sealed record FigureQuestion(string Measure, IReadOnlyList<string> Where, string? On, string? Period, Threshold? Threshold);

/// <summary>A value whose crossing is told, in both directions.</summary>
/// <param name="Value">In the unit of the measure, compared with the value as it is rounded.</param>
public sealed record Threshold(ThresholdDirection Direction, decimal Value)
{
    public bool IsReachedBy(decimal figure) => Direction == ThresholdDirection.AtLeast ? figure >= Value : figure <= Value;
}

public enum ThresholdDirection
{
    AtLeast,
    AtMost,
}
