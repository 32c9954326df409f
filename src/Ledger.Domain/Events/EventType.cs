using System.Text.Json;
using System.Text.Json.Nodes;
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
    public StreamId? Register { get; init; }

    /// <summary>Kind of the streams it may stand in: "dossier" or "register".</summary>
    public string StreamKind => Register?.Kind ?? StreamKinds.Dossier;

    /// <summary>An event of dossiers.</summary>
    public static EventType Of<TEvent>(string dutch, string summary, params IReadOnlyList<Upcast> upcasts)
        where TEvent : DossierEvent => New<TEvent>(dutch, summary, upcasts);

    /// <summary>An event of a register.</summary>
    public static EventType In<TEvent>(StreamId register, string dutch, string summary, params IReadOnlyList<Upcast> upcasts)
        where TEvent : RegisterEvent => New<TEvent>(dutch, summary, upcasts) with { Register = register };

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
