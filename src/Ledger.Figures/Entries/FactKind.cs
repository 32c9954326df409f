using Ledger.Domain;
using Ledger.Domain.Coverage;
using Ledger.Domain.Facts;
using Ledger.Domain.Payments;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Entries;

/// <summary>What is counted: one kind of fact, with the traits that its entries hold.</summary>
public sealed class FactKind
{
    public static readonly FactKind RunningBenefit = new(1, "running-benefit", "Lopende uitkeringen", typeof(RunningBenefit), Subject.Benefits);
    public static readonly FactKind PersonOnBenefit = new(2, "person-on-benefit", "Personen met een uitkering", typeof(PersonOnBenefit), Subject.Benefits);
    public static readonly FactKind Inflow = new(3, "inflow", "Instroom", typeof(Inflow), Subject.Benefits);
    public static readonly FactKind Outflow = new(4, "outflow", "Uitstroom", typeof(Outflow), Subject.Benefits);
    public static readonly FactKind Transfer = new(5, "transfer", "Overdrachten", typeof(Transfer), Subject.Benefits);
    public static readonly FactKind Notification = new(6, "notification", "Meldingen", typeof(Notification), Subject.Applications);
    public static readonly FactKind Application = new(7, "application", "Aanvragen", typeof(Application), Subject.Applications);
    public static readonly FactKind Decision = new(8, "decision", "Besluiten op aanvraag", typeof(Decision), Subject.Applications);
    public static readonly FactKind Sanction = new(9, "sanction", "Maatregelen, waarschuwingen en boeten", typeof(Sanction), Subject.Sanctions);
    public static readonly FactKind RunningTrajectory = new(10, "running-trajectory", "Lopende trajecten", typeof(RunningTrajectory), Subject.Trajectories);
    public static readonly FactKind StartedTrajectory = new(11, "started-trajectory", "Gestarte trajecten", typeof(StartedTrajectory), Subject.Trajectories);
    public static readonly FactKind EndedTrajectory = new(12, "ended-trajectory", "Beëindigde trajecten", typeof(EndedTrajectory), Subject.Trajectories);
    public static readonly FactKind Payment = new(13, "payment", "Betaalde uitkeringen", typeof(Booking), Subject.Payments);
    public static readonly FactKind ClaimBooking = new(14, "claim-booking", "Boekingen op vorderingen", typeof(Booking), Subject.Claims);
    public static readonly FactKind ClientOnTrajectory = new(15, "client-on-trajectory", "Cliënten met een lopend traject", typeof(ClientOnTrajectory), Subject.Trajectories);
    public static readonly FactKind TrajectoryCharge = new(16, "trajectory-charge", "Facturen van trajecten", typeof(TrajectoryCharge), Subject.Trajectories);

    public static readonly FactKind JobStart = new(17, "job-start", "Gestarte banen", typeof(JobStart), Subject.Employment);
    public static readonly FactKind Placement = new(18, "placement", "Plaatsingen", typeof(Placement), Subject.Employment);
    public static readonly FactKind Contribution = new(19, "contribution", "Bijdragen van partners", typeof(Contribution), Subject.Employment);
    public static readonly FactKind Participant = new(20, "participant", "Cliënten die participeren", typeof(Participant), Subject.Activities);
    public static readonly FactKind WageSubsidy = new(21, "wage-subsidy", "Lopende loonkostensubsidies", typeof(RunningWageSubsidy), Subject.Employment);
    public static readonly FactKind ShelteredPlace = new(22, "sheltered-place", "Bezette plaatsen beschut werk", typeof(ShelteredPlace), Subject.Employment);
    public static readonly FactKind WageSubsidyPayment = new(23, "wage-subsidy-payment", "Betaalde loonkostensubsidies", typeof(WageSubsidyPayment), Subject.Payments);
    public static readonly FactKind Reclassification = new(24, "reclassification", "Overgangen tussen doelgroepen", typeof(Reclassification), Subject.Profiles);
    public static readonly FactKind Coached = new(25, "coached", "Dossiers bij klantmanagers", typeof(Coached), Subject.Coaching);
    public static readonly FactKind Referral = new(26, "referral", "Doorverwijzingen", typeof(Referral), Subject.Referrals);
    public static readonly FactKind Objection = new(27, "objection", "Bezwaren, beroepen en klachten", typeof(Objection), Subject.Objections);
    public static readonly FactKind Participation = new(28, "participation", "Vormen van participatie", typeof(Participation), Subject.Activities);

