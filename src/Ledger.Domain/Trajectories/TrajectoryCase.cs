using System.Collections.Immutable;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;

namespace Ledger.Domain.Trajectories;

/// <summary>One trajectory from its first day to its last, with what was registered of it in between.</summary>
/// <param name="Rank">1 for the first of the dossier to start.</param>
/// <param name="Repeat">A trajectory by the same instrument started on an earlier day.</param>
/// <param name="Segments">Stretches of unchanging traits, in order.</param>
public sealed record TrajectoryCase(
    CaseNumber Number,
    int Rank,
    bool Repeat,
    ImmutableArray<TrajectorySegment> Segments,
    TrajectoryEnded? Ended = null) : INumbered
{
    public DateOnly Start => Segments[0].From;

    public bool IsRunning => Ended is null;

    /// <summary>First day without the trajectory; <see cref="Period.Open"/> while it runs.</summary>
    public DateOnly Until => Ended?.EffectiveOn ?? Period.Open;

    public bool RunsOn(DateOnly day) => Start <= day && day < Until;

    public TrajectoryCase With(DateOnly on, TrajectoryTraits traits)
    {
        var last = Segments[^1];
        if (traits == last.Traits)
            return this;
        var segment = new TrajectorySegment(on, traits);
        return this with { Segments = last.From == on ? Segments.SetItem(Segments.Length - 1, segment) : Segments.Add(segment) };
    }

    /// <summary>The traits on a day; before the first and after the last day those of that day.</summary>
    public TrajectoryTraits TraitsOn(DateOnly day) => (Segments.LastOrDefault(segment => segment.From <= day) ?? Segments[0]).Traits;

    /// <summary>A trajectory that ended on the day it started did start and end, and never ran.</summary>
    public IEnumerable<Fact> Facts()
    {
        yield return new StartedTrajectory(Start, Segments[0].Traits, Rank, Repeat);

        for (var i = 0; i < Segments.Length; i++)
        {
            var period = new Period(Segments[i].From, i + 1 < Segments.Length ? Segments[i + 1].From : Until);
            if (!period.IsEmpty)
                yield return new RunningTrajectory(period, Start, Segments[i].Traits);
        }

        if (Ended is not null)
            yield return new EndedTrajectory(Ended.EffectiveOn, Start, Segments[^1].Traits, Ended.Outcome, Ended.Reason, Ended.Culpable, Ended.ResultAchieved);
    }
}

public sealed record TrajectorySegment(DateOnly From, TrajectoryTraits Traits);
