using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Targets;
using Ledger.Figures.Answers;
using Ledger.Figures.Questions;
using Ledger.Figures.Registering;
using Ledger.Figures.Wording;
using Ledger.Journal;

namespace Ledger.Figures.Targets;

/// <summary>The targets of one municipality, and what was realised of them.</summary>
public sealed class MunicipalTargets(MunicipalFigures figures)
{
    /// <summary>All targets as known at a position.</summary>
    public static async Task<TargetRegister> Register(IJournal journal, Municipality municipality, Position known, CancellationToken cancel) =>
        TargetRegister.Of(await journal.ReadStreams(municipality, [Registers.Targets], known, cancel).ToListAsync(cancel));

    /// <summary>All targets of the register as known at a position, each beside its figure as known there, by name.</summary>
    public async Task<IReadOnlyList<TargetResult>> Results(TargetRegister register, Position known, CancellationToken cancel)
    {
        var results = new List<TargetResult>();
        foreach (var target in register.All)
            results.Add(await Result(target, known, cancel));
        return results;
    }

    /// <summary>One target of the register as known at a position, beside its figure as known there.</summary>
    public async Task<TargetResult> Result(Target target, Position known, CancellationToken cancel)
    {
        var measures = await figures.Measures(Known.At(known), cancel);
        try
        {
            var realised = await figures.Ask(target.Measure.Ask(measures, target.Days, known), cancel);
            var isRelative = target.Current?.Aim?.Of == TargetBase.PreviousYear;
            var lastYear = isRelative ? await figures.Ask(target.Measure.Ask(measures, target.Days.AddYears(-1), known), cancel) : null;
            return TargetResult.Of(target, realised, lastYear, TrafficLights.Shipped);
        }
        catch (QuestionException trouble)
        {
            // One target that cannot be answered must not hide the others.
            return TargetResult.Unasked(target, trouble.Message, TrafficLights.Shipped);
        }
    }
}
