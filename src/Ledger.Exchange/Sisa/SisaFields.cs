using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Domain.Sisa;
using Ledger.Exchange.Tables;
using Ledger.Figures.Sisa;

namespace Ledger.Exchange.Sisa;

/// <summary>How a statement on the bundled grant is told.</summary>
public static class SisaFields
{
    public static IReadOnlyList<Field<SisaLine>> All { get; } =
    [
        new("municipality", null, "CBS code of the municipality.", line => line.Statement.Municipality.Code),
        new("year", null, "Year of the account: T.", line => line.Statement.Year),
        new("row", null, "amount; total (of a part); answer (whether all of it is carried out by the municipality itself); or absent (asked by the form, and not in the ledger).", line => line.Row),
        new("part", null, "own (G2: own execution in T), whole (G2A: own and joint in T-1) or joint (G2B: joint bodies in T).", line => line.Part is { } part ? CodeList<SisaPart>.WordOf(part.Part) : null),
        new("partCode", null, "Its uitkeringscode.", line => line.Part?.Form.Code),
        new("ofYear", null, "The year that the amount is of.", line => line.Part?.Year),
        new("code", "code", "Number that the form gives the cell; absent when that of the year is not known.", line => line.Amount?.Code?.Code),
        new("codeConfidence", null, "How sure that number is: found, high, medium or low.", line => line.Amount?.Code?.Confidence),
        new("control", "control", "What the auditor has to look at: R, D1, D2 or n.v.t.; absent when not known.", line => line.Amount?.Control?.Kind),
        new("cell", "cell", "What it means. Of a total: expenditure, receipts or net-costs.", line => line.Cell),
        new("label", "label", "The same in Dutch.", line => line.LabelNl),
        new("line", null, "pw, ioaw, ioaz, bbz or wage-subsidy; absent for a total.", line => line.Line),
        new("exact", "exact", "In euros, to the cent; absent when not registered.", line => line.Exact),
        new("value", "whole euros", "As it is filled in; of a total the exact sum, rounded.", line => FigureFields.Number(line.Rounded)),
        new("sumOfRounded", "sum as printed", "Of a total: the sum of the amounts as they are filled in, which may differ.", line => FigureFields.Number(line.Total?.OfRounded)),
        new("rounding", null, "How amounts are rounded.", line => line.Part is null ? null : line.Statement.Form.Rounding.ToString()),
        new("answer", null, "Of own execution: whether no joint body has an amount in T; absent when not registered.", line => line.Answer),
        new("coverage", null, "Of an amount: whether the municipality registered the subject in that year.", line => line.Amount?.Figure.Coverage.Text),
        new("provisional", null, "Of an amount: whether the year was not over at the moment of knowledge.", line => line.Amount?.Figure.IsProvisional),
        new("remarks", null, "Of an amount: what else holds for it in that year, in Dutch. Of what is absent: what to do instead.", line => line.Why ?? (line.Amount is { Remarks: { Count: > 0 } remarks } ? string.Join(" ", remarks.Select(remark => remark.TextNl)) : null)),
        new("knownPosition", null, "Position up to which events count.", line => line.Statement.Known.Position.Value),
        new("basis", null, "Of an amount: names the figure and its knowledge for ever; 'ledger answer' gives it again. Of net costs: that of the ledger's own figure.", line => line.Amount is { } amount ? $"{amount.Figure.Basis}" : line.Cell == "net-costs" ? $"{line.Part!.NetCosts.Basis}" : null),
    ];

