namespace Ledger.Figures.Publications;

/// <summary>Why a published figure is not the ledger's own, by what gives exactly the printed value. The first that does is the answer.</summary>
public enum DifferenceKind
{
    /// <summary>It is the ledger's own, as known on the day of publication and today.</summary>
    None = 1,

    /// <summary>It is less than one step of its last decimal away: cut off, or rounded by another rule.</summary>
    Rounding = 2,

    /// <summary>Events became known between publication and today.</summary>
    LaterEvents = 3,

    /// <summary>Another measure of the same unit, or another version of its own, gives it.</summary>
    OtherDefinition = 4,

    /// <summary>A measure in another unit gives it, or its own without a filter or for one scheme.</summary>
    OtherUnitOrPopulation = 5,

    /// <summary>Its own measure gives it on other days nearby.</summary>
    MixedReferenceDates = 6,

    /// <summary>Nothing that was tried gives it.</summary>
    NotExplained = 7,

    /// <summary>The municipality does not register it in the ledger on those days: there is nothing to compare with.</summary>
    NotRegistered = 8,

    /// <summary>No measure of the ledger corresponds to it, or it is not of what came about.</summary>
    NotComparable = 9,
}
