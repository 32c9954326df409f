using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Profiles;

/// <summary>
/// A client was assessed (diagnose): the group he is in from <see cref="EffectiveOn"/>. Schemes of classification come and go, so a
/// group is only meant within its scheme and version.
/// </summary>
/// <param name="WageValue">Loonwaarde in per cent of the legal minimum wage, 0 to 100; null when not measured.</param>
/// <param name="DistanceToWork">In the words of the scheme; null when not assessed.</param>
/// <param name="LadderStep">Step of the participatieladder, 1 (isolated) to 6 (paid work without support); null when not used.</param>
/// <param name="Person">Who was assessed; null means the applicant.</param>
public sealed record ProfileAssessed(
    DateOnly EffectiveOn,
    Classification Group,
    [property: Range(0, 100)] int? WageValue = null,
    string? DistanceToWork = null,
    [property: Range(1, 6)] int? LadderStep = null,
    PersonId? Person = null) : DossierEvent;

/// <summary>A coach (klantmanager) is responsible from <see cref="EffectiveOn"/>; null ends it without a successor.</summary>
/// <param name="Coach">Pseudonym or staff code; not a name.</param>
/// <param name="Team">Null when not registered.</param>
public sealed record CoachAssigned(DateOnly EffectiveOn, string? Coach = null, string? Team = null) : DossierEvent;

/// <summary>A target group within a scheme of classification and its version: scheme "profiel", version "2019", group "A".</summary>
/// <param name="Scheme">1 to 40 characters.</param>
/// <param name="Version">1 to 20 characters.</param>
/// <param name="Group">1 to 60 characters.</param>
public sealed record Classification(
    [property: StringLength(40)] string Scheme,
    [property: StringLength(20)] string Version,
    [property: StringLength(60)] string Group)
{
    public override string ToString() => $"{Scheme}/{Version}/{Group}";
}
