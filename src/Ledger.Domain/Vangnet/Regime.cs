using Ledger.Domain.Numbers;

namespace Ledger.Domain.Vangnet;

/// <summary>
/// The law on the safety net (vangnetuitkering) of some years of deficit, Participatiewet art. 74 and the Besluit Participatiewet. Data, not
/// code: read from <c>schemas/vangnet</c>. Every percentage is of the grant decided definitively for the year it is about.
/// </summary>
/// <param name="Id">"vangnet-2019".</param>
/// <param name="Kind">Whether it holds for every municipality.</param>
/// <param name="FirstYear">First year of deficit that it is for.</param>
/// <param name="LastYear">Last year of deficit that it is for.</param>
/// <param name="Basis">The articles.</param>
/// <param name="Threshold">What the deficit must exceed; null when not known.</param>
/// <param name="Bands">What is paid, in order of percentage; null when not known.</param>
/// <param name="Cumulative">The test over several years together; null when the law has none, or it is not known.</param>
/// <param name="PriorYears">The test of the years before, one by one; null when the law has none.</param>
/// <param name="Filing">When a request is filed; null when not known.</param>
/// <param name="Requirements">What must be done besides.</param>
/// <param name="Remarks">What the computation leaves out, for people.</param>
/// <param name="Unknown">Values that the law has and that were not found: with any of them nothing is computed.</param>
public sealed record Regime(
    string Id,
    RegimeKind Kind,
    int FirstYear,
    int LastYear,
    string LabelNl,
    string LabelEn,
    string Basis,
    Sourced<Threshold>? Threshold,
    Sourced<IReadOnlyList<Band>>? Bands,
    CumulativeTest? Cumulative,
    Sourced<PriorYearsTest>? PriorYears,
    Sourced<FilingTerm>? Filing,
    IReadOnlyList<Sourced<Requirement>> Requirements,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<UnknownValue> Unknown)
{
    public bool IsFor(int year) => FirstYear <= year && year <= LastYear;

    /// <summary>The years whose figures a claim over a year rests on, the claim year last.</summary>
    public IEnumerable<int> YearsFor(int claimYear)
    {
        var before = Math.Max((Cumulative?.Years ?? 1) - 1, PriorYears?.Value.Years ?? 0);
        return Enumerable.Range(claimYear - before, before + 1);
    }

    /// <summary>When a request over a year is filed; null when that is not known.</summary>
    public FilingWindow? FilingOver(int claimYear) => Filing?.Value.Over(claimYear);
}

/// <summary>For whom a regime is.</summary>
public enum RegimeKind
{
    /// <summary>For every municipality with a deficit in its years: what is computed unless another is asked for.</summary>
    Regular = 1,

    /// <summary>Beside the regular one, for some municipalities.</summary>
    Special = 2,
}

/// <summary>A value of law, where it stands, and how sure that is.</summary>
public sealed record Sourced<T>(T Value, string Source, Confidence Confidence);

/// <summary>How sure a value of law is.</summary>
public enum Confidence
{
    /// <summary>Read in a source.</summary>
    Found = 1,

    /// <summary>From memory, high confidence.</summary>
    MemoryHigh = 2,

    /// <summary>From memory, medium confidence.</summary>
    MemoryMedium = 3,

    /// <summary>From memory, low confidence.</summary>
    MemoryLow = 4,
}

/// <summary>A percentage that an amount must exceed, or reach where it is inclusive.</summary>
/// <param name="IsInclusive">"at least" in place of "more than".</param>
public sealed record Threshold(PrintedNumber Percent, bool IsInclusive)
{
    /// <summary>"more than 7.5 %", "at least 10 %".</summary>
    public override string ToString() => $"{(IsInclusive ? "at least" : "more than")} {Percent} %";

    /// <summary>The percentage of an amount.</summary>
    public Fraction Of(Fraction whole) => Percent.Exact * whole / Fraction.Hundred;

    public bool IsPassedBy(Fraction amount, Fraction whole) => IsInclusive ? amount >= Of(whole) : amount > Of(whole);
}

