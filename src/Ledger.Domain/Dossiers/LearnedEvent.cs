using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Dossiers;

/// <summary>An event of a dossier at the position where it became known.</summary>
public readonly record struct LearnedEvent(Position Position, EventId Id, DossierEvent Body);
