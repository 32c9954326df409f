using Ledger.Domain.Money;

namespace Ledger.Domain.Vangnet;

/// <summary>How a claim goes, step by step in order of effect. What cannot be is kept as a finding.</summary>
internal static class VangnetFold
{
    /// <summary>Within a day what is prepared comes before what is filed, and that before what is decided.</summary>
    public static int TurnOf(VangnetEvent body) => body switch
    {
        VangnetRequested => 1,
        VangnetRequestRevised or VangnetRequestWithdrawn => 2,
        VangnetAdviceGiven => 3,
        VangnetDecided => 4,
        VangnetPaymentReceived => 5,
        _ => 0,
    };

    /// <exception cref="BrokenInvariantException">The event is none of a claim.</exception>
    public static VangnetClaim Apply(this VangnetClaim claim, Told<VangnetEvent> told) => told.Event switch
    {
        DeficitAnalysed analysed => claim with { Analysis = new(told.Position, analysed) },
        DeficitMeasuresDeclared declared => claim with { Declaration = new(told.Position, declared) },
        CouncilInformed informed => claim with { Informed = new(told.Position, informed) },
        CouncilConsented consented => claim with { Consent = new(told.Position, consented) },
        VangnetRequested requested => claim.Apply(new Told<VangnetRequested>(told.Position, requested)),
        VangnetRequestRevised revised => claim.Apply(new Told<VangnetRequestRevised>(told.Position, revised)),
        VangnetRequestWithdrawn withdrawn => claim.Apply(new Told<VangnetRequestWithdrawn>(told.Position, withdrawn)),
        VangnetAdviceGiven advised => claim.Apply(new Told<VangnetAdviceGiven>(told.Position, advised)),
        VangnetDecided decided => claim.Apply(new Told<VangnetDecided>(told.Position, decided)),
        VangnetPaymentReceived received => claim.Apply(new Told<VangnetPaymentReceived>(told.Position, received)),
        _ => throw new BrokenInvariantException($"{told.Event.GetType().Name} is not of a claim on the safety net."),
    };

    private static VangnetClaim Apply(this VangnetClaim claim, Told<VangnetRequested> filed)
    {
        if (claim.Request is { } before && claim.Withdrawal is null)
            return claim.Find(filed, ClaimFindingKind.OutOfTurn, $"a request was filed on {before.Event.EffectiveOn:yyyy-MM-dd} and stands: it is revised or withdrawn, not filed again. This one does not count.");
        var fresh = claim with { Request = filed, Revision = null, Withdrawal = null, Advice = null };
        return claim.Filing switch
        {
            { } filing when filed.Event.EffectiveOn > filing.Closes => fresh.Find(filed, ClaimFindingKind.Noted, $"the request was filed after {filing.Closes:yyyy-MM-dd}, the last day: the law has it not treated."),
            { } filing when filed.Event.EffectiveOn < filing.Opens => fresh.Find(filed, ClaimFindingKind.Noted, $"the request was filed before {filing.Opens:yyyy-MM-dd}, the first day."),
            _ => fresh,
        };
    }

    private static VangnetClaim Apply(this VangnetClaim claim, Told<VangnetRequestRevised> revised) =>
        claim.WhyNotAmended() is { } why ? claim.Find(revised, ClaimFindingKind.OutOfTurn, why)
        : claim.Filing is { } filing && revised.Event.EffectiveOn > filing.Closes
            ? claim.Find(revised, ClaimFindingKind.Noted, $"the request was revised after {filing.Closes:yyyy-MM-dd}, the last day on which one is filed: it stands as it was.")
        : claim with { Revision = revised };

    private static VangnetClaim Apply(this VangnetClaim claim, Told<VangnetRequestWithdrawn> withdrawn) =>
        claim.WhyNotAmended() is { } why ? claim.Find(withdrawn, ClaimFindingKind.OutOfTurn, why) : claim with { Withdrawal = withdrawn };

    private static VangnetClaim Apply(this VangnetClaim claim, Told<VangnetAdviceGiven> advised) =>
        claim.WhyNotAmended() is { } why ? claim.Find(advised, ClaimFindingKind.OutOfTurn, why) : claim with { Advice = advised };

    private static VangnetClaim Apply(this VangnetClaim claim, Told<VangnetDecided> decided) => (claim.Decision, decided.Event.Supersedes) switch
    {
        (null, { } unknown) => claim.Find(decided, ClaimFindingKind.SupersedesNothing, $"it takes the place of decision {unknown}, which is not known: it does not count."),
        ({ } before, null) => claim.Find(decided, ClaimFindingKind.SupersedesNothing, $"decision {before.Event.Decision} of {before.Event.EffectiveOn:yyyy-MM-dd} holds: a second one must name it as the one that it takes the place of. This one does not count."),
        ({ } before, { } named) when named != before.Event.Decision => claim.Find(decided, ClaimFindingKind.SupersedesNothing, $"it takes the place of decision {named}, and {before.Event.Decision} is the one that holds: it does not count."),
        ({ }, _) => claim with { Decision = decided },
        _ when claim.Request is null => claim.Find(decided, ClaimFindingKind.OutOfTurn, "it was decided before any request was filed: the decision does not count."),
        _ when claim.Withdrawal is { } withdrawal => claim.Find(decided, ClaimFindingKind.OutOfTurn, $"the request was withdrawn on {withdrawal.Event.EffectiveOn:yyyy-MM-dd}: the decision does not count."),
        _ => claim with { Decision = decided },
    };

    /// <summary>Money counts once something is granted, also what is too much: it came in.</summary>
    private static VangnetClaim Apply(this VangnetClaim claim, Told<VangnetPaymentReceived> received)
    {
        if (claim.Payments.Count == 0 && claim.Granted is null)
            return claim.Find(received, ClaimFindingKind.OutOfTurn, $"{received.Event.Amount} came in before anything was granted: it is not counted as received.");
        var paid = claim with { Payments = [.. claim.Payments, received] };
        return paid.Received > (claim.Granted ?? Cents.Zero)
            ? paid.Find(received, ClaimFindingKind.Noted, $"{paid.Received} came in where {claim.Granted ?? Cents.Zero} was granted.")
            : paid;
    }

    private static string? WhyNotAmended(this VangnetClaim claim) => claim switch
    {
        { Request: null } => "no request was filed before: it does not count.",
        { Withdrawal: { } withdrawal } => $"the request was withdrawn on {withdrawal.Event.EffectiveOn:yyyy-MM-dd}: it does not count.",
        { Decision: { } decision } => $"the minister decided on {decision.Event.EffectiveOn:yyyy-MM-dd}: it does not count.",
        _ => null,
    };

    private static VangnetClaim Find<TEvent>(this VangnetClaim claim, Told<TEvent> told, ClaimFindingKind kind, string says)
        where TEvent : VangnetEvent =>
        claim with { Findings = [.. claim.Findings, new ClaimFinding(told.Event.EffectiveOn, told.Position, kind, $"{char.ToUpperInvariant(says[0])}{says[1..]}")] };
}
