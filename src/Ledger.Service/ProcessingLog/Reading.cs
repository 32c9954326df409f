using System.Diagnostics;
using Ledger.Domain;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Service.Access;

namespace Ledger.Service.ProcessingLog;

/// <summary>A reading of personal data, by somebody.</summary>
/// <param name="Name">What was done: "read dossier".</param>
/// <param name="Purpose">What it is for (doelbinding), as the reader says; null when he does not.</param>
public sealed record Reading(string Name, Municipality Municipality, Caller Reader, string? Purpose, DateTimeOffset Began);

/// <summary>How an endpoint says what personal data it has read, before it answers with them.</summary>
internal static class Readings
{
    /// <summary>Writes a line for everybody who is named in the events of dossiers. Registers and the like name nobody.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The lines are not written, so there must be no answer.</exception>
    public static Task LogReading(this HttpContext http, string name, Municipality municipality, IEnumerable<RecordedEvent> events) =>
        http.Log(name, municipality, SubjectsOf(events));

    /// <summary>Everybody who is named in the events of dossiers.</summary>
    public static IReadOnlyList<DataSubject> SubjectsOf(IEnumerable<RecordedEvent> events) =>
        [.. events
            .Where(e => e.Stream.Kind == StreamKinds.Dossier)
            .GroupBy(e => e.Stream)
            .SelectMany(dossier => DataSubject.Of(dossier.Key, dossier.SelectMany(Body)))
            .Distinct()];

    /// <summary>Writes a line for each dossier of which something was read that names no person.</summary>
    /// <inheritdoc cref="LogReading(HttpContext, string, Municipality, IEnumerable{RecordedEvent})"/>
    public static Task LogReading(this HttpContext http, string name, Municipality municipality, IEnumerable<StreamId> dossiers) =>
        http.Log(name, municipality, [.. dossiers.Distinct().SelectMany(dossier => DataSubject.Of(dossier, []))]);

    private static async Task Log(this HttpContext http, string name, Municipality municipality, IReadOnlyList<DataSubject> subjects)
    {
        var services = http.RequestServices;
        var began = Activity.Current is { } request ? new DateTimeOffset(request.StartTimeUtc) : services.GetRequiredService<TimeProvider>().GetUtcNow();
        var reading = new Reading(name, municipality, Caller.Of(http), ProcessingLog.Purpose.Of(http), began);
        if (subjects.Count > 0)
            await services.GetRequiredService<Logbook>().Write(reading, subjects, http.RequestAborted);
    }

    private static IEnumerable<LedgerEvent> Body(RecordedEvent e)
    {
        try
        {
            return [EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span)];
        }
        catch (UnreadableEventException) // of a newer program: then the line names the dossier
        {
            return [];
        }
    }
}
