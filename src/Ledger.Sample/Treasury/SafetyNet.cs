using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Numbers;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Vangnet;

namespace Ledger.Sample.Treasury;

/// <summary>
/// The claims of the municipality on the safety net: over 2019, revised once and granted; over 2023, withdrawn because the deficit stayed
/// below the threshold; over 2024, granted.
/// </summary>
/// <param name="write">Writes an event, known on a day.</param>
internal sealed class SafetyNet(Action<DateOnly, LedgerEvent> write)
{
    /// <summary>What the auditor marked, which does not count: as <see cref="Treasurer"/> has it reported.</summary>
    private static readonly Dictionary<int, Cents> marked = new() { [2019] = Cents.Parse("14500.00"), [2024] = Cents.Parse("46500.00") };

    private readonly Dictionary<int, Cents> claimed = [];

    /// <summary>What is done in a month for a claim over the year before.</summary>
    /// <param name="known">Position of the last event known before the month.</param>
    /// <param name="grant">The definitive grant of that year.</param>
    /// <param name="netCosts">Its net costs as known before the month.</param>
    public void Month(DateOnly month, int known, Cents grant, Cents netCosts)
    {
        var year = month.Year - 1;
        if (year is not (2019 or 2023 or 2024))
        {
            Receive(month);
            return;
        }

        switch (month.Month)
        {
            case 5:
                Write(month.AddDays(11), new DeficitAnalysed(month.AddDays(11), year, "Meer instroom en hogere normen dan het verdeelmodel verwacht", TextList.Of([Basis(known, "caseload@1", $"on={year}-12-31"), Basis(known, "cost-per-benefit@1", Days(year))]), $"Notitie vangnet {year}"));
                break;
            case 6 when year != 2023:
                Write(month.AddDays(1), new DeficitMeasuresDeclared(month.AddDays(1), year, "Meer instroom en hogere normen", "Poortwachter, jobcoaches en controle op samenloop met inkomsten", "Vijftig uitkeringen minder in een jaar"));
                Write(month.AddDays(8), new CouncilInformed(month.AddDays(8), year, $"Raadsinformatiebrief vangnet {year}"));
                break;
            case 7:
                if (year != 2023)
                    Write(month.AddDays(5), new CouncilConsented(month.AddDays(5), year, $"Raadsbesluit {year + 1}-{year % 100}"));
                claimed[year] = year == 2023 ? Cents.Zero : Claim(year, grant, netCosts - marked[year]);
                Write(month.AddDays(13), new VangnetRequested(month.AddDays(13), year, RequestForm.Basic, claimed[year], Basis(known, "vangnet-deficit@1", Days(year))));
                break;
            case 8 when year == 2023:
                Write(month.AddDays(5), new VangnetRequestWithdrawn(month.AddDays(5), year, $"Het tekort blijft onder de drempel van {Threshold(year)}"));
                break;
            case 8 when year == 2019:
                claimed[year] = Claim(year, grant, netCosts - marked[year]);
                Write(month.AddDays(10), new VangnetRequestRevised(month.AddDays(10), year, claimed[year], "Nagekomen verrekeningen over het jaar", Basis(known, "vangnet-deficit@1", Days(year))));
                break;
            case 10 when year != 2023:
                Write(month.AddDays(19), new VangnetAdviceGiven(month.AddDays(19), year, VangnetAdvice.Grant, $"Advies {year + 1}"));
                break;
            case 12 when year != 2023:
                Write(month, new VangnetDecided(month, year, VangnetOutcome.Granted, new CaseNumber($"VU-{year}"), claimed[year]));
                break;
        }
    }

    private void Receive(DateOnly month)
    {
        if (month.Month == 2 && claimed.TryGetValue(month.Year - 2, out var amount) && amount > Cents.Zero)
            Write(month.AddDays(14), new VangnetPaymentReceived(month.AddDays(14), month.Year - 2, amount));
    }

    /// <summary>What the law of a year pays of its deficit.</summary>
    private static Cents Claim(int year, Cents grant, Cents eligible)
    {
        var (deficit, budget, law) = (new Fraction((eligible - grant).Value), new Fraction(grant.Value), VangnetRegimes.Shipped.For(year));
        return law.Threshold!.Value.IsPassedBy(deficit, budget)
            ? law.Bands!.Value.Aggregate(Fraction.Zero, (sum, band) => sum + band.PaidOf(deficit, budget)).ToCents()
            : Cents.Zero;
    }

    /// <summary>The threshold of a year as a Dutch text has it: "7,5 %".</summary>
    private static string Threshold(int year) => $"{VangnetRegimes.Shipped.For(year).Threshold!.Value.Percent} %".Replace('.', ',');

    private static string Basis(int known, string measure, string days) => $"{SampleMunicipality.Code}@{known}?measure={measure}&{days}&form=2";

    private static string Days(int year) => $"from={year}-01-01&until={year + 1}-01-01";

    private void Write(DateOnly knownOn, VangnetEvent body) => write(knownOn, body);
}
