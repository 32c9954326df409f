using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Numbers;
using Ledger.Domain.Payments;
using Ledger.Domain.Targets;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Treasury;

/// <summary>
/// Keeps the books of the municipality and the dossiers of its budget years: the grant as the state decides on it from what was spent
/// before, the state's monthly payments, estimates, the auditor, and the general ledger, in which a month's sums are booked on the fifth
/// of the next. What becomes known of an old year is booked in the month in which it is known, or in period 13 while the year is open.
/// </summary>
internal sealed class Treasurer
{
    /// <summary>The first year that a year of costs comes before.</summary>
    public const int FirstYear = 2017;

    /// <summary>What the state grants, per thousand of the costs of the year before as it knew them: deficits, a surplus or two, and two claims on the safety net.</summary>
    private static readonly Dictionary<int, int> generosity = new()
    {
        [2017] = 985,
        [2018] = 940,
        [2019] = 905,
        [2020] = 1_035,
        [2021] = 1_020,
        [2022] = 975,
        [2023] = 1_020,
        [2024] = 985,
        [2025] = 1_000,
    };

    private readonly Cashbook cashbook = new();
    private readonly Archive archive;
    private readonly SafetyNet safetyNet;
    private readonly Dictionary<int, Cents> grants = [];
    private readonly Dictionary<(int Year, BudgetVersion Version), Cents> decided = [];
    private int pages;

    public Treasurer(Archive archive)
    {
        this.archive = archive;
        safetyNet = new SafetyNet(Write);
        foreach (var mapping in Chart.Mappings)
            Write(Town.Opening, mapping);
    }

    /// <param name="stream">Where it stands.</param>
    /// <param name="id">Of its source.</param>
    public void Read(StreamId stream, string id, LedgerEvent body) => cashbook.Read(stream, id, body);

    /// <summary>What is written in a month, after all that was known before it.</summary>
    /// <param name="known">How many events that is: the position of the last.</param>
    public void Month(DateOnly month, int known)
    {
        BookMonth(month.AddMonths(-1));
        Decide(month);
        if (grants.ContainsKey(month.Year))
            Receive(month);
        Estimate(month);
        Audit(month);
        Tell(month);
        if (grants.TryGetValue(month.Year - 1, out var grant))
            safetyNet.Month(month, known, grant, cashbook.NetCosts[month.Year - 1]);
        if (month is { Year: 2024, Month: 9 })
            Explain(month.AddDays(2));
    }

    /// <summary>Sums known in a month are booked in it; of the year before in its thirteenth period, until the end of February.</summary>
    private void BookMonth(DateOnly booked)
    {
        if (booked < Town.Opening)
            return;
        var on = booked.AddMonths(1).AddDays(4);
        foreach (var (year, line, kind, amount) in cashbook.TakeUnbooked())
        {
            var period = year < booked.Year && booked.Month <= 2 ? new BookingPeriod(booked.Year - 1, BookingPeriod.Closing) : new BookingPeriod(booked.Year, booked.Month);
            var (account, side) = Chart.Of(line, kind);
            Post(on, period, account, side, kind == TotalKind.Settlement ? -amount : amount, Chart.Benefits);
        }

        foreach (var other in Chart.Others)
            Post(on, new BookingPeriod(booked.Year, booked.Month), other.Account, PostingSide.Costs, new Cents(other.Monthly), other.CostCentre, other.TaskField);
        if (decided.ContainsKey((booked.Year, BudgetVersion.Provisional)))
            Post(on, new BookingPeriod(booked.Year, booked.Month), Chart.Grant, PostingSide.Revenues, Advance(booked), Chart.Benefits);
        if (booked is { Year: 2024, Month: 6 })
            BookAmiss(on, new BookingPeriod(2024, 6));
    }

