using System.Text.Json;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;
using Ledger.Journal;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.Problems;

namespace Ledger.Service.Events;

/// <summary>Reads what a source offers, and gathers all that is wrong with it.</summary>
/// <param name="ofDossiersToo">Whether who offers it may append events of client dossiers, and not only of money and registers.</param>
internal sealed class OfferedEvents(LimitSettings limits, TimeProvider time, MeasureLibrary measures, bool ofDossiersToo)
{
    /// <summary>The clock of a source may be a little ahead of ours; further on nothing can be known yet.</summary>
    private static readonly TimeSpan clockAhead = TimeSpan.FromSeconds(5);

    /// <summary>One event, in structured mode.</summary>
    public AppendBatch One(ReadOnlyMemory<byte> body, Asked asked)
    {
        var reading = CloudEventReader.OfCatalogue.Read(body);
        Refuse(asked, "", reading);
        var expected = asked.ExpectedVersion();
        if (expected is not null && reading.ExpectedVersion is { } other && other != expected)
            asked.Refuse(new Mistake($"The header expects version {expected}, and expectedversion {other}: say it once.") { Pointer = $"/{CloudEventNames.ExpectedVersion}" });
        asked.MustBeRight();
        var offered = reading.Event!;
        var versions = new Dictionary<StreamId, long>();
        if ((expected ?? reading.ExpectedVersion) is { } version)
            versions.Add(offered.Stream, version);
        return new AppendBatch([offered], versions);
    }

    /// <summary>Events that belong together, in batch mode.</summary>
    public AppendBatch Batch(ReadOnlyMemory<byte> body, Asked asked)
    {
        if (asked.ExpectedVersion() is not null)
            asked.Refuse(new Mistake("A batch may be of several streams: say which version a stream must have with the attribute expectedversion of its events.") { Header = "If-Match" });
        var events = new List<NewEvent>();
        var versions = new Dictionary<StreamId, long>();
        using var document = Parse(body, asked);
        var count = document?.RootElement.GetArrayLength() ?? 0;
        if (document is not null && (count == 0 || count > limits.BatchEvents))
            asked.Refuse(new Mistake($"The batch has {count} events: give 1 to {limits.BatchEvents}, or send a bulk stream (application/x-ndjson).") { Pointer = "" });
        for (var i = 0; i < count && count <= limits.BatchEvents; i++)
        {
            var reading = CloudEventReader.OfCatalogue.Read(document!.RootElement[i]);
            Refuse(asked, $"/{i}", reading);
            if (reading.Event is not { } offered)
                continue;
            events.Add(offered);
            if (reading.ExpectedVersion is { } version && !versions.TryAdd(offered.Stream, version) && versions[offered.Stream] != version)
                asked.Refuse(new Mistake($"{offered.Stream} is expected at version {versions[offered.Stream]} by an earlier event of the batch, and here at {version}: give the version before the whole batch.") { Pointer = $"/{i}/{CloudEventNames.ExpectedVersion}" });
        }

        asked.MustBeRight();
        return new AppendBatch(events, versions);
    }

    /// <summary>One line of a bulk stream, with what is wrong with it.</summary>
    public (NewEvent? Event, IReadOnlyList<Mistake> Mistakes) Line(ReadOnlyMemory<byte> line)
    {
        var reading = CloudEventReader.OfCatalogue.Read(line);
        List<Mistake> mistakes = [.. MistakesIn("", reading)];
        if (reading.ExpectedVersion is not null)
            mistakes.Add(new("A bulk stream cannot expect versions: leave expectedversion out, or send the event alone or in a batch.") { Pointer = $"/{CloudEventNames.ExpectedVersion}" });
        return (mistakes.Count == 0 ? reading.Event : null, mistakes);
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body, Asked asked)
    {
        try
        {
            var document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind == JsonValueKind.Array)
                return document;
            document.Dispose();
            asked.Refuse(new Mistake("The body is not a JSON array: give the CloudEvents of the batch as [ { ... }, { ... } ].") { Pointer = "" });
        }
        catch (JsonException wrong)
        {
            // What is read well and yet refused has no place in the text.
            asked.Refuse(new Mistake(wrong.LineNumber is { } line ? $"The body is not JSON: line {line + 1}, byte {wrong.BytePositionInLine + 1}." : "An event of the batch has a field twice.") { Pointer = "" });
        }

        return null;
    }

    private void Refuse(Asked asked, string at, CloudEventReading reading)
    {
        foreach (var mistake in MistakesIn(at, reading))
            asked.Refuse(mistake);
    }

    private IEnumerable<Mistake> MistakesIn(string at, CloudEventReading reading)
    {
        foreach (var problem in reading.Event is { } read ? RegisterRules.Problems(read, measures) : reading.Problems)
            yield return new Mistake($"{problem}") { Pointer = at + problem.Field };
        if (!ofDossiersToo && reading.Event is { Stream: { Kind: StreamKinds.Dossier } dossier })
            yield return new Mistake($"/subject is {dossier}, and the role finance appends events of budgets, books, claims on the safety net and registers. Events of client dossiers come from a source.") { Pointer = $"{at}/subject" };
        if (reading.Event is { } offered && offered.KnownAt > time.GetUtcNow() + clockAhead)
            yield return new Mistake("/time lies in the future, and nothing can be known from there. Give the moment of registration.") { Pointer = $"{at}/time" };
    }
}
