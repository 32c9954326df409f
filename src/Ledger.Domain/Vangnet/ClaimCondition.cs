using Ledger.Domain.Journal;

namespace Ledger.Domain.Vangnet;

/// <summary>A condition for the safety net, and whether it is met.</summary>
/// <param name="Kind">Which condition.</param>
/// <param name="Says">Why it is met or not, or what is missing to show it, for people.</param>
/// <param name="Evidence">The events of the claim that show it; empty for a condition on figures.</param>
/// <param name="Source">Where the law says so.</param>
/// <param name="Confidence">How sure that is.</param>
public sealed record ClaimCondition(ConditionKind Kind, ConditionState State, string Says, IReadOnlyList<Position> Evidence, string Source, Confidence Confidence)
{
    /// <summary>Whether figures alone decide on it.</summary>
    public bool IsOnFigures => Kind is ConditionKind.DeficitOverThreshold or ConditionKind.CumulativeDeficit or ConditionKind.EarlierDeficits;
}

/// <summary>The conditions that there are; of a year only those of its regime.</summary>
public enum ConditionKind
{
    /// <summary>Tekort boven de drempel.</summary>
    DeficitOverThreshold = 1,

    /// <summary>Gecumuleerd tekort.</summary>
    CumulativeDeficit = 2,

    /// <summary>Eerdere tekorten.</summary>
    EarlierDeficits = 3,

    /// <summary>Tijdig verzoek op het modelformulier.</summary>
    RequestInTime = 4,

    /// <summary>Analyse van oorzaken.</summary>
    CausesAnalysed = 5,

    /// <summary>Gemeenteraad geïnformeerd.</summary>
    CouncilInformed = 6,

    /// <summary>Maatregelen genomen.</summary>
    MeasuresTaken = 7,

    /// <summary>Verklaring maatregelen, toegelicht in A, B en C.</summary>
    MeasuresDeclared = 8,

    /// <summary>Instemming gemeenteraad.</summary>
    CouncilConsent = 9,

    /// <summary>Aanvullende interne en externe maatregelen bij aanhoudend tekort.</summary>
    AdditionalMeasures = 10,

    /// <summary>Beoordeling door de toetsingscommissie.</summary>
    JudgedByTheCommittee = 11,
}

/// <summary>Whether a condition is met.</summary>
public enum ConditionState
{
    /// <summary>Vervuld.</summary>
    Met = 1,

    /// <summary>Niet vervuld.</summary>
    NotMet = 2,

    /// <summary>Niet aangetoond: something is missing to say so.</summary>
    NotShown = 3,
}
