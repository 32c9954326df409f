using System.Text;
using System.Text.Json;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Exchange.Profiles;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Exchange.Import;

/// <summary>A file of CloudEvents in the order in which the source sent them, one in JSON a line, in UTF-8. Blank lines are passed over.</summary>
/// <param name="now">The moment of import. A source that claims to have known something later would lift every event after it.</param>
/// <param name="measures">What targets and published figures may refer to.</param>
internal sealed class EventLinesSource(string path, DateTimeOffset now, MeasureLibrary measures) : IEventSource
{
    /// <exception cref="ImportRefusedException">There are lines, and none of them begins a JSON object: it is a file of another kind.</exception>
    public static EventLinesSource Open(string path, DateTimeOffset now, MeasureLibrary measures)
    {
        var source = new EventLinesSource(path, now, measures);
        var any = false;
        foreach (var (_, json) in source.Lines(new ReadingMeter(null, ImportPhase.Reading, 0)))
        {
            if (json.Span.TrimStart(" \t"u8) is [(byte)'{', ..])
                return source;
            any = true;
        }

        return any
            ? throw new ImportRefusedException($"{path} holds no CloudEvents: not one of its lines begins with '{{'. Is it a CSV file? Then say with a profile what its columns mean, for instance --profile {string.Join(" or --profile ", ShippedProfiles.All.Select(profile => profile.Id))}.")
            : source;
    }

    public bool KeepsOrder => true;

    public bool DeclaresKnownAt => true;

    public RowTotal? Total => null;

    public IEnumerable<OfferedEvent> Events(SetAside setAside, ReadingMeter meter)
    {
        foreach (var (line, json) in Lines(meter))
        {
            meter.Row();
            var reading = CloudEventReader.OfCatalogue.Read(json);
            var @event = reading.Event;
            var problems = @event is null ? reading.Problems : RegisterRules.Problems(@event, measures);
            foreach (var problem in problems)
                setAside.Add(line, RowProblem.Of(problem));
            if (reading.ExpectedVersion is not null)
                setAside.Add(line, new RowProblem(ProblemKind.InvalidValue, CloudEventNames.ExpectedVersion, "An import cannot keep an expected version: leave it out, or append the event over HTTP."));
            else if (@event?.KnownAt > now)
                setAside.Add(line, new RowProblem(ProblemKind.InvalidValue, "time", $"{@event.KnownAt:O} lies after the moment of import: nothing can be known from the future. Give the moment of registration."));
            else if (@event is not null && problems.Count == 0)
                yield return new OfferedEvent(@event, line);
        }
    }

    /// <summary>Looks at the times alone: much cheaper than reading the events, and when they are in order nothing need be sorted.</summary>
    public bool IsInOrder(ReadingMeter meter)
    {
        var last = DateTimeOffset.MinValue;
        foreach (var (_, json) in Lines(meter))
        {
            if (TimeOf(json.Span) is not { } time)
                continue;
            if (time < last)
                return false;
            last = time;
        }
        return true;
    }

    public Originals Originals() => new(
        ',',
        ["event"],
        Lines(new ReadingMeter(null, ImportPhase.Reading, 0)).Select(line => (line.Number, (IReadOnlyList<string>)[Encoding.UTF8.GetString(line.Json.Span)])));

    /// <summary>The attribute time; null when there is none, or no JSON: reading the event says what is wrong.</summary>
    private static DateTimeOffset? TimeOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                    continue;
                var isTime = reader.ValueTextEquals("time"u8);
                reader.Read();
                if (isTime)
                    return reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var time) ? time : null;
                reader.Skip();
            }
        }
        catch (JsonException)
        {
        }
        return null;
    }

    private IEnumerable<(long Number, ReadOnlyMemory<byte> Json)> Lines(ReadingMeter meter)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var reported = 0L;
        foreach (var line in new ByteLines(path, file).Read())
        {
            if (!line.Json.Span.IsEmpty)
                yield return line;
            if (file.Position != reported)
                meter.Bytes(reported = file.Position);
        }
    }
}
