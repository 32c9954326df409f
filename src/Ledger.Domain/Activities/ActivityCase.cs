using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;

namespace Ledger.Domain.Activities;

/// <summary>One activity from its first day to its last.</summary>
/// <param name="Ended">First day without; null while it goes on.</param>
public sealed record ActivityCase(CaseNumber Number, ActivityKind Kind, DateOnly Start, DateOnly? Ended = null) : INumbered
{
    public bool GoesOnAt(DateOnly day) => Start <= day && (Ended is null || day < Ended);
}
