using System.Collections.Immutable;
using Ledger.Domain.Facts;
using Ledger.Domain.Persons;
using Ledger.Domain.Time;
using Ledger.Domain.Transfers;

namespace Ledger.Domain.Benefits;

/// <summary>One benefit of a dossier from its first day to its last, with the traits it had in between.</summary>
/// <param name="RunningSince">First day, before a transfer too: the start of its duration.</param>
/// <param name="Segments">Stretches of unchanging traits, in order; the last one goes on until the benefit closes.</param>
/// <param name="DaysToReturn">Set when the next benefit of the dossier starts.</param>
public sealed record BenefitSpell(
    DateOnly RunningSince,
    Opening Opening,
    Person Applicant,
    ImmutableArray<BenefitSegment> Segments,
    Closing? Closing = null,
    int? DaysToReturn = null)
{
    public DateOnly Start => Segments[0].From;

    public bool IsRunning => Closing is null;

    /// <summary>First day without the benefit; <see cref="Period.Open"/> while it runs.</summary>
    public DateOnly Until => Closing?.On ?? Period.Open;

    /// <summary>The traits from a day on. Days come in order of effect, so the day lies on or after the start of the last segment.</summary>
    public BenefitSpell With(DateOnly on, Func<BenefitSegment, BenefitSegment> change)
    {
        var settled = Settled(on);
        var last = settled.Segments[^1];
        var changed = change(last) with { From = on };
        if (changed == last with { From = on })
            return settled;
        return settled with { Segments = last.From == on ? settled.Segments.SetItem(settled.Segments.Length - 1, changed) : settled.Segments.Add(changed) };
    }

    public BenefitSpell Close(Closing closing) => Settled(closing.On) with { Closing = closing };

    /// <summary>The traits on its last day; while it runs, those it has by now.</summary>
    public BenefitTraits LastTraits => Settled(Until).Segments[^1].Traits;

    /// <summary>The most months after the start on which the benefit still ran; null while it runs.</summary>
    private int? MonthsRun
    {
        get
        {
            if (Closing is null)
                return null;
            var months = ((Until.Year - Start.Year) * 12) + Until.Month - Start.Month;
            return Start.AddMonths(months) < Until ? months : months - 1;
        }
    }

    /// <summary>All facts but the outflow, which benefits and jobs make together.</summary>
    public IEnumerable<Fact> Facts()
    {
        var spell = Settled(Until);
        var (first, last) = (spell.Segments[0], spell.Segments[^1]);

        yield return Opening switch
        {
            { Transfer: { } kind } => new Transfer(Start, TransferDirection.In, kind, first.Traits, Applicant.Sex, Applicant.Birth),
            _ => new Inflow(Start, first.Traits, Applicant.Sex, Applicant.Birth, Opening.DaysSinceExit, Closing?.On, MonthsRun),
        };

        for (var i = 0; i < spell.Segments.Length; i++)
        {
            var segment = spell.Segments[i];
            var period = new Period(segment.From, i + 1 < spell.Segments.Length ? spell.Segments[i + 1].From : Until);
            yield return new RunningBenefit(period, RunningSince, segment.Traits, Applicant.Sex, Applicant.Birth);
            yield return new PersonOnBenefit(period, RunningSince, segment.Traits, Applicant.Sex, Applicant.Birth, Partner: false);
            if (segment.Traits.Persons == 2)
                yield return new PersonOnBenefit(period, RunningSince, segment.Traits, segment.Partner?.Sex ?? Sex.Unknown, segment.Partner?.Birth, Partner: true);
        }

        if (Closing is { Transfer: { } out_ } left)
            yield return new Transfer(left.On, TransferDirection.Out, out_, last.Traits, Applicant.Sex, Applicant.Birth);
    }

    /// <summary>An exemption with an end set beforehand ends by itself, without an event, if nothing lengthened it before.</summary>
    private BenefitSpell Settled(DateOnly day)
    {
        var last = Segments[^1];
        if (last is not { Traits.Exempt: true, ExemptUntil: { } until } || until >= day)
            return this;
        var expired = last with { From = until, Traits = last.Traits with { Exempt = false }, ExemptUntil = null };
        return this with { Segments = until <= last.From ? Segments.SetItem(Segments.Length - 1, expired with { From = last.From }) : Segments.Add(expired) };
    }
}

/// <param name="From">First day of these traits.</param>
/// <param name="Partner">Null when there is none or nothing is known of him.</param>
/// <param name="ExemptUntil">First day without exemption when its end is set beforehand.</param>
public sealed record BenefitSegment(DateOnly From, BenefitTraits Traits, Person? Partner, DateOnly? ExemptUntil);

/// <summary>How a benefit came to be: as inflow, or by transfer.</summary>
/// <param name="Transfer">Null for an inflow.</param>
/// <param name="DaysSinceExit">Of an inflow; null when the dossier had no benefit before.</param>
public sealed record Opening(TransferKind? Transfer, int? DaysSinceExit);

/// <summary>How a benefit left: as outflow, or by transfer. One of the two is filled in.</summary>
/// <param name="On">First day without it.</param>
public sealed record Closing(DateOnly On, BenefitEnded? Ended, TransferKind? Transfer);
