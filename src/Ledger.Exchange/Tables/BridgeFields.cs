using System.Globalization;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;

namespace Ledger.Exchange.Tables;

/// <summary>One line of a bridge: the opening, a cause, or the closing.</summary>
/// <param name="Kind">opening, closing, or the kind of the cause: late-registration, correction, outflow...</param>
/// <param name="Name">The type of event, or what happened; null at the ends.</param>
/// <param name="Adds">Of a cause: what it adds, in the unit of the measure, exact.</param>
/// <param name="Total">What the bridge has come to: at the ends the figure.</param>
public sealed record BridgeLine(string Kind, string? Name, string? Value, decimal? Adds, decimal Total, int? Events, int? Entries)
{
    public static IEnumerable<BridgeLine> Of(Bridge bridge)
    {
        var total = bridge.Opening.Value!.Counted;
        yield return new("opening", null, null, null, Told(bridge, total), null, null);
        foreach (var cause in bridge.Causes)
        {
            total += cause.Adds;
            yield return new(KindOf(cause.Kind), cause.Name, cause.Value, Told(bridge, cause.Adds), Told(bridge, total), cause.Events, cause.Entries);
        }

        yield return new("closing", null, null, null, Told(bridge, bridge.Closing.Value!.Counted), null, null);
    }

    /// <summary>"late-registration".</summary>
    public static string KindOf(CauseKind kind) =>
        string.Concat(kind.ToString().Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLower(letter, CultureInfo.InvariantCulture) : $"{letter}"));

    private static decimal Told(Bridge bridge, long counted) => bridge.Closing.Measure.Unit == Unit.Euro ? counted / 100m : counted;
}

/// <summary>How a bridge is told.</summary>
public static class BridgeFields
{
    public static IReadOnlyList<Field<BridgeLine>> All { get; } =
    [
        new("kind", "kind", "opening, closing; of what became known: late-registration, registration (of days that were still to come), correction, retraction, redecided-budget; of what happened: inflow, outflow, transfer, change (into or out of what the filters count).", line => line.Kind),
        new("cause", "cause", "The type of event that became known, or what happened.", line => line.Name),
        new("value", "by", "Its reason, outcome or kind, where there is one.", line => line.Value),
        new("adds", "adds", "To the figure, in the unit of the measure.", line => line.Adds),
        new("total", "total", "What the bridge has come to.", line => line.Total),
        new("events", "events", "How many events are behind it.", line => line.Events),
        new("entries", null, "How many signed entries are behind it.", line => line.Entries),
    ];
}
