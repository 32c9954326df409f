using Ledger.Domain;
using Ledger.Domain.Budget;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Sisa;

namespace Ledger.Histories;

/// <summary>
/// What the municipality of <see cref="SmallTownHistory"/> spent in 2021, how it accounted for it, and a settlement with UWV that it learned
/// of afterwards. One cell was delivered without a basis.
/// </summary>
public static class SmallTownSisa
{
    /// <summary>How many events there are.</summary>
    public const int Count = 6;

    /// <summary>In order of knowledge, one a line; their ids are s-1 and on.</summary>
    /// <param name="before">The position behind which they will stand.</param>
    public static IReadOnlyList<string> Lines(Municipality municipality, long before) =>
        [.. Events(municipality, before).Select((e, index) => SmallTownHistory.Line($"s-{index + 1}", e.Stream, e.Known, e.Body))];

    private static IEnumerable<(StreamId Stream, string Known, LedgerEvent Body)> Events(Municipality municipality, long before) =>
    [
        (Registers.Coverage, "2023-07-03T09:00:00Z", new CoverageStarted(Day("2015-01-01"), Subject.Payments)),
        (Registers.Coverage, "2023-07-03T09:00:00Z", new CoverageStarted(Day("2015-01-01"), Subject.Claims)),
        (new StreamId("budget/2021"), "2023-07-03T09:00:00Z", Total(TotalKind.Cost, 41_000_50)),
        (new StreamId("budget/2021"), "2023-07-03T09:00:00Z", Total(TotalKind.Receipt, 1_250_00)),
        (Registers.Sisa, "2023-07-12T09:00:00Z", new SisaFiled(
            Day("2022-07-12"), 2021, new RegisterName("sisa-2021"), "Jaarstukken 2021, bijlage SiSa",
            [
                new FiledCell(SisaPart.Own, "expenditure-pw", new Cents(41_001_00), $"{municipality}@{before + 4}?measure=sisa-expenditure@1&from=2021-01-01&until=2022-01-01&where=cost-line%3Dpw&where=executing-body%3Down"),
                new FiledCell(SisaPart.Own, "receipts-pw", new Cents(1_250_00), null),
            ],
            OwnExecution: true)),
        (new StreamId("budget/2021"), "2023-09-01T09:00:00Z", Total(TotalKind.Settlement, 356_25)),
    ];

    private static TotalReported Total(TotalKind kind, long cents) => new(Day("2021-12-01"), 2021, kind, CostLine.Pw, new Cents(cents), ExecutingBody.Own);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
