using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Events;

/// <summary>Writes and reads the bodies of the events of one list of types. Immutable; safe for many threads.</summary>
public sealed class EventCodec
{
    private readonly FrozenDictionary<string, Entry> byAlias;
    private readonly FrozenDictionary<Type, Entry> byRecord;

    /// <param name="types">Every type that may be written or read; aliases differ.</param>
    /// <param name="shapes">What System.Text.Json must know of their records.</param>
    public EventCodec(IReadOnlyList<EventType> types, IJsonTypeInfoResolver shapes)
    {
        Types = types;
        Json = WireForm.For(this, shapes);
        var entries = types.Select(type => new Entry(type, Json.GetTypeInfo(type.Record))).ToList();
        byAlias = entries.ToFrozenDictionary(entry => entry.Type.Alias);
        byRecord = entries.ToFrozenDictionary(entry => entry.Type.Record);
    }

    public IReadOnlyList<EventType> Types { get; }

    /// <summary>How every body stands in JSON.</summary>
    public JsonSerializerOptions Json { get; }

    /// <exception cref="UnreadableEventException">No such type.</exception>
    public EventType Find(string alias) => EntryOf(alias).Type;

    public bool TryFind(string alias, [NotNullWhen(true)] out EventType? type)
    {
        type = byAlias.TryGetValue(alias, out var entry) ? entry.Type : null;
        return type is not null;
    }

    /// <exception cref="BrokenInvariantException">The record is not of the list.</exception>
    public EventType TypeOf(LedgerEvent body) => EntryOf(body).Type;

    /// <summary>What System.Text.Json knows of a type's record.</summary>
    public JsonTypeInfo ShapeOf(EventType type) => EntryOf(type.Alias).Shape;

    /// <summary>Always in the current version of its type.</summary>
    public EncodedEvent Encode(LedgerEvent body)
    {
        var (type, shape) = EntryOf(body);
        return new EncodedEvent(type.Alias, type.SchemaVersion, JsonSerializer.SerializeToUtf8Bytes(body, shape));
    }

    /// <summary>Reads what <see cref="Encode"/> wrote, now or in an earlier version.</summary>
    /// <exception cref="UnreadableEventException">Unknown type, unknown version, or data that are not of that type.</exception>
    public LedgerEvent Decode(string type, int schemaVersion, ReadOnlySpan<byte> data)
    {
        var (known, shape) = EntryOf(type);
        try
        {
            var body = schemaVersion == known.SchemaVersion
                ? JsonSerializer.Deserialize(data, shape)
                : Upcast(known, schemaVersion, JsonNode.Parse(data) as JsonObject ?? throw new JsonException("Not an object.")).Deserialize(shape);
            return body as LedgerEvent ?? throw new JsonException("null is not an event.");
        }
        catch (Exception cause) when (IsMisfit(cause))
        {
            throw new UnreadableEventException($"The data of a {type} (version {schemaVersion}) cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>An event as the journal takes it. Says nothing of the rules that it must keep.</summary>
    /// <param name="source">CloudEvents source.</param>
    /// <param name="sourceEventId">CloudEvents id.</param>
    /// <param name="knownAt">Known axis; any offset, kept in UTC to the microsecond.</param>
    public NewEvent ToNewEvent(string source, string sourceEventId, StreamId stream, DateTimeOffset knownAt, LedgerEvent body)
    {
        var (type, schemaVersion, data) = Encode(body);
        return new NewEvent
        {
            Source = source,
            SourceEventId = sourceEventId,
            Stream = stream,
            Type = type,
            SchemaVersion = schemaVersion,
            EffectiveOn = body.EffectiveOn,
            KnownAt = new DateTimeOffset(knownAt.UtcTicks - (knownAt.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
            Data = data,
        };
    }

    /// <summary>The body in the current version of its type.</summary>
    /// <exception cref="UnreadableEventException">The version is below 1 or newer than the current one.</exception>
    public static JsonObject Upcast(EventType type, int schemaVersion, JsonObject older)
    {
        if (schemaVersion < 1 || schemaVersion > type.SchemaVersion)
        {
            throw new UnreadableEventException(
                $"Version {schemaVersion} of {type.Alias} is not known: this program reads {type.KnownVersions}. Use a newer program.");
        }
        return type.Upcasts.Skip(schemaVersion - 1).Aggregate(older, (body, upcast) => upcast(body));
    }

    /// <summary>Whether an exception says that JSON is not what was expected, and not that this program is wrong.</summary>
    internal static bool IsMisfit(Exception cause) => cause is JsonException or FormatException or InvalidOperationException or KeyNotFoundException;

    private Entry EntryOf(string alias) => byAlias.TryGetValue(alias, out var entry)
        ? entry
        : throw new UnreadableEventException($"'{alias}' is not a type of event. Known are: {string.Join(", ", byAlias.Keys.Order())}.");

    private Entry EntryOf(LedgerEvent body)
    {
        var known = byRecord.TryGetValue(body.GetType(), out var entry);
        Invariant.Holds(known, $"{body.GetType().Name} is not in the catalogue of events: add it there.");
        return entry;
    }

    private readonly record struct Entry(EventType Type, JsonTypeInfo Shape);
}
