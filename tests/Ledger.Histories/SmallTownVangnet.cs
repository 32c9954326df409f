using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Vangnet;

namespace Ledger.Histories;

/// <summary>
/// The claim on the safety net over 2020 of the municipality of <see cref="SmallTownHistory"/>, with the years before that it is reckoned
/// from, as known in the autumn of 2023. Comes after <see cref="SmallTownBudget"/>; the request rests on its figures.
/// </summary>
public static class SmallTownVangnet
{
    /// <summary>How many of the events come before the request rests on them.</summary>
    public const int Before = 5;

    /// <summary>In order of knowledge, one a line; their ids are v-1 and on.</summary>
    /// <param name="municipality">CBS code.</param>
    /// <param name="start">Position after which they come.</param>
    public static IReadOnlyList<string> Lines(string municipality, long start) =>
        [.. Events($"{municipality}@{start + Before}").Select((body, index) => SmallTownHistory.Line($"v-{index + 1}", EventCatalogue.StreamOf(body), "2023-10-02T09:00:00Z", body))];

    private static IEnumerable<LedgerEvent> Events(string frozen) =>
    [
        .. Year(2018, "60000.00", "61500.00"),
        .. Year(2019, "61000.00", "63250.00"),
        new TotalReported(Day("2020-12-01"), 2020, TotalKind.Cost, CostLine.Ioaw, Cents.Parse("3000.00"), ExecutingBody.Own, "Jaarrekening 2020"),
        new DeficitAnalysed(Day("2021-05-18"), 2020, "More inflow of singles and less outflow to work than the model presumes", TextList.Of([$"{frozen}?measure=caseload@1&on=2020-12-31"]), "Notitie vangnet 2020"),
        new DeficitMeasuresDeclared(Day("2021-06-08"), 2020, "More inflow", "A gate of two weeks, and jobcoaches", "Twelve benefits less in 2021"),
        new CouncilConsented(Day("2021-07-06"), 2020, "Raadsbesluit 2021-41"),
        new VangnetRequested(Day("2021-07-20"), 2020, RequestForm.Basic, Cents.Parse("1149.75"), $"{frozen}?measure=vangnet-deficit@1&from=2020-01-01&until=2021-01-01"),
        new VangnetAdviceGiven(Day("2021-10-12"), 2020, VangnetAdvice.Grant),
        new VangnetDecided(Day("2021-11-30"), 2020, VangnetOutcome.Granted, new CaseNumber("2021-0000731"), Cents.Parse("1149.75")),
        new VangnetPaymentReceived(Day("2022-02-15"), 2020, Cents.Parse("1149.75")),
        // Reported after the claim was settled: what the figures give now is lower than what was granted.
        new TotalReported(Day("2020-12-01"), 2020, TotalKind.Receipt, CostLine.Ioaw, Cents.Parse("400.00"), ExecutingBody.Own, "Jaarrekening 2022, correctie"),
    ];

    private static IEnumerable<LedgerEvent> Year(int year, string grant, string costs) =>
    [
        new BudgetDecided(new DateOnly(year, 9, 30), year, BudgetVersion.Definitive, Cents.Parse(grant), new CaseNumber($"{year}-0000388")),
        new TotalReported(new DateOnly(year, 12, 1), year, TotalKind.Cost, CostLine.Pw, Cents.Parse(costs), ExecutingBody.Own, $"Jaarrekening {year}"),
    ];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
