using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Employment;

/// <summary>
/// UWV put a client in the register of the jobs agreement (doelgroepregister banenafspraak), or took him out of it. Some municipalities
/// grant a wage-cost subsidy to nobody else.
/// </summary>
/// <param name="Registered">False when he was taken out.</param>
/// <param name="Person">Who; null means the applicant.</param>
public sealed record JobsAgreementRegistered(DateOnly EffectiveOn, bool Registered, PersonId? Person = null) : DossierEvent;

/// <summary>UWV advised sheltered work (indicatie beschut werk), Participatiewet art. 10b.</summary>
/// <param name="EffectiveOn">The day from which the advice holds.</param>
/// <param name="Positive">Whether the client belongs to the group.</param>
/// <param name="Person">Of whom; null means the applicant.</param>
/// <param name="RequestedOn">The day on which the advice was asked for, after the place was filled in some municipalities; null when not registered.</param>
public sealed record ShelteredWorkIndicated(DateOnly EffectiveOn, bool Positive, PersonId? Person = null, DateOnly? RequestedOn = null) : DossierEvent;

/// <summary>A sheltered place was filled; a place is 31 hours a week, Participatiewet art. 10b(4).</summary>
/// <param name="HoursPerWeek">1 to 40.</param>
/// <param name="Employer">Code of the employer; null when not registered.</param>
public sealed record ShelteredWorkStarted(DateOnly EffectiveOn, CaseNumber Placement, [property: Range(1, 40)] int HoursPerWeek, string? Employer = null, PersonId? Person = null) : DossierEvent;

/// <summary>A sheltered place was left; <see cref="EffectiveOn"/> is the first day without it.</summary>
/// <param name="Reason">In the source's words or code; null when not registered.</param>
public sealed record ShelteredWorkEnded(DateOnly EffectiveOn, CaseNumber Placement, string? Reason = null) : DossierEvent;
