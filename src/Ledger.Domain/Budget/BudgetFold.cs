using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;

namespace Ledger.Domain.Budget;

/// <summary>How a budget year goes: decisions that take each other's place, estimates, findings of the auditor, money of the state.</summary>
public static class BudgetFold
{
    /// <summary>A decision that names none, or another part's, to take the place of, does not count while one of its part holds.</summary>
    public static Dossier Apply(this Dossier dossier, Position at, BudgetDecided decided)
    {
        if (dossier.BudgetDecisions.IndexOf(decided.Decision) >= 0)
            return dossier.Find(decided.EffectiveOn, at, FindingKind.NumberUsedTwice);
        if (decided.Supersedes is not { } earlier)
        {
            return dossier.BudgetDecisions.Any(other => other.Holds && other.Decided.Part == decided.Part)
                ? dossier.Find(decided.EffectiveOn, at, FindingKind.SupersedesNothing)
                : dossier with { BudgetDecisions = dossier.BudgetDecisions.Add(new BudgetDecision(decided, Holds: true)) };
        }

        var index = dossier.BudgetDecisions.IndexOf(earlier);
        if (index < 0 || dossier.BudgetDecisions[index] is not { Holds: true } superseded || superseded.Decided.Part != decided.Part)
            return dossier.Find(decided.EffectiveOn, at, FindingKind.SupersedesNothing);
        return dossier with
        {
            BudgetDecisions = dossier.BudgetDecisions.SetItem(index, superseded with { Holds = false }).Add(new BudgetDecision(decided, Holds: true)),
        };
    }

    /// <summary>The latest estimate of an item holds.</summary>
    public static Dossier Apply(this Dossier dossier, EstimateMade made)
    {
        var before = -1;
        for (var i = dossier.Estimates.Length - 1; i >= 0 && before < 0; i--)
        {
            if (dossier.Estimates[i].Holds && dossier.Estimates[i].Made.Item == made.Item)
                before = i;
        }

        var kept = before < 0 ? dossier.Estimates : dossier.Estimates.SetItem(before, dossier.Estimates[before] with { Holds = false });
        return dossier with { Estimates = kept.Add(new EstimateOfYear(made, Holds: true)) };
    }

    public static Dossier Apply(this Dossier dossier, AuditFindingReported found) =>
        dossier.Book(new AuditFinding(new DateOnly(found.BudgetYear, 12, 31), found.Amount, found.Line, found.Verdict));

    public static Dossier Apply(this Dossier dossier, StateAdvanceReceived received) =>
        dossier.Book(new StateAdvance(received.EffectiveOn, received.Amount, received.BudgetYear, received.Month));

    /// <summary>The parts are equal to the cent, but for the last, which holds what is left.</summary>
    public static Dossier Apply(this Dossier dossier, RepayableAdvanceReceived received)
    {
        var years = received.LastYear - received.FirstYear + 1;
        var part = new Cents(received.Amount.Value / years);
        dossier = dossier.Book(new RepayableAdvance(received.EffectiveOn, received.Amount));
        for (var year = received.FirstYear; year < received.LastYear; year++)
            dossier = dossier.Book(new AdvanceRepayment(new DateOnly(year, 1, 1), part));
        return dossier.Book(new AdvanceRepayment(new DateOnly(received.LastYear, 1, 1), new Cents(received.Amount.Value - part.Value * (years - 1))));
    }

    public static Dossier Apply(this Dossier dossier, TotalReported total) => dossier.Book((total.Kind, total.Line) switch
    {
        (TotalKind.Cost, CostLine.WageSubsidy) => new WageSubsidyPayment(total.EffectiveOn, total.Amount, total.Body),
        (TotalKind.Cost, _) => new Booking(total.EffectiveOn, Account.BenefitPaid, SchemeOf(total.Line), total.Body, total.Amount),
        (TotalKind.Receipt, CostLine.WageSubsidy) => new Booking(total.EffectiveOn, Account.WageSubsidyReceipt, Scheme.Unknown, total.Body, total.Amount),
        (TotalKind.Receipt, _) => new Booking(total.EffectiveOn, Account.Repayment, SchemeOf(total.Line), total.Body, total.Amount),
        _ => new Booking(total.EffectiveOn, Account.Settlement, SchemeOf(total.Line), total.Body, total.Amount),
    });

    private static Scheme SchemeOf(CostLine line) => line switch
    {
        CostLine.Pw => Scheme.Pw,
        CostLine.Ioaw => Scheme.Ioaw,
        CostLine.Ioaz => Scheme.Ioaz,
        CostLine.Bbz => Scheme.Bbz,
        _ => throw new BrokenInvariantException($"{line} is not a scheme of benefits."),
    };

    private static Dossier Book(this Dossier dossier, Fact fact) => dossier with { Alone = dossier.Alone.Add(fact) };
}
