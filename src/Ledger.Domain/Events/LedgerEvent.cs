using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Events;

/// <summary>
/// Something that happened, as a source registered it. Immutable; what was wrong is corrected or retracted by a later event.
/// A record of the catalogue is named in the past tense, and its name in lower snake case is the event's type in the journal.
/// </summary>
public abstract record LedgerEvent
{
    /// <summary>Effective axis: the day the fact holds in the world (ingangsdatum). May lie long before the event is known.</summary>
    public abstract DateOnly EffectiveOn { get; init; }

    /// <summary>What is wrong with fields taken together; ranges of single fields stand at the fields.</summary>
    protected internal virtual IEnumerable<Problem> Contradictions() => [];
}

/// <summary>
/// Happens in a dossier: that of a client, of a budget year, of a period of the books, or of a claim on the safety net. A dossier is
/// folded into facts.
/// </summary>
public abstract record DossierEvent : LedgerEvent
{
    /// <summary>Name of the one stream of its kind that it belongs to, where its content decides that; null where its source does.</summary>
    protected internal virtual string? DossierName => null;
}

/// <summary>What a municipality lays down beside its dossiers; stands in one of the <see cref="Registers"/>.</summary>
public abstract record RegisterEvent : LedgerEvent;
