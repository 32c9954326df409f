using System.ComponentModel;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Journal;

namespace Ledger.Service.Answering;

/// <summary>A point in what was known.</summary>
[Description("A point in what was known (kennismoment).")]
public sealed record KnownAnswer(
    [property: Description("Position up to which events count.")] long Position,
    [property: Description("Known axis, in UTC: that of the event at that position; null before the first.")] DateTimeOffset? KnownAt,
    [property: Description("Recorded axis, in UTC: that of the event at that position; null before the first.")] DateTimeOffset? RecordedAt,
    [property: Description("The known axis rests on the word of the source: this ledger wrote it more than a day later.")] bool DeclaredBySource)
{
    public static async Task<KnownAnswer> At(IJournal journal, Municipality municipality, Position position, CancellationToken cancel)
    {
        await foreach (var last in journal.ReadAt(municipality, [position], cancel))
            return Of(new KnownPoint(position, last.KnownAt, last.RecordedAt));
        return Of(new KnownPoint(position, null, null));
    }

    public static KnownAnswer Of(KnownPoint point) => new(point.Position.Value, point.KnownAt, point.RecordedAt, point.IsDeclaredBySource);
}
