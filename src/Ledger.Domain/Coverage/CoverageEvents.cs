using Ledger.Domain.Events;

namespace Ledger.Domain.Coverage;

/// <summary>
/// The municipality registers a subject in the ledger from <see cref="EffectiveOn"/>. Before it, figures on that subject answer
/// "not registered", never zero.
/// </summary>
public sealed record CoverageStarted(DateOnly EffectiveOn, Subject Subject) : RegisterEvent;

/// <summary>The municipality no longer registers a subject; <see cref="EffectiveOn"/> is the first day without.</summary>
public sealed record CoverageEnded(DateOnly EffectiveOn, Subject Subject) : RegisterEvent;

/// <summary>What a municipality can register or not, and figures can be about.</summary>
public enum Subject
{
    Benefits = 1,
    Applications = 2,
    Sanctions = 3,
    Trajectories = 4,
    Exemptions = 5,
    Profiles = 6,
    Employment = 7,
    Payments = 8,
    Claims = 9,
    Referrals = 10,

    /// <summary>Volunteer work, informal care, community service.</summary>
    Activities = 11,

    /// <summary>Objections, appeals and complaints.</summary>
    Objections = 12,

    /// <summary>Coaches, plans and contacts.</summary>
    Coaching = 13,

    /// <summary>The bundled grant: budgets, advances of the state, estimates, findings of the auditor.</summary>
    Budget = 14,

    /// <summary>The general ledger.</summary>
    Books = 15,
}