    /// <summary>One line for each cell of a statement that was delivered.</summary>
    public static IReadOnlyList<Field<SisaComparisonLine>> Compared { get; } =
    [
        new("filing", null, "Name of the statement in the register.", line => line.Comparison.Filing.Name.Value),
        new("delivered", null, "Effective axis: day of delivery.", line => line.Comparison.Filing.Filed.EffectiveOn),
        new("year", null, "Year of the account: T.", line => line.Comparison.Filing.Filed.Year),
        new("part", "part", "own (G2), whole (G2A) or joint (G2B).", line => CodeList<SisaPart>.WordOf(line.Cell.Part)),
        new("code", null, "Number that the form gives the cell; absent when not known.", line => line.Cell.Now?.Code?.Code),
        new("cell", "cell", "What it means.", line => line.Cell.Cell),
        new("filed", "filed", "As delivered, in euros; absent when it was not.", line => WholeEuros(line.Cell.Filed)),
        new("value", "now", "What the ledger has, in whole euros; absent when not registered.", line => FigureFields.Number(line.Cell.Now?.Rounded)),
        new("difference", "difference", "Now less filed.", line => WholeEuros(line.Cell.Difference)),
        new("byEvents", "by events", "What events that became known since make of it, to the cent; absent when that cannot be told.", line => Euros.Of(line.Cell.ByEvents)),
        new("byRounding", "by rounding", "What rounding to whole euros makes of it, then and now.", line => Euros.Of(line.Cell.ByRounding)),
        new("otherwise", "otherwise", "What was delivered otherwise than the ledger had it then.", line => Euros.Of(line.Cell.Otherwise)),
        new("causes", null, "The kinds of event that make it, each with what it adds: 'late-registration benefit_paid 1250.00 (2 events)'.", line => line.Causes),
        new("positions", null, "Positions of those events, apart by blanks.", line => line.Positions),
        new("trouble", null, "Why the difference cannot be told by events; absent when it can.", line => line.Cell.Trouble),
        new("basisFiled", null, "Of the figure that it was taken from.", line => line.Cell.Bridge is { } bridge ? $"{bridge.Opening.Basis}" : null),
        new("basis", null, "Of the figure now.", line => line.Cell.Now is { } now ? $"{now.Figure.Basis}" : null),
    ];

    /// <summary>One line for each cause of a difference.</summary>
    public static IReadOnlyList<Field<SisaCauseLine>> Causes { get; } =
    [
        new("part", "part", "own (G2), whole (G2A) or joint (G2B).", line => CodeList<SisaPart>.WordOf(line.Cell.Part)),
        new("cell", "cell", "What it means.", line => line.Cell.Cell),
        new("kind", "kind", "late-registration, registration, correction or retraction.", line => BridgeLine.KindOf(line.Cause.Kind)),
        new("cause", "event", "The type of event that became known.", line => line.Cause.Name),
        new("adds", "adds", "In euros, to the cent.", line => Euros.Of(new Cents(line.Cause.Adds))),
        new("events", "events", "How many there are.", line => line.Cause.Events),
    ];

    /// <summary>One line for each entry that makes a difference.</summary>
    public static IReadOnlyList<Field<SisaEventLine>> Events { get; } =
    [
        new("part", "part", "own (G2), whole (G2A) or joint (G2B).", line => CodeList<SisaPart>.WordOf(line.Cell.Part)),
        new("cell", "cell", "What it means.", line => line.Cell.Cell),
        new("position", "position", "Of the event.", line => line.Entry.Entry.Position),
        new("type", "event", "Its type.", line => line.Entry.MadeBy),
        new("stream", "stream", "The dossier.", line => line.Entry.Stream.Value),
        new("month", "from", "The day that the amount counts on.", line => line.Entry.Entry.From),
        new("adds", "adds", "In euros, to the cent.", line => Euros.Of(new Cents(line.Entry.Adds))),
    ];

    private static decimal? WholeEuros(Cents? amount) => amount is { } cents ? cents.Value / 100 : null;
}

/// <summary>A cell of a comparison.</summary>
public sealed record SisaComparisonLine(SisaComparison Comparison, ComparedCell Cell)
{
    public static IEnumerable<SisaComparisonLine> Of(SisaComparison comparison) => comparison.Cells.Select(cell => new SisaComparisonLine(comparison, cell));

    /// <summary>Null when there are none, or they cannot be told.</summary>
    public string? Causes => Cell.Bridge is { Causes: { Count: > 0 } causes }
        ? string.Join("; ", causes.Select(cause => $"{BridgeLine.KindOf(cause.Kind)} {cause.Name} {new Cents(cause.Adds)} ({cause.Events} {(cause.Events == 1 ? "event" : "events")})"))
        : null;

    /// <summary>Null when there are none.</summary>
    public string? Positions => Cell.Events.Count == 0 ? null : string.Join(' ', Cell.Events.Select(line => line.Entry.Position).Distinct());
}

/// <summary>A cause of the difference in a cell.</summary>
public sealed record SisaCauseLine(ComparedCell Cell, Figures.Answers.BridgeCause Cause)
{
    public static IEnumerable<SisaCauseLine> Of(SisaComparison comparison) =>
        comparison.Cells.SelectMany(cell => cell.Bridge?.Causes ?? [], (cell, cause) => new SisaCauseLine(cell, cause));
}

/// <summary>An entry that makes a difference in a cell.</summary>
public sealed record SisaEventLine(ComparedCell Cell, Figures.Answers.LineageLine Entry)
{
    public static IEnumerable<SisaEventLine> Of(SisaComparison comparison) =>
        comparison.Cells.SelectMany(cell => cell.Events, (cell, entry) => new SisaEventLine(cell, entry));
}
