using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Dossiers;

/// <summary>Something that happened in a dossier: what was first said of it, what was said later, and what stands.</summary>
/// <param name="First">The event that first told it; its known axis says when.</param>
/// <param name="Stands">As it reads after all that is known; null when it was retracted or never had effect.</param>
/// <param name="Amendments">Corrections and retractions of it, and of each other, in order of position.</param>
public sealed record Happening(RecordedEvent First, DossierEvent Said, DossierEvent? Stands, IReadOnlyList<Amendment> Amendments)
{
    /// <summary>What it is told as: as it stands, or as first said when nothing stands.</summary>
    public DossierEvent Told => Stands ?? Said;

    public HappeningState State => this switch
    {
        { Stands: null, Said: EventCorrected or EventRetracted } => HappeningState.WithoutEffect,
        { Stands: null } => HappeningState.Retracted,
        _ when Stands != Said => HappeningState.Corrected,
        _ => HappeningState.Stands,
    };
}

/// <summary>A correction or retraction in the story of what it amends.</summary>
/// <param name="Said">An <see cref="EventCorrected"/> or <see cref="EventRetracted"/>.</param>
/// <param name="Amends">What its target said: the event first told, or an earlier amendment.</param>
public sealed record Amendment(RecordedEvent By, DossierEvent Said, DossierEvent Amends);

public enum HappeningState
{
    /// <summary>As first said.</summary>
    Stands = 1,

    /// <summary>Reads otherwise than first said.</summary>
    Corrected = 2,

    /// <summary>Does not count.</summary>
    Retracted = 3,

    /// <summary>A correction or retraction of something that is not known.</summary>
    WithoutEffect = 4,
}
