using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Sample.Lives;

namespace Ledger.Sample;

/// <summary>What the sample municipality registers, and since when.</summary>
internal static class Registered
{
    public static readonly StreamId Stream = new("register/coverage");
    public static readonly DateOnly TrajectoriesFrom = new(2018, 1, 1);
    public static readonly DateOnly ReferralsFrom = new(2017, 1, 1);
    public static readonly DateOnly ReferralsUntil = new(2024, 7, 1);

    /// <summary>In the order in which they are known, each at midnight of its day.</summary>
    public static IReadOnlyList<Page> Coverage { get; } =
    [
        .. Enum.GetValues<Subject>()
            .Where(subject => subject is not (Subject.Trajectories or Subject.Referrals))
            .Select(subject => Started(subject, Town.Opening)),
        Started(Subject.Referrals, ReferralsFrom),
        Started(Subject.Trajectories, TrajectoriesFrom),
        Known("referrals-ended", new CoverageEnded(ReferralsUntil, Subject.Referrals)),
    ];

    private static Page Started(Subject subject, DateOnly on) => Known($"{subject}-started".ToLowerInvariant(), new CoverageStarted(on, subject));

    private static Page Known(string id, RegisterEvent body) => new(new DateTimeOffset(body.EffectiveOn, TimeOnly.MinValue, TimeSpan.Zero), $"coverage-{id}", body);
}
