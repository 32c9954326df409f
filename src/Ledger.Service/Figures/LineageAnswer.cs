using System.ComponentModel;
using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Service.Answering;

namespace Ledger.Service.Figures;

/// <summary>A page of the entries that a figure is the sum of.</summary>
[Description("A page of the entries (boekingen) that a figure is the sum of, in order of position.")]
public sealed record LineageAnswer(
    [property: Description("The figure, to be asked for again as /answers/{basis}.")] string Basis,
    [property: Description("Signed entries; all pages together sum to the figure.")] IReadOnlyList<LineageEntryAnswer> Entries,
    [property: Description("Address of the next page; null when this is the last.")] string? Next);

/// <summary>One signed entry.</summary>
[Description("One signed entry (boeking).")]
public sealed record LineageEntryAnswer(
    [property: Description("Position of the event that the entry follows from.")] long Position,
    [property: Description("1 when the fact counts from there, -1 when it no longer does.")] int Sign,
    [property: Description("counted, or per for the denominator of a ratio (noemer).")] string Population,
    [property: Description("What the entry adds to the figure, with its sign: 1, a number, or cents.")] long Adds,
    [property: Description("First day of the fact.")] DateOnly From,
    [property: Description("First day after it; null for what happens on one day, or has no end.")] DateOnly? Until,
    [property: Description("Amount in cents; null for facts without one.")] long? Cents,
    [property: Description("The dossier, as dossier/NUMBER.")] string Stream,
    [property: Description("Id of the event in this ledger.")] Guid Event,
    [property: Description("Traits (kenmerken) and their values.")] IReadOnlyDictionary<string, string> Traits)
{
    public static LineageEntryAnswer Of(LineageLine line) => new(
        line.Entry.Position, (int)line.Entry.Sign, line.IsPer ? "per" : "counted", line.Adds, line.Entry.From,
        line.Entry.Kind.IsPeriod && line.Entry.Until != Period.Open ? line.Entry.Until : null, line.Entry.Kind.HasAmount ? line.Entry.Cents : null,
        line.Stream.Value, line.Event.Value, line.Traits.ToDictionary(trait => trait.Trait, trait => trait.Value));
}
