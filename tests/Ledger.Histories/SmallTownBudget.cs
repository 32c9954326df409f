using Ledger.Domain.Budget;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Targets;

namespace Ledger.Histories;

/// <summary>
/// The bundled grant of the municipality of <see cref="SmallTownHistory"/>, as known in the summer of 2023: a year with a deficit that was
/// decided twice, and one that ran when it was estimated.
/// </summary>
public static class SmallTownBudget
{
    /// <summary>In order of knowledge, one a line; their ids are m-1 and on.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Events().Select((body, index) => SmallTownHistory.Line($"m-{index + 1}", EventCatalogue.StreamOf(body), "2023-07-03T09:00:00Z", body))];

    private static IEnumerable<LedgerEvent> Events() =>
    [
        new CoverageStarted(new DateOnly(2015, 1, 1), Subject.Claims),
        new CoverageStarted(new DateOnly(2015, 1, 1), Subject.Payments),
        new BudgetDecided(new DateOnly(2019, 10, 1), 2020, BudgetVersion.Provisional, Cents.Parse("60000.00"), new CaseNumber("2019-0000412")),
        new BudgetDecided(new DateOnly(2020, 9, 30), 2020, BudgetVersion.Definitive, Cents.Parse("62000.00"), new CaseNumber("2020-0000388"), new CaseNumber("2019-0000412"), PublishedOn: new DateOnly(2020, 10, 2)),
        new TotalReported(new DateOnly(2020, 12, 1), 2020, TotalKind.Cost, CostLine.WageSubsidy, Cents.Parse("4200.00"), Document: "Jaarrekening 2020 werkbedrijf"),
        new TotalReported(new DateOnly(2020, 12, 1), 2020, TotalKind.Cost, CostLine.Pw, Cents.Parse("63000.00"), ExecutingBody.Own, "Jaarrekening 2020"),
        new TotalReported(new DateOnly(2020, 12, 1), 2020, TotalKind.Receipt, CostLine.Pw, Cents.Parse("1250.50"), ExecutingBody.Own, "Jaarrekening 2020"),
        new BudgetDecided(new DateOnly(2020, 10, 1), 2021, BudgetVersion.Provisional, Cents.Parse("61000.00"), new CaseNumber("2020-0000401")),
        .. Enumerable.Range(1, 6).Select(month => new TotalReported(new DateOnly(2021, month, 1), 2021, TotalKind.Cost, CostLine.Pw, Cents.Parse($"{5_200 + 40 * month}.00"), ExecutingBody.Own, "Maandopgave")),
        new StateAdvanceReceived(new DateOnly(2021, 1, 15), 2021, 1, Cents.Parse("4880.00")),
        new EstimateMade(new DateOnly(2021, 6, 30), 2021, EstimatedItem.Deficit, Cents.Parse("2500.00"), new Resolution(DecidingBody.College, "Tussenrapportage 2021", "p. 8")),
    ];
}