/// <summary>A part of the deficit of which a share is paid.</summary>
/// <param name="Above">Lower end, in per cent of the grant.</param>
/// <param name="Through">Upper end, in per cent of the grant; null for the last band, which has none.</param>
/// <param name="Compensated">Share that is paid, in per cent.</param>
public sealed record Band(PrintedNumber Above, PrintedNumber? Through, PrintedNumber Compensated)
{
    /// <summary>The part of a deficit that lies in the band; zero when it does not reach it.</summary>
    public Fraction PartOf(Fraction deficit, Fraction budget)
    {
        var (from, to) = (Above.Exact * budget / Fraction.Hundred, Through is { } end ? end.Exact * budget / Fraction.Hundred : deficit);
        var reached = deficit < to ? deficit : to;
        return reached > from ? reached - from : Fraction.Zero;
    }

    /// <summary>What is paid of a deficit for the part that lies in the band, exact.</summary>
    public Fraction PaidOf(Fraction deficit, Fraction budget) => Compensated.Exact * PartOf(deficit, budget) / Fraction.Hundred;

    /// <summary>"above 7.5 % through 12.5 %".</summary>
    public override string ToString() => Through is { } end ? $"above {Above} % through {end} %" : $"above {Above} %";
}

/// <summary>A test over several years together, the claim year last, in per cent of the grant of the claim year alone.</summary>
/// <param name="Years">How many years are added up.</param>
/// <param name="Surpluses">Whether the surplus of one year lowers the deficit of another.</param>
public sealed record CumulativeTest(int Years, Threshold Threshold, string Source, Confidence Confidence, Sourced<SurplusTreatment> Surpluses);

/// <summary>What a surplus does in a test over several years.</summary>
public enum SurplusTreatment
{
    /// <summary>It lowers the deficits of the other years.</summary>
    Netted = 1,

    /// <summary>Its year counts as zero.</summary>
    LeftOut = 2,
}

/// <summary>A test of the years before the claim year, each in per cent of its own grant.</summary>
/// <param name="Years">How many years before are looked at.</param>
/// <param name="AtLeast">In how many of them the threshold must be passed.</param>
public sealed record PriorYearsTest(int Years, int AtLeast, Threshold Threshold);

/// <summary>From when until when a request is filed, in the year after that of the deficit.</summary>
/// <param name="Closes">The last day.</param>
public sealed record FilingTerm(DayOfYear Opens, DayOfYear Closes)
{
    public FilingWindow Over(int claimYear) => new(Opens.In(claimYear + 1), Closes.In(claimYear + 1));
}

/// <summary>A day without a year.</summary>
public readonly record struct DayOfYear(int Month, int Day)
{
    public DateOnly In(int year) => new(year, Month, Day);

    /// <summary>"08-15".</summary>
    public override string ToString() => $"{Month:00}-{Day:00}";
}

/// <summary>From when until when a request over one year is filed.</summary>
/// <param name="Closes">The last day.</param>
public readonly record struct FilingWindow(DateOnly Opens, DateOnly Closes);

/// <summary>What a municipality must do for its claim, besides having a deficit and filing in time.</summary>
public enum Requirement
{
    /// <summary>Cause and size of the deficit were analysed.</summary>
    CausesAnalysed = 1,

    /// <summary>The council was informed.</summary>
    CouncilInformed = 2,

    /// <summary>Measures were taken and told.</summary>
    MeasuresTaken = 3,

    /// <summary>The college declared that it took measures, explained in parts A, B and C of the form.</summary>
    MeasuresDeclared = 4,

    /// <summary>The council consented to that declaration.</summary>
    CouncilConsent = 5,

    /// <summary>After a vangnet over one of the two years before: additional internal and external measures.</summary>
    AdditionalMeasures = 6,

    /// <summary>What the committee judges and no event of the municipality shows.</summary>
    JudgedByTheCommittee = 7,
}

/// <summary>A value that the law has and that was not found.</summary>
/// <param name="Value">Which value: "bands".</param>
/// <param name="Why">Why it is not known.</param>
public sealed record UnknownValue(string Value, string Why);
