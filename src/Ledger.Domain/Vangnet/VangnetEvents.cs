using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;

namespace Ledger.Domain.Vangnet;

/// <summary>
/// The college analysed cause and size of a deficit (analyse van het tekort), part A of the form. The figures that the analysis rests on
/// are named by their basis, so that they can be asked again for ever.
/// </summary>
/// <param name="EffectiveOn">The day of the analysis.</param>
/// <param name="ClaimYear">The year of the deficit.</param>
/// <param name="Causes">The causes in short.</param>
/// <param name="Figures">The basis of each figure that it rests on; null when it rests on none.</param>
/// <param name="Document">Where it stands; null when not noted.</param>
public sealed record DeficitAnalysed(
    DateOnly EffectiveOn,
    [property: Range(2014, 2079)] int ClaimYear,
    [property: StringLength(2_000)] string Causes,
    [property: StringLength(500)] TextList? Figures = null,
    string? Document = null) : VangnetEvent;

/// <summary>
/// The college declared that it took measures to lower the deficit (verklaring maatregelen tekortreductie), Besluit Participatiewet art.
/// 10. A part of the explanation that was not given is left out.
/// </summary>
/// <param name="EffectiveOn">The day of the declaration.</param>
/// <param name="ClaimYear">The year of the deficit.</param>
/// <param name="PartA">Causes of the deficit, as the form asks.</param>
/// <param name="PartB">Measures taken, as the form asks.</param>
/// <param name="PartC">Effect expected of them, as the form asks.</param>
/// <param name="Internal">Additional measures within the own organisation, after a vangnet over one of the two years before.</param>
/// <param name="External">Additional measures with others, after a vangnet over one of the two years before.</param>
public sealed record DeficitMeasuresDeclared(
    DateOnly EffectiveOn,
    [property: Range(2014, 2079)] int ClaimYear,
    [property: StringLength(2_000)] string? PartA = null,
    [property: StringLength(2_000)] string? PartB = null,
    [property: StringLength(2_000)] string? PartC = null,
    [property: StringLength(500)] TextList? Internal = null,
    [property: StringLength(500)] TextList? External = null) : VangnetEvent;

/// <summary>The council was informed of the deficit and of the request (gemeenteraad geïnformeerd).</summary>
/// <param name="EffectiveOn">The day on which it was informed.</param>
/// <param name="ClaimYear">The year of the deficit.</param>
/// <param name="Document">Letter or paper of the council.</param>
public sealed record CouncilInformed(DateOnly EffectiveOn, [property: Range(2014, 2079)] int ClaimYear, string Document) : VangnetEvent;

/// <summary>
/// The council consented to the college's declaration (instemming gemeenteraad): it signed part 2 of the form. A resolution in another form
/// does not take its place.
/// </summary>
/// <param name="EffectiveOn">The day of the signature.</param>
/// <param name="ClaimYear">The year of the deficit.</param>
/// <param name="Document">Decision or paper of the council.</param>
public sealed record CouncilConsented(DateOnly EffectiveOn, [property: Range(2014, 2079)] int ClaimYear, string Document) : VangnetEvent;

/// <summary>The college filed its request (verzoek vangnetuitkering) with the committee, Participatiewet art. 73 and 74.</summary>
/// <param name="EffectiveOn">The day on which it was filed.</param>
/// <param name="ClaimYear">The year of the deficit.</param>
/// <param name="Form">Which variant of the model form.</param>
/// <param name="Amount">What was reckoned to be claimed.</param>
/// <param name="Basis">
/// Basis of the deficit that the request states (measure vangnet-deficit over the claim year): its position freezes all figures used. Null
/// for a request from before the ledger.
/// </param>
public sealed record VangnetRequested(
    DateOnly EffectiveOn,
    [property: Range(2014, 2079)] int ClaimYear,
    RequestForm Form,
    Cents Amount,
    [property: StringLength(500)] string? Basis = null) : VangnetEvent
{
    protected internal override IEnumerable<Problem> Contradictions() => VangnetAmounts.NotBelowNothing(Amount, "Give what was claimed");
}

