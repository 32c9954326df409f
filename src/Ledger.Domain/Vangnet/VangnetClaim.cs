using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;

namespace Ledger.Domain.Vangnet;

/// <summary>
/// The claim on the safety net over one year as it stands, each step with its own day: the claim year, the year of filing and that of the
/// decision are three years. Of a step that was taken twice the later one holds.
/// </summary>
/// <param name="Year">The year of the deficit.</param>
/// <param name="Filing">When a request over the year is filed; null when the law on that is not known.</param>
/// <param name="Findings">What cannot be as the events say: kept, and without effect unless it says otherwise.</param>
public sealed record VangnetClaim(int Year, FilingWindow? Filing, IReadOnlyList<ClaimFinding> Findings)
{
    public Told<DeficitAnalysed>? Analysis { get; init; }

    public Told<DeficitMeasuresDeclared>? Declaration { get; init; }

    public Told<CouncilInformed>? Informed { get; init; }

    public Told<CouncilConsented>? Consent { get; init; }

    /// <summary>The request that was filed last, also when it was withdrawn since.</summary>
    public Told<VangnetRequested>? Request { get; init; }

    /// <summary>The last revision of that request; null when it stands as filed.</summary>
    public Told<VangnetRequestRevised>? Revision { get; init; }

    public Told<VangnetRequestWithdrawn>? Withdrawal { get; init; }

    public Told<VangnetAdviceGiven>? Advice { get; init; }

    /// <summary>The decision that holds.</summary>
    public Told<VangnetDecided>? Decision { get; init; }

    public IReadOnlyList<Told<VangnetPaymentReceived>> Payments { get; init; } = [];

    /// <summary>What is claimed, after revision; null without a request that stands.</summary>
    public Cents? Claimed => Request is { } request && Withdrawal is null ? Revision?.Event.Amount ?? request.Event.Amount : null;

    /// <summary>Basis of the figures that the request rests on, after revision; null when it has none.</summary>
    public string? Basis => Claimed is null ? null : Revision is { } revised ? revised.Event.Basis : Request?.Event.Basis;

    /// <summary>What was granted; null while nothing was.</summary>
    public Cents? Granted => Decision?.Event.Amount;

    public Cents Received => Payments.Aggregate(Cents.Zero, (sum, payment) => sum + payment.Event.Amount);

    /// <summary>What happened that counts, in order of its day.</summary>
    public IReadOnlyList<Told<VangnetEvent>> Steps =>
    [
        .. new[] { Any(Analysis), Any(Declaration), Any(Informed), Any(Consent), Any(Request), Any(Revision), Any(Withdrawal), Any(Advice), Any(Decision) }
            .Concat(Payments.Select(payment => Any<VangnetPaymentReceived>(payment)))
            .OfType<Told<VangnetEvent>>()
            .OrderBy(told => told.Event.EffectiveOn)
            .ThenBy(told => VangnetFold.TurnOf(told.Event)),
    ];

    public ClaimState State => this switch
    {
        { Decision.Event.Outcome: VangnetOutcome.Granted } => Received >= Granted ? ClaimState.Paid : ClaimState.Granted,
        { Decision.Event.Outcome: VangnetOutcome.Rejected } => ClaimState.Rejected,
        { Decision: not null } => ClaimState.NotTreated,
        { Withdrawal: not null } => ClaimState.Withdrawn,
        { Advice: not null } => ClaimState.Advised,
        { Request: not null } => ClaimState.Filed,
        { Analysis: null, Declaration: null, Informed: null, Consent: null } => ClaimState.None,
        _ => ClaimState.Prepared,
    };

    /// <param name="standing">The events of the claim, corrections and retractions applied.</param>
    /// <param name="filing">By the regime of the year; null when that is not known.</param>
    public static VangnetClaim Of(int year, Standing standing, FilingWindow? filing) =>
        standing.Events
            .Select(e => new Told<VangnetEvent>(e.Position, (VangnetEvent)e.Body))
            .OrderBy(told => told.Event.EffectiveOn)
            .ThenBy(told => VangnetFold.TurnOf(told.Event))
            .ThenBy(told => told.Position)
            .Aggregate(
                new VangnetClaim(year, filing, [.. standing.Findings.Select(finding => new ClaimFinding(finding.On, finding.Position, ClaimFindingKind.RefersToNothing, $"{StoryTelling.Words(finding.Kind)}."))]),
                VangnetFold.Apply);

    /// <param name="events">Those of the claim that are known, in order of position.</param>
    /// <exception cref="UnreadableEventException">An event is of a type or version that this program does not know.</exception>
    public static VangnetClaim Of(int year, IEnumerable<RecordedEvent> events, FilingWindow? filing) =>
        Of(year, Standing.Of([.. events.Select(e => new LearnedEvent(e.Position, e.Id, (DossierEvent)EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span)))]), filing);

    private static Told<VangnetEvent>? Any<TEvent>(Told<TEvent>? told)
        where TEvent : VangnetEvent => told is { } one ? new(one.Position, one.Event) : null;
}

/// <summary>An event of a claim, and where it stands in the journal.</summary>
public readonly record struct Told<TEvent>(Position Position, TEvent Event)
    where TEvent : VangnetEvent;

/// <summary>Something in a claim that cannot be, or that the law attaches a consequence to.</summary>
/// <param name="On">Effective axis: the day of the event.</param>
/// <param name="Position">Where the event stands in the journal.</param>
/// <param name="Says">What is wrong, for people.</param>
public sealed record ClaimFinding(DateOnly On, Position Position, ClaimFindingKind Kind, string Says);

/// <summary>What a finding in a claim is about.</summary>
public enum ClaimFindingKind
{
    /// <summary>A correction or retraction of an event that is not of the claim.</summary>
    RefersToNothing = 1,

    /// <summary>A decision that does not name the one that holds as the one that it takes the place of. It does not count.</summary>
    SupersedesNothing = 2,

    /// <summary>There is nothing that it could follow: a second request, or a revision, advice, decision or payment without what comes before it. It does not count.</summary>
    OutOfTurn = 3,

    /// <summary>It can be as it says: told is what the law makes of it, or that more came in than was granted.</summary>
    Noted = 4,
}

/// <summary>How far a claim has come.</summary>
public enum ClaimState
{
    /// <summary>Nothing was registered.</summary>
    None = 1,

    /// <summary>Analysis, declaration or council's part is there, and no request.</summary>
    Prepared = 2,

    /// <summary>Ingediend.</summary>
    Filed = 3,

    /// <summary>Ingetrokken.</summary>
    Withdrawn = 4,

    /// <summary>The committee advised.</summary>
    Advised = 5,

    /// <summary>Toegekend, and not yet paid in full.</summary>
    Granted = 6,

    /// <summary>Afgewezen.</summary>
    Rejected = 7,

    /// <summary>Niet in behandeling genomen.</summary>
    NotTreated = 8,

    /// <summary>Granted and received in full.</summary>
    Paid = 9,
}
