namespace Ledger.Domain.Publications.Contradictions;

/// <summary>Published figures that cannot all be right, by what their own report says of them.</summary>
/// <param name="Figures">The figure that does not fit comes first.</param>
/// <param name="Says">What does not fit, with the values, for people.</param>
public sealed record Contradiction(ContradictionKind Kind, IReadOnlyList<PublishedFigure> Figures, string Says);

/// <summary>In what way published figures contradict each other.</summary>
public enum ContradictionKind
{
    /// <summary>One fact on the same days has two values.</summary>
    TwoValues = 1,

    /// <summary>One value that is printed twice is given two reference dates or periods.</summary>
    TwoDates = 2,

    /// <summary>One value that is printed twice is given two units.</summary>
    TwoUnits = 3,

    /// <summary>One value that is printed twice is said to count two things.</summary>
    TwoFacts = 4,

    /// <summary>Parts do not make their total.</summary>
    Total = 5,

    /// <summary>A difference is not that of its figures.</summary>
    Difference = 6,

    /// <summary>Stock at the end does not follow from stock at the start and flows.</summary>
    Balance = 7,

    /// <summary>A share is not that of its figures.</summary>
    Share = 8,

    /// <summary>A growth is not that of its figures.</summary>
    Growth = 9,

    /// <summary>What is left is not 100 per cent less its figure.</summary>
    Complement = 10,

    /// <summary>Categories that exclude each other do not make their whole.</summary>
    Distribution = 11,

    /// <summary>One category is more than its whole.</summary>
    MoreThanWhole = 12,

    /// <summary>A flow counted up from the same day is lower at a later day.</summary>
    FallingCumulative = 13,

    /// <summary>A comparison in words is not borne out by the values.</summary>
    Comparison = 14,

    /// <summary>Figures of different days are added, or set in proportion.</summary>
    MixedDates = 15,

    /// <summary>Figures of different units are added or subtracted.</summary>
    MixedUnits = 16,

    /// <summary>A figure rests on one that is not in the register, so that it cannot be judged.</summary>
    NotPublished = 17,
}
