using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Employment;

/// <summary>A client was placed with an employer (plaatsing), with or without pay, from <see cref="EffectiveOn"/>.</summary>
/// <param name="Employer">Code of the employer; null when not registered.</param>
/// <param name="MediatedBy">The partners who contributed: one placement may be attributed to several.</param>
public sealed record PlacementMade(
    DateOnly EffectiveOn,
    CaseNumber Placement,
    PlacementKind Kind,
    string? Employer = null,
    Mediators? MediatedBy = null,
    PersonId? Person = null) : DossierEvent;

/// <summary>A client started in a paid job.</summary>
/// <param name="Extent">Full-time leaves the benefit, part-time supplements it.</param>
/// <param name="Durable">Whether the contract is meant to last, by the municipality's own rule; null when not judged.</param>
/// <param name="HoursPerWeek">1 to 60; null when not registered.</param>
public sealed record JobStarted(
    DateOnly EffectiveOn,
    JobExtent Extent,
    bool? Durable = null,
    [property: Range(1, 60)] int? HoursPerWeek = null,
    Mediators? MediatedBy = null,
    PersonId? Person = null) : DossierEvent;

/// <summary>A paid job ended; <see cref="EffectiveOn"/> is the first day without it.</summary>
public sealed record JobEnded(DateOnly EffectiveOn, PersonId? Person = null) : DossierEvent;

/// <summary>A wage-cost subsidy was granted (loonkostensubsidie, LKS), Participatiewet art. 10c and 10d.</summary>
/// <param name="WageValue">Loonwaarde in per cent of the legal minimum wage, 0 to 100; 50 in the first months of a fixed subsidy.</param>
/// <param name="HoursPerWeek">1 to 60.</param>
/// <param name="Employer">Code of the employer; null when not registered.</param>
/// <param name="MonthlyAmount">As decided; null when the source does not say.</param>
public sealed record WageSubsidyGranted(
    DateOnly EffectiveOn,
    CaseNumber Subsidy,
    [property: Range(0, 100)] int WageValue,
    [property: Range(1, 60)] int HoursPerWeek,
    string? Employer = null,
    [property: Range(0, int.MaxValue)] Cents? MonthlyAmount = null,
    PersonId? Person = null) : DossierEvent;

/// <summary>A wage-cost subsidy ended; <see cref="EffectiveOn"/> is the first day without it.</summary>
/// <param name="Reason">In the source's words or code; null when not registered.</param>
public sealed record WageSubsidyEnded(DateOnly EffectiveOn, CaseNumber Subsidy, string? Reason = null) : DossierEvent;

/// <summary>UWV advised sheltered work (indicatie beschut werk), Participatiewet art. 10b.</summary>
/// <param name="Positive">Whether the client belongs to the group.</param>
public sealed record ShelteredWorkIndicated(DateOnly EffectiveOn, bool Positive, PersonId? Person = null) : DossierEvent;

/// <summary>A sheltered place was filled; a place is 31 hours a week, Participatiewet art. 10b(4).</summary>
/// <param name="HoursPerWeek">1 to 40.</param>
/// <param name="Employer">Code of the employer; null when not registered.</param>
public sealed record ShelteredWorkStarted(DateOnly EffectiveOn, CaseNumber Placement, [property: Range(1, 40)] int HoursPerWeek, string? Employer = null, PersonId? Person = null) : DossierEvent;

/// <summary>A sheltered place was left; <see cref="EffectiveOn"/> is the first day without it.</summary>
/// <param name="Reason">In the source's words or code; null when not registered.</param>
public sealed record ShelteredWorkEnded(DateOnly EffectiveOn, CaseNumber Placement, string? Reason = null) : DossierEvent;

/// <summary>What a client was placed in.</summary>
public enum PlacementKind
{
    Unknown = 0,
    PaidWork = 1,
    TrialPlacement = 2,
    WorkExperience = 3,
    VolunteerWork = 4,
    Secondment = 5,
}

/// <summary>Whether a job takes the whole week.</summary>
public enum JobExtent
{
    Unknown = 0,
    FullTime = 1,
    PartTime = 2,
}