    /// <summary>A slip of the pen that a reconciliation must find: a month's costs of one law booked on another.</summary>
    private void BookAmiss(DateOnly on, BookingPeriod period)
    {
        var (pw, side) = Chart.Of(CostLine.Pw, TotalKind.Cost);
        var (ioaw, _) = Chart.Of(CostLine.Ioaw, TotalKind.Cost);
        Post(on, period, pw, side, Cents.Parse("-12345.67"), Chart.Benefits);
        Post(on, period, ioaw, side, Cents.Parse("12345.67"), Chart.Benefits);
    }

    private void Explain(DateOnly on)
    {
        var period = new BookingPeriod(2024, 6);
        foreach (var (line, amount) in new[] { (CostLine.Pw, "-12345.67"), (CostLine.Ioaw, "12345.67") })
        {
            Write(on, new DifferenceExplained(
                on, new RegisterName($"2024-06-{CodeList<CostLine>.WordOf(line)}"), line, GrantSide.Costs, period, Cents.Parse(amount), DifferenceReason.ErrorInBooks, "Journaalpost op rekening 4302 in plaats van 4301", "financiële administratie"));
        }
    }

    private void Decide(DateOnly month)
    {
        if (month.Month == 10 && month.Year + 1 >= FirstYear && generosity.TryGetValue(month.Year + 1, out var share))
        {
            var expected = new Cents(cashbook.NetCosts.GetValueOrDefault(month.Year).Value * 12 / 9);
            grants[month.Year + 1] = WholeEuros(new Cents(expected.Value * share / 1000));
            Decide(month.AddDays(1), month.Year + 1, BudgetVersion.Provisional, PerThousand(grants[month.Year + 1], 985), null);
        }

        if (month.Month == 5 && grants.TryGetValue(month.Year, out var grant))
            Decide(month.AddDays(19), month.Year, BudgetVersion.Adjusted, PerThousand(grant, 995), BudgetVersion.Provisional);
        if (month.Month == 10 && grants.TryGetValue(month.Year, out grant))
            Decide(month.AddDays(1), month.Year, BudgetVersion.Definitive, grant, BudgetVersion.Adjusted);
        if (month is { Year: 2024, Month: 6 })
            Decide(month.AddDays(10), 2019, BudgetVersion.ByCourt, PerThousand(grants[2019], 1_012), BudgetVersion.Definitive);
    }

    private void Decide(DateOnly on, int year, BudgetVersion version, Cents amount, BudgetVersion? supersedes)
    {
        decided[(year, version)] = amount;
        Write(on.AddDays(6), new BudgetDecided(on, year, version, amount, Number(year, version), supersedes is { } earlier ? Number(year, earlier) : null, PublishedOn: on.AddDays(2)));
    }

    private void Receive(DateOnly month)
    {
        // The yearly report of 2021 went out late, so that a month's money waited for the next.
        if (month is { Year: 2022, Month: 3 })
        {
            Write(month, new StateAdvanceSuspended(month, 2022, AdvanceSuspensionGround.LateImplementationReport));
            return;
        }

        if (month is { Year: 2022, Month: 4 })
        {
            Write(month.AddDays(11), new StateAdvanceResumed(month.AddDays(11), 2022));
            Write(month.AddDays(14), new StateAdvanceReceived(month.AddDays(14), 2022, 3, Advance(month.AddMonths(-1))));
        }

        Write(month.AddDays(14), new StateAdvanceReceived(month.AddDays(14), month.Year, month.Month, Advance(month)));
    }

    /// <summary>8 % of the provisional grant, 12 % in May; from the day of an adjustment its difference in equal parts over the months left.</summary>
    private Cents Advance(DateOnly month)
    {
        var provisional = decided[(month.Year, BudgetVersion.Provisional)];
        var amount = new Cents(provisional.Value * (month.Month == 5 ? 12 : 8) / 100);
        if (month.Month >= 6)
            amount += new Fraction((decided[(month.Year, BudgetVersion.Adjusted)] - provisional).Value, 7).ToCents();
        if (month.Month >= 10 && decided.TryGetValue((month.Year, BudgetVersion.Definitive), out var definitive))
            amount += new Fraction((definitive - decided[(month.Year, BudgetVersion.Adjusted)]).Value, 3).ToCents();
        return amount;
    }

