using System.Collections.Immutable;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;

namespace Ledger.Domain.Trajectories;

/// <summary>One trajectory from its first day to its last, with what was registered of it in between.</summary>
/// <param name="Segments">Stretches of unchanging traits, in order.</param>
public sealed record TrajectoryCase(CaseNumber Number, ImmutableArray<TrajectorySegment> Segments, TrajectoryEnded? Ended = null)
{
    public DateOnly Start => Segments[0].From;

    public bool IsRunning => Ended is null;

    public TrajectoryCase With(DateOnly on, TrajectoryTraits traits)
    {
        var last = Segments[^1];
        if (traits == last.Traits)
            return this;
        var segment = new TrajectorySegment(on, traits);
        return this with { Segments = last.From == on ? Segments.SetItem(Segments.Length - 1, segment) : Segments.Add(segment) };
    }

    /// <summary>A trajectory that ended on the day it started did start and end, and never ran.</summary>
    public IEnumerable<Fact> Facts()
    {
        yield return new StartedTrajectory(Start, Segments[0].Traits);

        for (var i = 0; i < Segments.Length; i++)
        {
            var period = new Period(Segments[i].From, i + 1 < Segments.Length ? Segments[i + 1].From : Ended?.EffectiveOn ?? Period.Open);
            if (!period.IsEmpty)
                yield return new RunningTrajectory(period, Start, Segments[i].Traits);
        }

        if (Ended is not null)
            yield return new EndedTrajectory(Ended.EffectiveOn, Start, Segments[^1].Traits, Ended.Outcome, Ended.Reason);
    }
}

public sealed record TrajectorySegment(DateOnly From, TrajectoryTraits Traits);
