using Ledger.Domain;
using Ledger.Domain.Corrections;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Figures.Tests.Recounts;

/// <summary>A random world written to a journal: position for position the same, behind what is declared before it.</summary>
public static class WorldInJournal
{
    public static readonly DateTimeOffset FirstMoment = new(2020, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public static async Task Write(this IJournal journal, Municipality municipality, World world, params IReadOnlyList<Subject> declared)
    {
        await journal.Add(municipality, "Almelo", CancellationToken.None);
        var events = declared.Select(subject => Declaration(subject, "2000-01-01")).Concat(world.Dossiers
            .SelectMany((learned, dossier) => learned.Select((e, i) => (e.Position, New: NewEvent(dossier, i + 1, e.Position, e.Body))))
            .OrderBy(e => e.Position)
            .Select(e => e.New))
            .ToList();
        if (events.Count > 0)
            await journal.Load(municipality, events, CancellationToken.None);
    }

    public static Task Declare(this IJournal journal, Municipality municipality, Subject subject, string from) =>
        journal.Append(
            municipality,
            AppendBatch.Of(Declaration(subject, from)),
            CancellationToken.None);

    private static NewEvent Declaration(Subject subject, string from) =>
        EventCatalogue.ToNewEvent("urn:nld:register", $"{subject}-{from}", new StreamId("register/coverage"), FirstMoment, new CoverageStarted(DateOnly.Parse(from), subject));

    /// <summary>An hour after the event before; references are to the events of the same dossier. Unchecked: a journal may hold what rules made later would refuse.</summary>
    private static NewEvent NewEvent(int dossier, int number, Position position, DossierEvent body)
    {
        var source = $"urn:nld:test:{dossier}";
        body = body switch
        {
            EventCorrected corrected => corrected with { Corrects = corrected.Corrects with { Source = source } },
            EventRetracted retracted => retracted with { Retracts = retracted.Retracts with { Source = source } },
            _ => body,
        };
        return EventCatalogue.Codec.ToNewEvent(source, $"{number}", StreamId.Dossier($"{dossier}"), FirstMoment.AddHours(position.Value), body);
    }
}
