using System.Collections.Immutable;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;

namespace Ledger.Domain.Employment;

/// <summary>One wage-cost subsidy from its first day to its last. The end of its term does not end it: the municipality does.</summary>
/// <param name="Segments">Stretches of unchanging height, in order.</param>
/// <param name="Ended">First day without; null while it runs.</param>
public sealed record WageSubsidyCase(CaseNumber Number, string? Employer, bool? Fixed, ImmutableArray<WageSubsidySegment> Segments, DateOnly? Ended = null) : INumbered
{
    public WageSubsidyCase With(WageSubsidyRevised revised)
    {
        var last = Segments[^1];
        var segment = new WageSubsidySegment(revised.EffectiveOn, revised.WageValue ?? last.WageValue, revised.HoursPerWeek ?? last.HoursPerWeek);
        if (segment == last with { From = segment.From })
            return this;
        return this with { Segments = last.From == segment.From ? Segments.SetItem(Segments.Length - 1, segment) : Segments.Add(segment) };
    }

    public IEnumerable<Fact> Facts()
    {
        for (var i = 0; i < Segments.Length; i++)
        {
            var period = new Period(Segments[i].From, i + 1 < Segments.Length ? Segments[i + 1].From : Ended ?? Period.Open);
            if (!period.IsEmpty)
                yield return new RunningWageSubsidy(period, Segments[0].From, Segments[i].WageValue, Segments[i].HoursPerWeek, Employer, Fixed);
        }
    }
}

public sealed record WageSubsidySegment(DateOnly From, int WageValue, int HoursPerWeek);
