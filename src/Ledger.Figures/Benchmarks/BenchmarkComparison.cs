using Ledger.Domain.Benchmarks;
using Ledger.Domain.Numbers;
using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Benchmarks;

/// <summary>A benchmark beside the municipality's own series, both as known at one moment.</summary>
/// <param name="Own">The own series, with the basis that answers it again.</param>
/// <param name="IndexBase">The period in which both are 100; null for values alone.</param>
/// <param name="Steps">In order of time.</param>
public sealed record BenchmarkComparison(Benchmark Benchmark, Series Own, CalendarPeriod? IndexBase, IReadOnlyList<ComparedStep> Steps)
{
    /// <summary>How an index is rounded: to tenths, halves away from zero.</summary>
    public static Rounding IndexRounding { get; } = new(1, RoundingMode.HalfUp);

    /// <summary>Lays the answer to <see cref="ComparisonQuestion.OwnSeries"/> beside the benchmark.</summary>
    /// <exception cref="QuestionException">There is no value to be the base of the index.</exception>
    public static BenchmarkComparison Of(ComparisonQuestion question, Benchmark benchmark, Series own)
    {
        var theirs = benchmark.Values.ToDictionary(value => value.Period);
        CalendarPeriod? indexBase = question.IndexBase is { } day ? CalendarPeriod.Of((CalendarStep)question.Every, day) : null;
        var values = own.Rows is [var row] ? row.Values : [.. own.Steps.Select(_ => (FigureValue?)null)];
        var steps = question.Periods.Select((period, index) => new ComparedStep(
            period, own.Steps[index], values[index], theirs.GetValueOrDefault(period), BreaksAt(benchmark, period, isFirst: index == 0), own.Measure.Rounding)).ToList();
        if (indexBase is not { } chosen)
            return new BenchmarkComparison(benchmark, own, null, steps);

        var at = steps.Find(step => step.Period == chosen)!;
        var (ownBase, theirBase) = (MustHave(at.OwnExact, own.Measure.Id, chosen), MustHave(at.Theirs?.Exact, benchmark.Id.Value, chosen));
        return new BenchmarkComparison(benchmark, own, chosen, [.. steps.Select(step => step with { OwnBase = ownBase, Base = theirBase })]);
    }

    /// <summary>The breaks between the period before and the end of this one.</summary>
    private static IReadOnlyList<BenchmarkBroken> BreaksAt(Benchmark benchmark, CalendarPeriod period, bool isFirst) =>
        [.. benchmark.Breaks.Where(broken => broken.EffectiveOn < period.Until && broken.EffectiveOn >= period.From && !(isFirst && broken.EffectiveOn == period.From))];

    private static Fraction MustHave(Fraction? value, string what, CalendarPeriod at) => value is { IsZero: false } some
        ? some
        : throw new QuestionException($"{what} has {(value is null ? "no value" : "the value 0")} in {at}, which cannot be the base of an index: choose another day.");
}

/// <summary>One period of a comparison.</summary>
/// <param name="Step">Days, coverage and provisionality of the own value.</param>
/// <param name="Own">Null where the subject is not registered.</param>
/// <param name="Theirs">Null where the benchmark has no value.</param>
/// <param name="Breaks">What lies in the period and makes it not comparable with those before.</param>
/// <param name="Rounding">Of values, as the own measure rounds them.</param>
public sealed record ComparedStep(CalendarPeriod Period, SeriesStep Step, FigureValue? Own, BenchmarkValue? Theirs, IReadOnlyList<BenchmarkBroken> Breaks, Rounding Rounding)
{
    internal Fraction? OwnBase { get; init; }

    internal Fraction? Base { get; init; }

    /// <summary>The benchmark's value in its unit, not rounded: what was printed, times its scale.</summary>
    public Exact? Exact => Theirs?.Exact.ToExact();

    /// <summary>The benchmark's value, rounded as the own one.</summary>
    public string? Value => Exact is { } value ? Rounding.Apply(value) : null;

    /// <summary>Own minus benchmark.</summary>
    public string? Difference => Rounded(OwnExact - Theirs?.Exact, Rounding);

    public string? OwnIndex => Rounded(OwnIndexed, BenchmarkComparison.IndexRounding);

    public string? Index => Rounded(Indexed, BenchmarkComparison.IndexRounding);

    /// <summary>Own minus benchmark in index points, taken before rounding.</summary>
    public string? IndexDifference => Rounded(OwnIndexed - Indexed, BenchmarkComparison.IndexRounding);

    internal Fraction? OwnExact => Own?.Exact?.ToFraction();

    private Fraction? OwnIndexed => OwnBase is { } ofBase ? OwnExact?.Index(ofBase) : null;

    private Fraction? Indexed => Base is { } ofBase ? Theirs?.Exact.Index(ofBase) : null;

    private static string? Rounded(Fraction? value, Rounding rounding) => value is { } some ? rounding.Apply(some.ToExact()) : null;
}
