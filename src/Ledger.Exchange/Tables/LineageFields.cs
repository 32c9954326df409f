using Ledger.Domain.Time;
using Ledger.Figures.Answers;

namespace Ledger.Exchange.Tables;

/// <summary>How the entries under a figure are told.</summary>
public static class LineageFields
{
    public static IReadOnlyList<Field<LineageLine>> All { get; } =
    [
        new("position", "position", "Of the event that the entry follows from.", line => line.Entry.Position) { Width = 9 },
        new("sign", "sign", "1 when the fact counts from there, -1 when it no longer does.", line => (int)line.Entry.Sign) { Width = 4 },
        new("population", null, "counted, or per for the denominator of a ratio.", line => line.IsPer ? "per" : "counted"),
        new("adds", null, "What the entry adds to the figure, with its sign: 1, a number, or cents.", line => line.Adds),
        new("from", "from", "First day of the fact.", line => line.Entry.From) { Width = 10 },
        new("until", "until", "First day after it; absent for what happens on one day, or has no end.", line => line.Entry.Kind.IsPeriod && line.Entry.Until != Period.Open ? line.Entry.Until : null) { Width = 10 },
        new("cents", null, "Amount in cents; absent for facts without one.", line => line.Entry.Kind.HasAmount ? line.Entry.Cents : null),
        new("stream", "stream", "The dossier.", line => line.Stream.Value) { Width = 20 },
        new("event", null, "Id of the event in this ledger.", line => line.Event.ToString()),
        new("traits", "traits", "As trait=value, apart by blanks.", line => string.Join(' ', line.Traits.Select(trait => $"{trait.Trait}={trait.Value}"))),
    ];
}
