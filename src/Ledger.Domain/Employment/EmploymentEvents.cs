using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Employment;

/// <summary>A client was placed with an employer (plaatsing), with or without pay, from <see cref="EffectiveOn"/>.</summary>
/// <param name="Employer">Code of the employer; null when not registered.</param>
/// <param name="MediatedBy">The partners who contributed: one placement may be attributed to several.</param>
/// <param name="Person">Whose; null means the applicant.</param>
/// <param name="Extent">Whether it takes the whole week; null when not registered.</param>
/// <param name="HoursPerWeek">1 to 60; null when not registered.</param>
/// <param name="Support">What the employer gets for it; null when not registered.</param>
/// <param name="PlannedUntil">First day after the planned end, of a trial for instance; null when not planned.</param>
public sealed record PlacementMade(
    DateOnly EffectiveOn,
    CaseNumber Placement,
    PlacementKind Kind,
    string? Employer = null,
    Mediators? MediatedBy = null,
    PersonId? Person = null,
    JobExtent? Extent = null,
    [property: Range(1, 60)] int? HoursPerWeek = null,
    PlacementSupport? Support = null,
    DateOnly? PlannedUntil = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (PlannedUntil <= EffectiveOn)
            yield return Problem.Of(nameof(PlannedUntil), $"is {PlannedUntil:yyyy-MM-dd}, not after the first day", "Give the first day after the planned end, or leave it out");
    }
}

/// <summary>A client started in a paid job.</summary>
/// <param name="Extent">Full-time leaves the benefit, part-time supplements it.</param>
/// <param name="Durable">Whether the contract is meant to last, by the municipality's own rule; null when not judged.</param>
/// <param name="HoursPerWeek">1 to 60; null when not registered.</param>
/// <param name="MediatedBy">The partners who contributed: one job may be attributed to several.</param>
/// <param name="Person">Whose; null means the applicant.</param>
/// <param name="Mediated">False when the client found it himself; null when not registered.</param>
/// <param name="Employer">Code of the employer; null when not registered.</param>
/// <param name="Contract">What kind it is; null when not registered.</param>
/// <param name="ContractUntil">First day after the contract; null when it has no end, or is not registered.</param>
public sealed record JobStarted(
    DateOnly EffectiveOn,
    JobExtent Extent,
    bool? Durable = null,
    [property: Range(1, 60)] int? HoursPerWeek = null,
    Mediators? MediatedBy = null,
    PersonId? Person = null,
    bool? Mediated = null,
    string? Employer = null,
    ContractKind? Contract = null,
    DateOnly? ContractUntil = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        foreach (var problem in Mediation.Contradictions(Mediated, MediatedBy))
            yield return problem;
        if (ContractUntil <= EffectiveOn)
            yield return Problem.Of(nameof(ContractUntil), $"is {ContractUntil:yyyy-MM-dd}, not after the first day", "Give the first day after the contract, or leave it out");
    }
}

/// <summary>A paid job ended; <see cref="EffectiveOn"/> is the first day without it.</summary>
/// <param name="Person">Whose; null means the applicant.</param>
/// <param name="Reason">In the source's words or code; null when not registered.</param>
public sealed record JobEnded(DateOnly EffectiveOn, PersonId? Person = null, string? Reason = null) : DossierEvent;

/// <summary>What a client was placed in.</summary>
public enum PlacementKind
{
    Unknown = 0,
    PaidWork = 1,
    TrialPlacement = 2,
    WorkExperience = 3,
    VolunteerWork = 4,
    Secondment = 5,

    /// <summary>Back to school, counted apart from work.</summary>
    Education = 6,
}

/// <summary>What an employer gets for a placement.</summary>
public enum PlacementSupport
{
    None = 1,

    /// <summary>Loonkostensubsidie.</summary>
    WageSubsidy = 2,

    /// <summary>A subsidy for starting (startbaansubsidie, indienstnemingssubsidie).</summary>
    StartingSubsidy = 3,

    /// <summary>Beschut werk.</summary>
    ShelteredWork = 4,
}

/// <summary>What kind of contract a job is held by.</summary>
public enum ContractKind
{
    /// <summary>Onbepaalde tijd.</summary>
    Permanent = 1,

    /// <summary>Bepaalde tijd.</summary>
    FixedTerm = 2,

    /// <summary>Uitzendwerk.</summary>
    Agency = 3,

    /// <summary>On the payroll of a social work company and lent out (verloning, detachering): not a regular job.</summary>
    WageLeasing = 4,

    /// <summary>Zelfstandig beroep of bedrijf.</summary>
    SelfEmployed = 5,
}

/// <summary>Whether a job takes the whole week.</summary>
public enum JobExtent
{
    Unknown = 0,
    FullTime = 1,
    PartTime = 2,
}