    private void Estimate(DateOnly month)
    {
        if (month.Month == 7 && grants.ContainsKey(month.Year))
        {
            var halfway = new Cents(cashbook.NetCosts.GetValueOrDefault(month.Year).Value * 2);
            Write(month.AddDays(5), new EstimateMade(
                month.AddDays(5), month.Year, EstimatedItem.Deficit, Thousands(halfway - decided[(month.Year, BudgetVersion.Adjusted)]), new Resolution(DecidingBody.College, $"Tussenrapportage {month.Year}", "programma 6")));
        }

        if (month.Month == 5 && grants.TryGetValue(month.Year - 1, out var grant))
        {
            Write(month.AddDays(20), new EstimateMade(
                month.AddDays(20), month.Year - 1, EstimatedItem.Deficit, Thousands(cashbook.NetCosts[month.Year - 1] - grant), new Resolution(DecidingBody.College, $"Jaarstukken {month.Year - 1}", "p. 46")));
        }
    }

    private void Audit(DateOnly month)
    {
        if (month.Month != 4 || month.Year - 1 < FirstYear)
            return;
        var year = month.Year - 1;
        if (year is 2019 or 2024)
            Write(month.AddDays(12), new AuditFindingReported(month.AddDays(12), year, CostLine.Pw, AuditVerdict.Error, Cents.Parse("14500.00"), new CaseNumber($"{year}-1"), $"Verslag van bevindingen {year}"));
        if (year == 2024)
            Write(month.AddDays(12), new AuditFindingReported(month.AddDays(12), year, CostLine.WageSubsidy, AuditVerdict.Uncertain, Cents.Parse("32000.00"), new CaseNumber($"{year}-2"), $"Verslag van bevindingen {year}"));
    }

    /// <summary>The joint body carries out the Bbz for the municipality and tells its year in March; the state lent for permit holders in 2017.</summary>
    private void Tell(DateOnly month)
    {
        if (month is { Year: 2017, Month: 12 })
            Write(month.AddDays(13), new RepayableAdvanceReceived(month.AddDays(13), 2017, new CaseNumber("BUIG-2017-V"), Cents.Parse("250000.00"), "vergunninghouders", 2019, 2026));
        if (month.Month != 3 || month.Year - 1 < FirstYear)
            return;
        var year = month.Year - 1;
        Write(month.AddDays(25), new TotalReported(new DateOnly(year, 12, 1), year, TotalKind.Cost, CostLine.Bbz, new Cents(18_000_000 + (year - FirstYear) * 731_250), ExecutingBody.Joint, $"Jaarrekening {year} Bbz-samenwerking"));
        Write(month.AddDays(25), new TotalReported(new DateOnly(year, 12, 1), year, TotalKind.Receipt, CostLine.Bbz, new Cents(1_150_000 + (year - FirstYear) * 20_075), ExecutingBody.Joint, $"Jaarrekening {year} Bbz-samenwerking"));
    }

    private void Post(DateOnly on, BookingPeriod period, string account, PostingSide side, Cents amount, string costCentre, string taskField = Chart.IncomeSchemes) =>
        Write(on, new PostingBooked(period.Day, period, account, side, amount, costCentre, taskField, new CaseNumber($"M{period}")));

    private void Write(DateOnly knownOn, LedgerEvent body)
    {
        var stream = EventCatalogue.StreamOf(body);
        archive.Add(stream, [new Page(new DateTimeOffset(knownOn, new TimeOnly(17, 0), TimeSpan.Zero).AddSeconds(pages % 1800), $"treasurer-{++pages:00000}", body)]);
    }

    private static CaseNumber Number(int year, BudgetVersion version) => new($"BUIG-{year}-{(int)version}");

    private static Cents WholeEuros(Cents amount) => new(amount.Value / 100 * 100);

    private static Cents PerThousand(Cents amount, int share) => WholeEuros(new Cents(amount.Value / 1000 * share));

    private static Cents Thousands(Cents amount) => new(amount.Value / 100_000 * 100_000);
}
