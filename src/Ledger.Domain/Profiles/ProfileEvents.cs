using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Profiles;

/// <summary>
/// A client was assessed (diagnose): the group he is in from <see cref="EffectiveOn"/>. Schemes of classification come and go, so a
/// group is only meant within its scheme and version.
/// </summary>
/// <param name="WageValue">Loonwaarde in per cent of the legal minimum wage, 0 to 100, measured or estimated as <paramref name="AssessedBy"/> says; null when neither.</param>
/// <param name="DistanceToWork">In the words of the scheme; null when not assessed.</param>
/// <param name="LadderStep">Step of the participatieladder, 1 (isolated) to 6 (paid work without support); null when not used.</param>
/// <param name="Person">Who was assessed; null means the applicant.</param>
/// <param name="AssessedBy">The method or the office: "dariuz", "coach"; null when not registered.</param>
/// <param name="Education">Highest level of education; null when not registered.</param>
/// <param name="CompetencesKnown">Whether his competences are on record; null when not registered.</param>
public sealed record ProfileAssessed(
    DateOnly EffectiveOn,
    Classification Group,
    [property: Range(0, 100)] int? WageValue = null,
    string? DistanceToWork = null,
    [property: Range(1, 6)] int? LadderStep = null,
    PersonId? Person = null,
    string? AssessedBy = null,
    EducationLevel? Education = null,
    bool? CompetencesKnown = null) : DossierEvent;

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

/// <summary>Level of education in three classes, as CBS publishes it (onderwijsniveau).</summary>
public enum EducationLevel
{
    /// <summary>Basisonderwijs, vmbo, mbo 1, lower years of havo and vwo.</summary>
    Low = 1,

    /// <summary>Havo, vwo, mbo 2 to 4.</summary>
    Middle = 2,

    /// <summary>Hbo, wo.</summary>
    High = 3,
}
