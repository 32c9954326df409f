using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Time;

namespace Ledger.Domain.Targets;

/// <summary>A target with all that was decided on it, as known at a position.</summary>
/// <param name="Versions">In order of decision; of one day in order of registration. The first set it.</param>
public sealed record Target(RegisterName Name, string Label, MeasureReference Measure, string Unit, ReferenceDays Days, IReadOnlyList<TargetVersion> Versions)
{
    public TargetVersion Original => Versions[0];

    /// <summary>What holds; null once it was withdrawn.</summary>
    public TargetVersion? Current => Versions[^1].Aim is null ? null : Versions[^1];

    /// <summary>What held at the end of a day, by the decisions through that day; null before the first and after a withdrawal.</summary>
    public TargetVersion? On(DateOnly day) => Versions.LastOrDefault(version => version.DecidedOn <= day) is { Aim: not null } holding ? holding : null;
}

/// <summary>One decision on a target.</summary>
/// <param name="Aim">Null for a withdrawal.</param>
/// <param name="DecidedOn">Effective axis.</param>
/// <param name="KnownAt">Known axis: when the register knew it.</param>
public sealed record TargetVersion(Aim? Aim, Resolution Resolution, DateOnly DecidedOn, Position Position, DateTimeOffset KnownAt);
