using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using Ledger.Journal;

namespace Ledger.Figures.Vangnet;

/// <summary>The safety net of one municipality: the law laid on its own figures, and its claims.</summary>
public sealed class MunicipalVangnet(Municipality municipality, IJournal journal, MunicipalFigures figures)
{
    /// <summary>What a cause of a deficit is looked for in, in this order.</summary>
    private static readonly string[] causes =
    [
        "buig-budget-definitive", "buig-eligible-net-costs", "buig-costs", "buig-receipts", "caseload", "inflow", "outflow", "outflow-to-work", "cost-per-benefit",
        "wage-subsidies", "wage-subsidy-expenditure",
    ];

    /// <summary>The claim over a year as known at a position.</summary>
    public async Task<VangnetClaim> Claim(int year, Position known, CancellationToken cancel) => (await Evidence(year, known, cancel)).Claim;

    /// <summary>What the safety net over a year comes to, as known at a position, beside what was claimed.</summary>
    /// <param name="whatIf">What is supposed beside it; null for nothing.</param>
    /// <exception cref="QuestionException">There is no law for the year here.</exception>
    public async Task<VangnetPosition> Of(int year, Position known, WhatIf? whatIf, CancellationToken cancel)
    {
        var regime = VangnetRegimes.Shipped.For(year);
        var evidence = await Evidence(year, known, cancel);
        var years = await Years(regime, year, known, cancel);
        var (frozenAt, whyNotFrozen) = FrozenAt(evidence.Claim, known);
        return new VangnetPosition(
            known,
            years,
            Compute(regime, year, years, evidence),
            whatIf is { IsSomething: true } ? await Suppose(whatIf, regime, year, known, evidence, cancel) : null,
            evidence.Claim,
            frozenAt is { } at ? Compute(regime, year, await Years(regime, year, at, cancel), evidence) : null,
            frozenAt,
            [.. years.SelectMany(each => each.Remarks), .. whyNotFrozen is null ? [] : new[] { whyNotFrozen }, .. Doubts(regime), .. regime.Remarks, .. Beside(year)]);
    }

    /// <summary>Figures of a year and of the year before that a deficit may be explained from, as known at a position.</summary>
    public async Task<IReadOnlyList<CauseLine>> Causes(int year, Position known, CancellationToken cancel)
    {
        var measures = await figures.Measures(Known.At(known), cancel);
        var lines = new List<CauseLine>();
        foreach (var id in causes)
            lines.Add(new CauseLine(await Ask(measures, id, year, known, cancel), await Ask(measures, id, year - 1, known, cancel)));
        return lines;
    }

    private async Task<VangnetComputation> Suppose(WhatIf whatIf, Regime regime, int year, Position known, ClaimEvidence evidence, CancellationToken cancel)
    {
        var supposed = whatIf.Regime ?? regime;
        var years = await Years(supposed, year, known, cancel);
        return VangnetComputation.Of(supposed, year, [.. years.Select(each => each.Year == year ? whatIf.Of(each.Figures) : each.Figures)], evidence);
    }

    private static VangnetComputation Compute(Regime regime, int year, IReadOnlyList<KnownYear> years, ClaimEvidence evidence) =>
        VangnetComputation.Of(regime, year, [.. years.Select(each => each.Figures)], evidence);

    private async Task<ClaimEvidence> Evidence(int year, Position known, CancellationToken cancel)
    {
        var years = new[] { year, year - 1, year - 2 };
        var events = await journal.ReadStreams(municipality, [.. years.Select(StreamOf)], known, cancel).ToListAsync(cancel);
        var claims = years.Select(each => VangnetClaim.Of(each, events.Where(e => e.Stream == StreamOf(each)).OrderBy(e => e.Position), FilingOver(each))).ToList();
        return new ClaimEvidence(claims[0], claims[1..]);
    }

    private async Task<IReadOnlyList<KnownYear>> Years(Regime regime, int year, Position known, CancellationToken cancel)
    {
        var measures = await figures.Measures(Known.At(known), cancel);
        var years = new List<KnownYear>();
        foreach (var each in regime.YearsFor(year))
            years.Add(new KnownYear(each, await Ask(measures, "buig-budget-definitive", each, known, cancel), await Ask(measures, "buig-eligible-net-costs", each, known, cancel)));
        return years;
    }

    /// <summary>Stock is asked on the last day of the year, everything else over the year.</summary>
    private Task<Figure> Ask(MeasureLibrary measures, string id, int year, Position known, CancellationToken cancel)
    {
        var measure = measures.Find(id, new DateOnly(year, 1, 1));
        var span = measure.IsOnDate ? Span.On(new DateOnly(year, 12, 31)) : Span.Between(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        return figures.Ask(Question.Of(measure, span, Known.At(known)), cancel);
    }

    private (Position? At, string? WhyNot) FrozenAt(VangnetClaim claim, Position known)
    {
        if (claim.Basis is not { } basis)
            return (null, null);
        try
        {
            var (ours, at) = Basis.Head(basis);
            return ours != municipality ? (null, $"The request rests on {basis}, a basis of municipality {ours}: its figures cannot be asked again here.")
                : at > known ? (null, $"The request rests on {basis}, which was not known yet at position {known}.")
                : (at, null);
        }
        catch (QuestionException)
        {
            return (null, $"The request rests on '{basis}', which is not the basis of a figure: its figures cannot be asked again.");
        }
    }

    private static IEnumerable<string> Doubts(Regime regime)
    {
        var values = new (string Name, Confidence? Confidence)[]
        {
            ("threshold", regime.Threshold?.Confidence), ("bands", regime.Bands?.Confidence), ("cumulative test", regime.Cumulative?.Confidence), ("filing term", regime.Filing?.Confidence),
        };
        var doubtful = values.Where(value => value.Confidence is not (null or Confidence.Found)).Select(value => $"{value.Name} ({VangnetRegimes.WordOf(value.Confidence!.Value)})").ToList();
        return doubtful.Count == 0 ? [] : [$"Not every value of {regime.Id} was read in a source: {string.Join(", ", doubtful)} from memory. Verify before relying on the amount."];
    }

    private static IEnumerable<string> Beside(int year) => VangnetRegimes.Shipped.Beside(year)
        .Select(regime => $"Beside it there is {regime.LabelEn} ({regime.Id}), which is not computed: {string.Join("; ", regime.Unknown.Select(unknown => $"{unknown.Value}: {unknown.Why}"))}.");

    private static FilingWindow? FilingOver(int year) =>
        VangnetRegimes.Shipped.All.FirstOrDefault(regime => regime.Kind == RegimeKind.Regular && regime.IsFor(year))?.FilingOver(year);

    private static StreamId StreamOf(int year) => new($"{StreamKinds.Vangnet}/{year:0000}");
}
