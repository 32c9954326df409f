using System.ComponentModel;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;

namespace Ledger.Service.Figures;

/// <summary>From one figure to another.</summary>
[Description("A bridge (brug) from one figure to another, cause by cause: opening + causes = closing, to the last unit.")]
public sealed record BridgeAnswer(
    [property: Description("The measure, in the version used, as caseload@1.")] string Measure,
    [property: Description("Unit (eenheid).")] string Unit,
    [property: Description("The figure to start from (beginstand).")] BridgeEndAnswer Opening,
    [property: Description("What lies between: first what became known of the days of the opening, then what happened up to those of the closing.")] IReadOnlyList<BridgeCauseAnswer> Causes,
    [property: Description("The figure to come to (eindstand).")] BridgeEndAnswer Closing)
{
    public static BridgeAnswer Of(Bridge bridge) => new(
        $"{bridge.Closing.Measure}", FigureFields.Unit(bridge.Closing.Measure), BridgeEndAnswer.Of(bridge.Opening),
        [.. bridge.Causes.Select(BridgeCauseAnswer.Of)], BridgeEndAnswer.Of(bridge.Closing));
}

/// <summary>An end of a bridge.</summary>
[Description("An end of a bridge.")]
public sealed record BridgeEndAnswer(
    [property: Description("What is counted there, or cents.")] long Counted,
    [property: Description("Position up to which events count.")] long KnownPosition,
    [property: Description("Names the figure for ever (grondslag): /answers/{basis}.")] string Basis)
{
    public static BridgeEndAnswer Of(Figure figure) => new(figure.Value!.Counted, figure.Known.Position.Value, $"{figure.Basis}");
}

/// <summary>One cause of a difference.</summary>
[Description("One cause (oorzaak) of a difference.")]
public sealed record BridgeCauseAnswer(
    [property: Description("late-registration (nagekomen), registration (of days that were still to come), correction (correctie), retraction (intrekking), redecided-budget (opnieuw vastgesteld budget), inflow (instroom), outflow (uitstroom), transfer (overdracht), or change (into or out of what the filters count).")] string Kind,
    [property: Description("The type of event that became known, or what happened.")] string Cause,
    [property: Description("Its reason, outcome or kind; null where there is none.")] string? Value,
    [property: Description("To the count, or in cents.")] long Adds,
    [property: Description("How many events are behind it; null for what follows from the passing of days.")] int? Events,
    [property: Description("How many signed entries are behind it; null likewise.")] int? Entries)
{
    public static BridgeCauseAnswer Of(BridgeCause cause) => new(BridgeLine.KindOf(cause.Kind), cause.Name, cause.Value, cause.Adds, cause.Events, cause.Entries);
}

/// <summary>A page of the entries behind a bridge.</summary>
[Description("A page of the entries (boekingen) that became known between opening and closing, in order of position.")]
public sealed record BridgeEntriesAnswer(
    [property: Description("Signed entries; all pages together sum to that part of the bridge.")] IReadOnlyList<LineageEntryAnswer> Entries,
    [property: Description("Address of the next page; null when this is the last.")] string? Next);
