using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Sample.Lives;

/// <summary>What the municipality wrote down of one dossier, and when it knew it.</summary>
/// <param name="name">"9901-000123": the municipality and a running number, so that it cannot be taken for a BSN.</param>
/// <param name="stream">Null for a client dossier of that name.</param>
internal sealed class Diary(string name, StreamId? stream = null)
{
    private readonly List<Page> pages = [];
    private readonly Dictionary<char, int> cases = [];
    private DateOnly notBefore;

    public StreamId Stream { get; } = stream ?? StreamId.Dossier(name);

    /// <summary>In the order in which they became known; of those known at the same moment, in the order of writing.</summary>
    public IReadOnlyList<Page> InOrderOfKnowledge() => [.. pages.OrderBy(page => page.KnownAt)];

    /// <param name="knownOn">Day on which it became known; a weekend waits until Monday.</param>
    /// <returns>What a later correction or retraction calls it.</returns>
    public EventReference Write(DateOnly knownOn, DossierEvent body)
    {
        var id = $"{name}-{pages.Count + 1:0000}";
        pages.Add(new Page(OfficeHours(knownOn < notBefore ? notBefore : knownOn), id, body));
        return new EventReference(SampleMunicipality.Source, id);
    }

    /// <summary>Nothing written from now on is known before this day: a benefit is administered once it is granted.</summary>
    public void NothingKnownBefore(DateOnly day) => notBefore = day;

    /// <summary>The next number of a kind of case: A1, A2 for applications, T1 for a trajectory.</summary>
    public CaseNumber NextCase(char kind) => new($"{kind}{cases[kind] = cases.GetValueOrDefault(kind) + 1}");

    private DateTimeOffset OfficeHours(DateOnly day)
    {
        var workingDay = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
        // Each dossier has its own minute of the day, so that a day's events come in no dossier's order but those of one do.
        var minute = Stream.Value.Sum(character => character * 37) % 450;
        return new DateTimeOffset(workingDay, new TimeOnly(8, 0), TimeSpan.Zero).AddMinutes(minute).AddSeconds(pages.Count % 1800);
    }
}

internal sealed record Page(DateTimeOffset KnownAt, string Id, LedgerEvent Body);
