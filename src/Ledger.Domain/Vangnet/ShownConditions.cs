using Ledger.Domain.Journal;

namespace Ledger.Domain.Vangnet;

/// <summary>The conditions that events of the claim must show.</summary>
internal static class ShownConditions
{
    public static IEnumerable<ClaimCondition> Of(Regime regime, int year, ClaimEvidence evidence)
    {
        var window = regime.FilingOver(year);
        if (regime.Filing is { } filing)
            yield return Of(ConditionKind.RequestInTime, filing.Source, filing.Confidence, InTime(evidence, window!.Value, regime.Requirements.Any(each => each.Value == Requirement.AdditionalMeasures)));
        foreach (var law in regime.Requirements)
        {
            yield return law.Value switch
            {
                Requirement.CausesAnalysed => Of(ConditionKind.CausesAnalysed, law.Source, law.Confidence, Analysed(evidence.Claim)),
                Requirement.CouncilInformed => Of(ConditionKind.CouncilInformed, law.Source, law.Confidence, Informed(evidence.Claim)),
                Requirement.MeasuresTaken => Of(ConditionKind.MeasuresTaken, law.Source, law.Confidence, Declared(evidence.Claim, window, "B")),
                Requirement.MeasuresDeclared => Of(ConditionKind.MeasuresDeclared, law.Source, law.Confidence, Declared(evidence.Claim, window, "ABC")),
                Requirement.CouncilConsent => Of(ConditionKind.CouncilConsent, law.Source, law.Confidence, Consented(evidence.Claim, window)),
                Requirement.AdditionalMeasures => Of(ConditionKind.AdditionalMeasures, law.Source, law.Confidence, Additional(year, evidence)),
                Requirement.JudgedByTheCommittee => Of(ConditionKind.JudgedByTheCommittee, law.Source, law.Confidence, Judged(evidence.Claim)),
                _ => throw new BrokenInvariantException($"{law.Value} has no condition."),
            };
        }
    }

    private static ClaimCondition Of(ConditionKind kind, string source, Confidence confidence, Finding found) =>
        new(kind, found.State, found.Says, found.Evidence, source, confidence);

    private static Finding InTime(ClaimEvidence evidence, FilingWindow window, bool hasForms)
    {
        var claim = evidence.Claim;
        if (claim.Request is not { } request)
            return NotShown($"No request was filed. It is filed from {window.Opens:yyyy-MM-dd} through {window.Closes:yyyy-MM-dd}.");
        if (claim.Withdrawal is { } withdrawal)
            return NotMet($"The request was withdrawn on {withdrawal.Event.EffectiveOn:yyyy-MM-dd}.", withdrawal.Position);
        var filed = request.Event.EffectiveOn;
        if (filed < window.Opens || filed > window.Closes)
            return NotMet($"The request was filed on {filed:yyyy-MM-dd}, {(filed < window.Opens ? $"before {window.Opens:yyyy-MM-dd}" : $"after {window.Closes:yyyy-MM-dd}: it is not treated")}.", request.Position);
        return hasForms && request.Event.Form == RequestForm.Basic && evidence.GrantedBefore.Any()
            ? NotMet($"The request was filed in time, but in the basic form: a vangnet was granted over {Years(evidence.GrantedBefore)}, which asks for the extended form.", request.Position)
            : Met($"The request was filed on {filed:yyyy-MM-dd}, in time: {window.Closes:yyyy-MM-dd} is the last day.", request.Position);
    }

    private static Finding Analysed(VangnetClaim claim) => claim.Analysis is { } analysis
        ? Met($"Cause and size were analysed on {analysis.Event.EffectiveOn:yyyy-MM-dd}.", analysis.Position)
        : NotShown("Missing: the analysis of causes.");

    /// <summary>A council that consented was informed.</summary>
    private static Finding Informed(VangnetClaim claim) => claim switch
    {
        { Informed: { } informed } => Met($"The council was informed on {informed.Event.EffectiveOn:yyyy-MM-dd}: {informed.Event.Document}.", informed.Position),
        { Consent: { } consent } => Met($"The council consented on {consent.Event.EffectiveOn:yyyy-MM-dd}, and so was informed: {consent.Event.Document}.", consent.Position),
        _ => NotShown("Missing: that the council was informed."),
    };

