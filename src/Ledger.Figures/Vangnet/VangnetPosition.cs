using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Answers;

namespace Ledger.Figures.Vangnet;

/// <summary>The safety net of one year as known at a position: what the law gives by the ledger's figures, beside what was claimed.</summary>
/// <param name="Years">The figures, the claim year last.</param>
/// <param name="Computation">By the regular regime of the year.</param>
/// <param name="Supposed">The same under what is supposed; null when nothing is.</param>
/// <param name="Claim">As its events stand.</param>
/// <param name="Frozen">What the figures gave that the request rests on; null without a basis.</param>
/// <param name="FrozenAt">The position of those figures.</param>
/// <param name="Remarks">What who relies on it must know, for people.</param>
public sealed record VangnetPosition(
    Position Known,
    IReadOnlyList<KnownYear> Years,
    VangnetComputation Computation,
    VangnetComputation? Supposed,
    VangnetClaim Claim,
    VangnetComputation? Frozen,
    Position? FrozenAt,
    IReadOnlyList<string> Remarks)
{
    public int Year => Computation.Year;

    /// <summary>The amounts that there are for one year, side by side, each with its difference from what was claimed.</summary>
    public IReadOnlyList<ComparedAmount> Compared =>
    [
        .. new (AmountKind Kind, Cents? Amount)[]
        {
            (AmountKind.Claimed, Claim.Claimed), (AmountKind.Frozen, Frozen?.Amount), (AmountKind.Now, Computation.Amount), (AmountKind.Supposed, Supposed?.Amount),
            (AmountKind.Granted, Claim.Granted), (AmountKind.Received, Claim.Payments.Count == 0 ? null : Claim.Received),
        }.Where(each => each.Amount is not null).Select(each => new ComparedAmount(each.Kind, each.Amount!.Value, each.Amount - Claim.Claimed)),
    ];

    /// <summary>The figures under the computation.</summary>
    public IEnumerable<Figure> Figures => Years.SelectMany(year => new[] { year.Budget, year.Costs });
}

/// <summary>An amount beside what was claimed.</summary>
/// <param name="FromClaimed">Less what was claimed; null when nothing is.</param>
public sealed record ComparedAmount(AmountKind Kind, Cents Amount, Cents? FromClaimed);

/// <summary>The amounts that there are for one year.</summary>
public enum AmountKind
{
    /// <summary>As the request states it.</summary>
    Claimed = 1,

    /// <summary>By the figures that the request rests on.</summary>
    Frozen = 2,

    /// <summary>By the figures as known at the moment asked.</summary>
    Now = 3,

    /// <summary>Under what is supposed.</summary>
    Supposed = 4,

    /// <summary>As the minister decided.</summary>
    Granted = 5,

    /// <summary>As it came in.</summary>
    Received = 6,
}
