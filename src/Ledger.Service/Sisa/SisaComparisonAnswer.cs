using System.ComponentModel;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Sisa;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Sisa;
using Ledger.Service.Answering;

namespace Ledger.Service.Sisa;

/// <summary>A statement that was delivered, beside what the ledger has.</summary>
[Description("A statement that was delivered (ingediende verantwoording), cell by cell beside what the ledger has, with the events that made the difference.")]
public sealed record SisaComparisonAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("Name of the statement in the register.")] string Filing,
    [property: Description("Year of the account (verantwoordingsjaar): T.")] int Year,
    [property: Description("Effective axis: day of delivery (indiening).")] DateOnly Delivered,
    [property: Description("To whom it was delivered.")] string To,
    [property: Description("Title of what was delivered.")] string Document,
    [property: Description("Why it was taken back (intrekking); null while it stands.")] string? Withdrawn,
    [property: Description("Whether its answer on own execution still holds; null when it gave none, or it is not registered.")] bool? OwnExecutionHolds,
    [property: Description("Those that were delivered, and those that the form has besides in the same parts.")] IReadOnlyList<ComparedCellAnswer> Cells)
{
    internal static SisaComparisonAnswer Of(SisaComparison comparison, KnownAnswer known)
    {
        var filed = comparison.Filing.Filed;
        return new(
            known, filed.Filing.Value, filed.Year, filed.EffectiveOn, filed.To, filed.Document, comparison.Filing.Withdrawn?.Reason, comparison.OwnExecutionHolds,
            [.. comparison.Cells.Select(ComparedCellAnswer.Of)]);
    }
}

/// <summary>One cell of a comparison.</summary>
[Description("One cell of a comparison. Filed + otherwise + byEvents + byRounding is what is known now, to the cent, wherever the events can be told.")]
public sealed record ComparedCellAnswer(
    [property: Description("own (G2), whole (G2A) or joint (G2B).")] string Part,
    [property: Description("What it means: expenditure-pw.")] string Cell,
    [property: Description("As delivered, in cents; null when it was not.")] long? FiledCents,
    [property: Description("What the ledger has, in whole euros; null when not registered.")] string? Now,
    [property: Description("Whole euros now less what was delivered, in cents.")] long? DifferenceCents,
    [property: Description("What events that became known since make of it, in cents; null when that cannot be told.")] long? ByEventsCents,
    [property: Description("What rounding to whole euros makes of it, then and now, in cents.")] long? ByRoundingCents,
    [property: Description("What was delivered otherwise than the ledger had it then, in cents.")] long? OtherwiseCents,
    [property: Description("The kinds of event (oorzaken) that make the difference.")] IReadOnlyList<SisaCauseAnswer> Causes,
    [property: Description("Positions of those events in the journal, in order.")] IReadOnlyList<long> Events,
    [property: Description("Why the difference cannot be told by events; null when it can.")] string? Trouble,
    [property: Description("Of the figure that it was taken from (grondslag); null when it cannot be told.")] string? BasisFiled,
    [property: Description("Of the figure now.")] string? Basis)
{
    internal static ComparedCellAnswer Of(ComparedCell cell) => new(
        CodeList<SisaPart>.WordOf(cell.Part), cell.Cell, cell.Filed?.Value, cell.Now?.Rounded, cell.Difference?.Value, cell.ByEvents?.Value, cell.ByRounding?.Value, cell.Otherwise?.Value,
        [.. cell.Bridge?.Causes.Select(SisaCauseAnswer.Of) ?? []], [.. cell.Events.Select(line => (long)line.Entry.Position).Distinct()], cell.Trouble,
        cell.Bridge?.Opening.Basis.ToString(), cell.Now?.Figure.Basis.ToString());
}

/// <summary>A cause of a difference.</summary>
[Description("A kind of event that makes a difference.")]
public sealed record SisaCauseAnswer(
    [property: Description("late-registration (nagekomen registratie), registration, correction or retraction.")] string Kind,
    [property: Description("The type of event that became known.")] string Event,
    [property: Description("What it adds, in cents.")] long AddsCents,
    [property: Description("How many events there are.")] int? Events)
{
    internal static SisaCauseAnswer Of(BridgeCause cause) => new(BridgeLine.KindOf(cause.Kind), cause.Name, cause.Adds, cause.Events);
}
