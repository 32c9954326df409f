using System.Collections.Immutable;
using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Applications;

/// <summary>An application from its date to its decisions, with the days on which the term to decide stood still.</summary>
/// <param name="Filed">Null when only what followed is registered.</param>
/// <param name="SuspendedSince">Null while the term runs.</param>
public sealed record ApplicationCase(
    CaseNumber Number,
    ApplicationFiled? Filed,
    ImmutableArray<DecisionTaken> Decisions,
    DateOnly? SuspendedSince = null,
    int SuspendedDays = 0) : INumbered
{
    public int SuspendedDaysOn(DateOnly day) => SuspendedDays + (day.DayNumber - SuspendedSince?.DayNumber ?? 0);

    public IEnumerable<Fact> Facts()
    {
        if (Filed is not null)
            yield return new Application(Filed.EffectiveOn, Filed.Scheme, Filed.Household, Filed.Applicant.Sex, Filed.Applicant.Birth);

        foreach (var (decided, suspendedDays) in Decisions)
        {
            var gross = decided.EffectiveOn.DayNumber - Filed?.EffectiveOn.DayNumber;
            yield return new Decision(
                decided.EffectiveOn,
                decided.Outcome,
                decided.Ground,
                Filed?.Scheme ?? Scheme.Unknown,
                Filed?.Applicant.Sex ?? Sex.Unknown,
                Filed?.Applicant.Birth,
                gross,
                gross - suspendedDays);
        }
    }
}

/// <param name="SuspendedDays">Days on which the term had stood still by then.</param>
public sealed record DecisionTaken(ApplicationDecided Decided, int SuspendedDays);
