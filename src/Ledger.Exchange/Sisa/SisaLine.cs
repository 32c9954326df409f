using Ledger.Domain.Budget;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Exchange.Tables;
using Ledger.Figures.Measures;
using Ledger.Figures.Sisa;

namespace Ledger.Exchange.Sisa;

/// <summary>One line of a statement: an amount, a total, the answer on own execution, or what the ledger cannot say.</summary>
/// <param name="Row">amount, total, answer or absent.</param>
/// <param name="Part">Null for what belongs to no part.</param>
public sealed record SisaLine(SisaStatement Statement, string Row, SisaPartOfStatement? Part, string Cell, string LabelNl, string LabelEn)
{
    /// <summary>Of an amount.</summary>
    public SisaAmount? Amount { get; init; }

    /// <summary>Of a total.</summary>
    public RoundedSum? Total { get; init; }

    /// <summary>Of own execution: yes or no; null when not registered.</summary>
    public bool? Answer { get; init; }

    /// <summary>Of what is absent: what to do instead.</summary>
    public string? Why { get; init; }

    /// <summary>In euros with cents; null when not registered, or not an amount.</summary>
    public decimal? Exact => Amount?.Cents is { } cents ? Euros.Of(new Cents(cents)) : Total is { } total ? ((decimal)total.Exact.Numerator / total.Exact.Denominator) + 0.00m : null;

    /// <summary>In whole euros, as it is filled in.</summary>
    public string? Rounded => Amount?.Rounded ?? Total?.Rounded;

    /// <summary>"cost line of the grant": pw, ioaw, ...; null for a total.</summary>
    public string? Line => Amount is { } amount ? CodeList<CostLine>.WordOf(amount.Cell.Line) : null;

    /// <summary>All lines, part by part.</summary>
    public static IEnumerable<SisaLine> Of(SisaStatement statement) =>
    [
        .. statement.Parts.SelectMany(part => Of(statement, part)),
        new(statement, "answer", null, "own-execution", "Volledig zelfstandige uitvoering (jaar T)", "All of it carried out by the municipality itself in year T") { Answer = statement.OwnExecution },
        .. statement.Absent.Select(absence => new SisaLine(statement, "absent", null, absence.Id, absence.LabelNl, absence.LabelEn) { Why = absence.Why }),
    ];

    /// <summary>The amounts of one part with its totals.</summary>
    public static IEnumerable<SisaLine> Of(SisaStatement statement, SisaPartOfStatement part) =>
    [
        .. part.Amounts.Select(amount => new SisaLine(statement, "amount", part, amount.Cell.Id, amount.Cell.LabelNl, amount.Cell.LabelEn) { Amount = amount }),
        new(statement, "total", part, "expenditure", "Totaal besteding", "Total expenditure") { Total = part.Expenditure },
        new(statement, "total", part, "receipts", "Totaal baten", "Total receipts") { Total = part.Receipts },
        new(statement, "total", part, "net-costs", "Netto lasten", "Net costs") { Total = part.Net },
    ];
}