    private static Finding Declared(VangnetClaim claim, FilingWindow? window, string parts)
    {
        if (claim.Declaration is not { } declaration)
            return NotShown("Missing: the college's declaration on measures.");
        var absent = new[] { ("A", declaration.Event.PartA), ("B", declaration.Event.PartB), ("C", declaration.Event.PartC) }
            .Where(part => parts.Contains(part.Item1, StringComparison.Ordinal) && part.Item2 is null)
            .Select(part => part.Item1)
            .ToList();
        if (absent.Count > 0)
            return NotShown($"The college declared on {declaration.Event.EffectiveOn:yyyy-MM-dd} that it took measures. Missing: the explanation in part {string.Join(" and ", absent)}.", declaration.Position);
        return IsTooLate(declaration.Event, window)
            ? NotMet($"The college declared on {declaration.Event.EffectiveOn:yyyy-MM-dd} that it took measures, after {window!.Value.Closes:yyyy-MM-dd}.", declaration.Position)
            : Met($"The college declared on {declaration.Event.EffectiveOn:yyyy-MM-dd} that it took measures.", declaration.Position);
    }

    private static Finding Consented(VangnetClaim claim, FilingWindow? window) => claim.Consent switch
    {
        null => NotShown("Missing: the consent of the council, by its signature in part 2 of the form."),
        { } consent when IsTooLate(consent.Event, window) => NotMet($"The council consented on {consent.Event.EffectiveOn:yyyy-MM-dd}, after {window!.Value.Closes:yyyy-MM-dd}.", consent.Position),
        { } consent => Met($"The council consented on {consent.Event.EffectiveOn:yyyy-MM-dd}: {consent.Event.Document}.", consent.Position),
    };

    private static Finding Additional(int year, ClaimEvidence evidence)
    {
        var granted = evidence.GrantedBefore.ToList();
        if (granted.Count == 0)
            return Met($"Not asked for: no vangnet over {year - 2} or {year - 1} is registered.");
        var declaration = evidence.Claim.Declaration;
        var absent = new[] { ("internal", declaration?.Event.Internal), ("external", declaration?.Event.External) }.Where(each => each.Item2 is null).Select(each => each.Item1).ToList();
        Position[] shown = [.. granted.Select(claim => claim.Decision!.Value.Position), .. declaration is { } told ? [told.Position] : Array.Empty<Position>()];
        return absent.Count == 0
            ? Met($"A vangnet was granted over {Years(granted)}, and additional internal and external measures were declared.", shown)
            : NotShown($"A vangnet was granted over {Years(granted)}. Missing: additional {string.Join(" and ", absent)} measures in the declaration.", shown);
    }

    private static Finding Judged(VangnetClaim claim) => claim.Decision switch
    {
        null => NotShown("The committee judges it: no event of the municipality shows it."),
        { Event.Outcome: VangnetOutcome.Granted } granted => Met($"The minister granted the request on {granted.Event.EffectiveOn:yyyy-MM-dd}.", granted.Position),
        { } refused => NotMet($"The minister did not grant the request, on {refused.Event.EffectiveOn:yyyy-MM-dd}.", refused.Position),
    };

    private static bool IsTooLate(VangnetEvent body, FilingWindow? window) => window is { } filing && body.EffectiveOn > filing.Closes;

    private static string Years(IEnumerable<VangnetClaim> claims) => string.Join(" and ", claims.Select(claim => claim.Year).Order());

    private static Finding Met(string says, params IReadOnlyList<Position> evidence) => new(ConditionState.Met, says, evidence);

    private static Finding NotMet(string says, params IReadOnlyList<Position> evidence) => new(ConditionState.NotMet, says, evidence);

    private static Finding NotShown(string says, params IReadOnlyList<Position> evidence) => new(ConditionState.NotShown, says, evidence);

    private sealed record Finding(ConditionState State, string Says, IReadOnlyList<Position> Evidence);
}