/// <summary>A filed request was filed anew with other figures (herzien verzoek).</summary>
/// <param name="EffectiveOn">The day on which it was filed anew.</param>
/// <param name="ClaimYear">The year of the deficit.</param>
/// <param name="Amount">What was then reckoned to be claimed.</param>
/// <param name="Basis">As of the request; null for one from before the ledger.</param>
/// <param name="Reason">Why.</param>
public sealed record VangnetRequestRevised(
    DateOnly EffectiveOn,
    [property: Range(2014, 2079)] int ClaimYear,
    Cents Amount,
    [property: StringLength(500)] string Reason,
    [property: StringLength(500)] string? Basis = null) : VangnetEvent
{
    protected internal override IEnumerable<Problem> Contradictions() => VangnetAmounts.NotBelowNothing(Amount, "Give what was claimed");
}

/// <summary>The college withdrew its request (intrekking verzoek).</summary>
/// <param name="EffectiveOn">The day of the withdrawal.</param>
/// <param name="ClaimYear">The year of the deficit.</param>
/// <param name="Reason">Why.</param>
public sealed record VangnetRequestWithdrawn(DateOnly EffectiveOn, [property: Range(2014, 2079)] int ClaimYear, [property: StringLength(500)] string Reason) : VangnetEvent;

/// <summary>The committee (toetsingscommissie vangnet Participatiewet) advised the minister, Participatiewet art. 73.</summary>
/// <param name="EffectiveOn">The day of the advice.</param>
/// <param name="ClaimYear">The year of the deficit.</param>
/// <param name="Advice">To grant or to reject.</param>
/// <param name="Document">Where it stands; null when not noted.</param>
public sealed record VangnetAdviceGiven(DateOnly EffectiveOn, [property: Range(2014, 2079)] int ClaimYear, VangnetAdvice Advice, string? Document = null) : VangnetEvent;

/// <summary>The minister decided on the request (besluit vangnetuitkering), also anew after a court annulled the decision before.</summary>
/// <param name="EffectiveOn">The day of the decision.</param>
/// <param name="ClaimYear">The year of the deficit.</param>
/// <param name="Outcome">Granted, rejected or not treated.</param>
/// <param name="Decision">Number of the decision (kenmerk).</param>
/// <param name="Amount">What was granted; null for any other outcome.</param>
/// <param name="Supersedes">Number of the decision that it takes the place of; null for the first.</param>
public sealed record VangnetDecided(
    DateOnly EffectiveOn,
    [property: Range(2014, 2079)] int ClaimYear,
    VangnetOutcome Outcome,
    CaseNumber Decision,
    Cents? Amount = null,
    CaseNumber? Supersedes = null) : VangnetEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Outcome == VangnetOutcome.Granted != Amount is not null)
            yield return Problem.Of(nameof(Amount), Amount is null ? "is missing" : "is given, and nothing was granted", Amount is null ? "Give what was granted" : "Leave it out, or make the outcome granted");
        if (Amount is { } granted)
        {
            foreach (var problem in VangnetAmounts.NotBelowNothing(granted, "Give all that was granted, not the difference with the decision before"))
                yield return problem;
        }

        if (Supersedes == Decision)
            yield return Problem.Of(nameof(Supersedes), "is its own number", "Give the number of the decision that it takes the place of, or leave it out");
    }
}

/// <summary>Money of the safety net came in (ontvangst vangnetuitkering).</summary>
/// <param name="EffectiveOn">The day on which it came in.</param>
/// <param name="ClaimYear">The year of the deficit.</param>
/// <param name="Amount">Negative for money taken back.</param>
public sealed record VangnetPaymentReceived(DateOnly EffectiveOn, [property: Range(2014, 2079)] int ClaimYear, Cents Amount) : VangnetEvent;

/// <summary>Variants of the model form (modelaanvraagformulier).</summary>
public enum RequestForm
{
    /// <summary>Basisverzoek: no vangnet was granted over one of the two years before.</summary>
    Basic = 1,

    /// <summary>Uitgebreid verzoek: a vangnet was granted over one of the two years before.</summary>
    Extended = 2,
}

/// <summary>What the committee advises.</summary>
public enum VangnetAdvice
{
    /// <summary>Toekennen.</summary>
    Grant = 1,

    /// <summary>Afwijzen.</summary>
    Reject = 2,
}

/// <summary>What the minister decided on a request.</summary>
public enum VangnetOutcome
{
    /// <summary>Toegekend.</summary>
    Granted = 1,

    /// <summary>Afgewezen.</summary>
    Rejected = 2,

    /// <summary>Niet in behandeling genomen: too late, or incomplete.</summary>
    NotTreated = 3,
}
