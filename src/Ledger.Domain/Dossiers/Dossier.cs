using System.Collections.Immutable;
using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Budget;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Objections;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Domain.Profiles;
using Ledger.Domain.Referrals;
using Ledger.Domain.Trajectories;

namespace Ledger.Domain.Dossiers;

/// <summary>
/// A dossier as it stands after some of its events: of a client with benefits, applications, sanctions and trajectories, or of a budget
/// year or a period of the books with their amounts; each with the facts that follow from it. Immutable; a later state shares with the earlier one what did not change.
/// </summary>
public sealed record Dossier
{
    public static readonly Dossier Empty = new();

    /// <summary>In order of effect; only the last one can be running.</summary>
    public ImmutableArray<BenefitSpell> Spells { get; init; } = [];

    public ImmutableArray<NotificationCase> Notifications { get; init; } = [];

    public ImmutableArray<ApplicationCase> Applications { get; init; } = [];

    public ImmutableArray<SanctionCase> Sanctions { get; init; } = [];

    public ImmutableArray<TrajectoryCase> Trajectories { get; init; } = [];

    /// <summary>What providers charged, in order of position.</summary>
    public ImmutableArray<TrajectoryCharged> Charges { get; init; } = [];

    public ImmutableArray<ActivityCase> Activities { get; init; } = [];

    /// <summary>First days of the months in which income other than from work was set off against the benefit, in order of position.</summary>
    public ImmutableArray<DateOnly> OtherIncome { get; init; } = [];

    public WorkingLife Work { get; init; } = WorkingLife.None;

    /// <summary>In order of position.</summary>
    public ImmutableArray<CoachAssigned> Coaches { get; init; } = [];

    public ImmutableArray<ReferralCase> Referrals { get; init; } = [];

    public ImmutableArray<ObjectionCase> Objections { get; init; } = [];

    /// <summary>Of a budget year, in order of effect.</summary>
    public ImmutableArray<BudgetDecision> BudgetDecisions { get; init; } = [];

    /// <summary>Of a budget year, in order of effect.</summary>
    public ImmutableArray<EstimateOfYear> Estimates { get; init; } = [];

    /// <summary>Facts that follow from one event whatever the others are, in order of position: payments, postings.</summary>
    public Log<Fact> Alone { get; init; }

    /// <summary>Facts that follow from one event and those before it, in order of effect: what was booked on claims, and movements between groups.</summary>
    public Log<Fact> InOrder { get; init; }

    /// <summary>The scheme and ground of each claim.</summary>
    public ImmutableDictionary<CaseNumber, ClaimTraits> Claims { get; init; } = ImmutableDictionary<CaseNumber, ClaimTraits>.Empty;

    /// <summary>In order of effect.</summary>
    public Log<ProfileAssessed> Assessments { get; init; }

    public Exemption Exemption { get; init; }

    /// <summary>The day of an end that found nothing running: a benefit granted on that very day never ran.</summary>
    public DateOnly? UnmatchedEnd { get; init; }

    /// <summary>What in this dossier cannot be as its sources say.</summary>
    public Log<Finding> Findings { get; init; }

    public BenefitSpell? Running => Spells is [.., { IsRunning: true } last] ? last : null;

    /// <summary>Index of the last benefit that ended as outflow, or -1.</summary>
    public int LastOutflow
    {
        get
        {
            for (var i = Spells.Length - 1; i >= 0; i--)
            {
                if (Spells[i].Closing is { Ended: not null })
                    return i;
            }

            return -1;
        }
    }

    /// <summary>All facts of the dossier.</summary>
    public IReadOnlyList<Fact> Facts
    {
        get
        {
            var facts = new List<Fact>();
            foreach (var spell in Spells)
                facts.AddRange(spell.Facts());
            foreach (var application in Applications)
                facts.AddRange(application.Facts());
            foreach (var sanction in Sanctions)
                facts.AddRange(sanction.Facts());
            foreach (var trajectory in Trajectories)
                facts.AddRange(trajectory.Facts());
            foreach (var placement in Work.Placements)
                facts.AddRange(placement.Facts());
            foreach (var subsidy in Work.WageSubsidies)
                facts.AddRange(subsidy.Facts());
            foreach (var place in Work.ShelteredPlaces)
                facts.AddRange(place.Facts());
            foreach (var referral in Referrals)
                facts.Add(referral.Referral);
            foreach (var objection in Objections)
                facts.Add(objection.Objection);
            foreach (var decision in BudgetDecisions)
                facts.Add(decision.Granted);
            foreach (var estimate in Estimates)
                facts.Add(estimate.Estimate);
            facts.AddRange(InOrder.Items);
            facts.AddRange(Alone.Items);
            foreach (var jointly in Jointly.All)
                facts.AddRange(jointly.Of(this));
            return facts;
        }
    }

    public Dossier WithRunning(BenefitSpell spell) => this with { Spells = Spells.SetItem(Spells.Length - 1, spell) };

    public Dossier Find(DateOnly on, Position at, FindingKind kind) => this with { Findings = Findings.Add(new Finding(on, at, kind)) };
}
