using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Money;

namespace Ledger.Figures.Reconciliation;

/// <summary>
/// One period of the books laid beside the benefit administration, for one line and side of the grant. To the cent: administration + timing
/// + explained + unexplained = general ledger. A period that is not booked yet has an administration and nothing to compare it with.
/// </summary>
/// <param name="Administration">Of the benefit administration, by the month that it is for; nothing in period 13.</param>
/// <param name="Books">Postings of the general ledger that are mapped to the line and side.</param>
/// <param name="Timing">Booked in another month than administered, see <see cref="TimingDifferences"/>.</param>
/// <param name="Explained">What explanations cover of the rest.</param>
/// <param name="Explanations">Those in force on this period, in the order in which they were given, with what each covers.</param>
/// <param name="IsBooked">Whether anything of it or of a later period stands in the general ledger, on whatever account; docs/general-ledger.md says when an unused period 13 is.</param>
public sealed record ReconciledPeriod(
    BookingPeriod Period, Cents Administration, Cents Books, Cents Timing, Cents Explained, Cents Unexplained, IReadOnlyList<ExplanationUse> Explanations, bool IsBooked)
{
    /// <summary>General ledger less administration; null when it is not booked yet.</summary>
    public Cents? Difference => IsBooked ? Books - Administration : null;

    public ReconciledState State => this switch
    {
        { IsBooked: false } => ReconciledState.NotBookedYet,
        _ when Unexplained != Cents.Zero => ReconciledState.Unexplained,
        _ when Explained != Cents.Zero => ReconciledState.Explained,
        _ when Timing != Cents.Zero => ReconciledState.Timing,
        _ => ReconciledState.Matched,
    };

    /// <summary>Nothing stands on either side, and nobody explained anything.</summary>
    public bool IsEmpty => Administration == Cents.Zero && Books == Cents.Zero && Explanations.Count == 0;

    internal static ReconciledPeriod Of(BookingPeriod period, Cents administration, Cents books, Cents timing, IReadOnlyList<Explanation> explanations)
    {
        var rest = books - administration - timing;
        var uses = new List<ExplanationUse>();
        foreach (var explanation in explanations)
        {
            var use = ExplanationUse.Of(explanation, rest);
            rest -= use.Covers;
            uses.Add(use);
        }

        var explained = uses.Aggregate(Cents.Zero, (sum, use) => sum + use.Covers);
        Invariant.Holds(administration + timing + explained + rest == books, $"{period}: {administration} + {timing} + {explained} + {rest} is not {books}.");
        return new ReconciledPeriod(period, administration, books, timing, explained, rest, uses, IsBooked: true);
    }

    /// <summary>There is no difference that explanations could cover.</summary>
    internal static ReconciledPeriod NotBooked(BookingPeriod period, Cents administration, IReadOnlyList<Explanation> explanations) => new(
        period, administration, Cents.Zero, Cents.Zero, Cents.Zero, Cents.Zero, [.. explanations.Select(explanation => ExplanationUse.Of(explanation, Cents.Zero))], IsBooked: false);
}

/// <summary>How a period of the books stands to the benefit administration.</summary>
public enum ReconciledState
{
    /// <summary>Equal to the cent.</summary>
    Matched = 1,

    /// <summary>Different only by what is booked in a neighbouring month.</summary>
    Timing = 2,

    /// <summary>Different, and explained in full.</summary>
    Explained = 3,

    /// <summary>Something is left that nobody explained.</summary>
    Unexplained = 4,

    /// <summary>Nothing of it, nor of a later period, is in the general ledger.</summary>
    NotBookedYet = 5,
}

/// <summary>What an explanation covers of a difference.</summary>
/// <param name="Covers">At most the amount that it states, and at most what is left of the difference.</param>
public sealed record ExplanationUse(Explanation Explanation, Cents Covers)
{
    /// <summary>What it states beyond the difference that is there.</summary>
    public Cents Beyond => Explanation.As.Amount - Covers;

    internal static ExplanationUse Of(Explanation explanation, Cents rest)
    {
        var stated = explanation.As.Amount;
        var covers = (stated.Value, rest.Value) switch
        {
            ( > 0, > 0) => new Cents(Math.Min(stated.Value, rest.Value)),
            ( < 0, < 0) => new Cents(Math.Max(stated.Value, rest.Value)),
            _ => Cents.Zero,
        };
        return new ExplanationUse(explanation, covers);
    }
}
