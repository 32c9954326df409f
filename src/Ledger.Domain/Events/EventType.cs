using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Corrections;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Events;

/// <summary>Turns the body of an event of one schema version into one of the next version.</summary>
public delegate JsonObject Upcast(JsonObject older);

/// <summary>One type of event of a catalogue.</summary>
public sealed record EventType
{
    /// <summary>The type in the journal: the record's name in lower snake case, "benefit_granted". Never changes once written.</summary>
    public required string Alias { get; init; }

    /// <summary>The record that holds it.</summary>
    public required Type Record { get; init; }

    /// <summary>The Dutch word for it.</summary>
    public required string Dutch { get; init; }

    /// <summary>One sentence: what happened.</summary>
    public required string Summary { get; init; }

    /// <summary>Upcasts in order: the first reads version 1 and gives version 2.</summary>
    public required IReadOnlyList<Upcast> Upcasts { get; init; }

    /// <summary>The version that is written, from 1: one more than there are upcasts.</summary>
    public int SchemaVersion => Upcasts.Count + 1;

    /// <summary>For a message: "version 1", "version 1, 2 or 3".</summary>
    public string KnownVersions => SchemaVersion == 1
        ? "version 1"
        : $"version {string.Join(", ", Enumerable.Range(1, SchemaVersion - 1))} or {SchemaVersion}";

    /// <summary>The one register that it may stand in; null for an event of a dossier.</summary>
    public StreamId? Register { get; private init; }

    /// <summary>Kind of the streams it may stand in: one of <see cref="StreamKinds"/>.</summary>
    public string StreamKind { get; private init; } = StreamKinds.Dossier;

    /// <summary>Whether it says something of another event of its own stream, of whatever kind that is: a correction or a retraction.</summary>
    public bool Amends => Record == typeof(EventCorrected) || Record == typeof(EventRetracted);

    /// <summary>Whether it may stand in streams of a kind.</summary>
    public bool StandsIn(string kind) => kind == StreamKind || Amends && kind != StreamKinds.Register;

    /// <summary>An event of client dossiers.</summary>
    public static EventType Of<TEvent>(string dutch, string summary, params IReadOnlyList<Upcast> upcasts)
        where TEvent : DossierEvent => New<TEvent>(dutch, summary, upcasts);

    /// <summary>An event of dossiers of another kind: a budget year, a period of the books, a claim on the safety net.</summary>
    public static EventType About<TEvent>(string kind, string dutch, string summary, params IReadOnlyList<Upcast> upcasts)
        where TEvent : DossierEvent => New<TEvent>(dutch, summary, upcasts) with { StreamKind = kind };

    /// <summary>An event of a register.</summary>
    public static EventType In<TEvent>(StreamId register, string dutch, string summary, params IReadOnlyList<Upcast> upcasts)
        where TEvent : RegisterEvent => New<TEvent>(dutch, summary, upcasts) with { Register = register, StreamKind = register.Kind };

    private static EventType New<TEvent>(string dutch, string summary, IReadOnlyList<Upcast> upcasts)
        where TEvent : LedgerEvent => new()
        {
            Alias = JsonNamingPolicy.SnakeCaseLower.ConvertName(typeof(TEvent).Name),
            Record = typeof(TEvent),
            Dutch = dutch,
            Summary = summary,
            Upcasts = upcasts,
        };
}