    public static readonly FactKind GrantedBudget = new(29, "granted-budget", "Besluiten gebundelde uitkering", typeof(GrantedBudget), Subject.Budget);
    public static readonly FactKind StateAdvance = new(30, "state-advance", "Rijksvoorschotten", typeof(StateAdvance), Subject.Budget);
    public static readonly FactKind RepayableAdvance = new(31, "repayable-advance", "Terug te betalen rijksvoorschotten", typeof(RepayableAdvance), Subject.Budget);
    public static readonly FactKind AdvanceRepayment = new(32, "advance-repayment", "Terugbetaling van rijksvoorschotten", typeof(AdvanceRepayment), Subject.Budget);
    public static readonly FactKind Estimate = new(33, "estimate", "Ramingen", typeof(Estimate), Subject.Budget);
    public static readonly FactKind AuditFinding = new(34, "audit-finding", "Bevindingen accountant", typeof(AuditFinding), Subject.Budget);
    public static readonly FactKind Posting = new(35, "posting", "Boekingen in het grootboek", typeof(Posting), Subject.Books);

    public static IReadOnlyList<FactKind> All { get; } =
    [
        RunningBenefit, PersonOnBenefit, Inflow, Outflow, Transfer, Notification, Application, Decision,
        Sanction, RunningTrajectory, StartedTrajectory, EndedTrajectory, Payment, ClaimBooking,
        ClientOnTrajectory, TrajectoryCharge, JobStart, Placement, Contribution, Participant, WageSubsidy, ShelteredPlace,
        WageSubsidyPayment, Reclassification, Coached, Referral, Objection, Participation,
        GrantedBudget, StateAdvance, RepayableAdvance, AdvanceRepayment, Estimate, AuditFinding, Posting,
    ];

    private static readonly Dictionary<Type, FactKind> byType = All.Where(kind => kind != ClaimBooking).ToDictionary(kind => kind.type);

    private readonly Type type;
    private readonly CodeReader[] readers;

    private FactKind(short code, string id, string label, Type type, Subject subject)
    {
        (Code, Id, Label, Subject, this.type) = (code, id, label, subject, type);
        IsPeriod = type.IsSubclassOf(typeof(PeriodFact));
        HasAmount = type.IsSubclassOf(typeof(AmountFact));
        Traits = [.. Vocabulary.Stored.Where(trait => trait.ReaderFor(type) is not null)];
        Invariant.Holds(Traits[^1] == EntryVocabulary.MadeBy, $"{EntryVocabulary.MadeBy} stands last in every kind, and not in {id}.");
        Texts = [.. Traits.Index().Where(trait => trait.Item is TextTrait).Select(trait => ((TextTrait)trait.Item, trait.Index))];
        readers = [.. Traits.Select(trait => trait.ReaderFor(type)!)];
        Invariant.Holds(Traits.Count <= TraitCodes.Length, $"{id} has {Traits.Count} traits, more than an entry has room for.");
    }

    /// <summary>As it stands in the table of entries. Never given to another kind.</summary>
    public short Code { get; }

    /// <summary>As in measure files: "running-benefit".</summary>
    public string Id { get; }

    public string Label { get; }

    /// <summary>What the municipality must register for this kind to be countable.</summary>
    public Subject Subject { get; }

    /// <summary>Holds over a period and is counted on a day; otherwise it happens on a day and is counted over a period.</summary>
    public bool IsPeriod { get; }

    /// <summary>Has an amount in cents.</summary>
    public bool HasAmount { get; }

    /// <summary>In the order of the codes of its entries.</summary>
    public IReadOnlyList<StoredTrait> Traits { get; }

    /// <summary>The traits in the source's own words, and their places among <see cref="Traits"/>.</summary>
    internal IReadOnlyList<(TextTrait Trait, int Place)> Texts { get; }

    public static FactKind Of(Fact fact) =>
        fact is Booking { Account: not Account.BenefitPaid } ? ClaimBooking
        : byType.TryGetValue(fact.GetType(), out var kind) ? kind
        : throw new BrokenInvariantException($"Facts of type {fact.GetType().Name} have no kind: add it to {nameof(FactKind)}.");

    /// <summary>Place of a trait among the codes of an entry; -1 when facts of this kind do not have it.</summary>
    public int IndexOf(Trait trait)
    {
        var stored = trait is BandTrait band ? band.Of : trait;
        for (var i = 0; i < Traits.Count; i++)
        {
            if (ReferenceEquals(Traits[i], stored))
                return i;
        }

        return -1;
    }

    /// <summary>Whether facts of this kind can be filtered and grouped by a trait.</summary>
    public bool Has(Trait trait) => IndexOf(trait) >= 0;

    /// <summary>Every trait, stored or banded, that facts of this kind have.</summary>
    public IEnumerable<Trait> Words => Vocabulary.All.Where(Has);

    public override string ToString() => Id;

    internal void ReadCodes(Fact fact, TextValues texts, Span<short> codes)
    {
        for (var i = 0; i < readers.Length; i++)
            codes[i] = readers[i](fact, texts);
    }
}
