using System.ComponentModel;
using Ledger.Domain.Dossiers;
using Ledger.Service.Answering;

namespace Ledger.Service.Dossiers;

/// <summary>The story of a dossier as known at a position.</summary>
[Description("The story of a client dossier (cliëntdossier) as known at a position.")]
public sealed record DossierAnswer(
    [property: Description("CBS code of the municipality (gemeente).")] string Municipality,
    [property: Description("Number of the dossier at its source (dossiernummer); a pseudonym, never a BSN.")] string Dossier,
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("Version of the stream at that moment: the number of its events.")] long StreamVersion,
    [property: Description("How many events became known later.")] int Later,
    [property: Description("Effective axis: the day of which the facts are told that count in figures.")] DateOnly On,
    [property: Description("Its periods, what happened in order of effect, findings and facts.")] IReadOnlyList<StoryLineAnswer> Story);

/// <summary>One line of a story.</summary>
[Description("One line of the story of a dossier.")]
public sealed record StoryLineAnswer(
    [property: Description("period, event, amendment (of the event above it), finding, or fact.")] StorySection Section,
    [property: Description("Effective axis (ingangsdatum): the day it happened, or the first day of the period.")] DateOnly From,
    [property: Description("First day that no longer belongs to the period; null for what has no end, or none known.")] DateOnly? Until,
    [property: Description("Name of the event, or kind of period or fact.")] string What,
    [property: Description("In words, for people.")] string Details,
    [property: Description("Known axis, in UTC; null for periods and facts, which follow from several events.")] DateTimeOffset? KnownAt,
    [property: Description("Where the event stands in the journal; null for periods and facts.")] long? Position,
    [property: Description("corrected, retracted or without effect; else empty.")] string Note)
{
    public static StoryLineAnswer Of(StoryLine line) =>
        new(line.Section, line.From, line.Until, line.What, line.Details, line.KnownAt, line.Position?.Value, line.Note);
}
