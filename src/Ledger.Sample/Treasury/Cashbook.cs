using Ledger.Domain.Benefits;
using Ledger.Domain.Budget;
using Ledger.Domain.Corrections;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;

namespace Ledger.Sample.Treasury;

/// <summary>What all dossiers together paid and received, as it becomes known: the side of the treasurer.</summary>
internal sealed class Cashbook
{
    private readonly Dictionary<(StreamId Stream, CaseNumber Claim), Scheme> claims = [];
    private readonly Dictionary<string, Line> paid = new(StringComparer.Ordinal);
    private readonly Dictionary<Line, Cents> unbooked = [];

    /// <summary>Costs less settlements and receipts by year of effect, all that is known.</summary>
    public Dictionary<int, Cents> NetCosts { get; } = [];

    public void Read(StreamId stream, string id, LedgerEvent body)
    {
        switch (body)
        {
            case BenefitPaid payment:
                paid.Add(id, new Line(payment.EffectiveOn.Year, LineOf(payment.Scheme), TotalKind.Cost, payment.Gross));
                Add(paid[id], payment.Gross);
                break;
            case WageSubsidyPaid payment:
                Add(new Line(payment.EffectiveOn.Year, CostLine.WageSubsidy, TotalKind.Cost, default), payment.Amount);
                break;
            case ClaimRaised raised:
                claims.TryAdd((stream, raised.Claim), raised.Scheme);
                break;
            case RepaymentReceived received when claims.TryGetValue((stream, received.Claim), out var scheme):
                Add(new Line(received.EffectiveOn.Year, LineOf(scheme), TotalKind.Receipt, default), received.Amount);
                break;
            case ClaimSettled settled when claims.TryGetValue((stream, settled.Claim), out var scheme):
                Add(new Line(settled.EffectiveOn.Year, LineOf(scheme), TotalKind.Settlement, default), settled.Amount);
                break;
            case TotalReported total:
                Add(new Line(total.BudgetYear, total.Line, total.Kind, default), total.Amount);
                break;
            case EventRetracted retracted when paid.Remove(retracted.Retracts.Id, out var line):
                Add(line, -line.Amount);
                break;
        }
    }

    /// <summary>What became known since it was taken last, by year of effect, line and kind; nothing that comes to nothing.</summary>
    public IReadOnlyList<(int Year, CostLine Line, TotalKind Kind, Cents Amount)> TakeUnbooked()
    {
        var taken = unbooked.Where(one => one.Value != Cents.Zero)
            .Select(one => (one.Key.Year, one.Key.CostLine, one.Key.Kind, one.Value))
            .OrderBy(one => (one.Year, one.CostLine, one.Kind))
            .ToList();
        unbooked.Clear();
        return taken;
    }

    private void Add(Line line, Cents amount)
    {
        var key = line with { Amount = default };
        unbooked[key] = unbooked.GetValueOrDefault(key) + amount;
        NetCosts[line.Year] = NetCosts.GetValueOrDefault(line.Year) + (line.Kind == TotalKind.Cost ? amount : -amount);
    }

    private static CostLine LineOf(Scheme scheme) => scheme switch
    {
        Scheme.Ioaw => CostLine.Ioaw,
        Scheme.Ioaz => CostLine.Ioaz,
        Scheme.Bbz => CostLine.Bbz,
        _ => CostLine.Pw,
    };

    /// <param name="Amount">Of a single payment, so that it can be taken back; nothing for a sum.</param>
    private readonly record struct Line(int Year, CostLine CostLine, TotalKind Kind, Cents Amount);
}
