using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Entries;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Tabulations;
using Ledger.Figures.Traits;
using Span = Ledger.Figures.Questions.Span;

namespace Ledger.Benchmarks;

/// <summary>Ten million entries of running benefits in random order, a fifth of them reversals, counted from memory.</summary>
internal sealed class FiguresInMemory
{
    private const int Count = 10_000_000;
    private const int Repetitions = 15;

    /// <summary>The first dozen or two of grouped questions in a process take up to 80 ms, while the runtime still compiles their loops.</summary>
    private const int WarmUps = 40;

    private static readonly string[] events = ["benefit_granted", "benefit_changed", "benefit_ended", "event_corrected"];

    private readonly Question reported = Question.Of(MeasureLibrary.Shipped.Find("caseload"), Span.On(new DateOnly(2015, 3, 1)));
    private readonly EntryColumns columns = new();
    private readonly short[] from = new short[Count];
    private readonly short[] until = new short[Count];
    private double megabytes;

    public async Task<IReadOnlyList<Measured>> Run()
    {
        Fill();
        var day = Moments.On(new DateOnly(2015, 3, 1));
        var months = Moments.On([.. Enumerable.Range(0, 120).Select(i => new DateOnly(2008, 1, 1).AddMonths(i))]);
        var scheme = Vocabulary.Find("scheme");

        var all = columns.View(FactKind.RunningBenefit, new Position(Count));
        var known = columns.View(FactKind.RunningBenefit, new Position(Count * 9L / 10));
        var scan = (await Milliseconds(() => BareScan(new DateOnly(2015, 3, 1)), () => BareScan(new DateOnly(2015, 3, 1)))).Raw;
        var figure = (await Milliseconds(() => Tabulation.Of(known, day, [], []), () => 0)).Ours;
        var grouped = (await Milliseconds(() => Tabulation.Of(known, day, [], [scheme]), () => 0)).Ours;
        var series = (await Milliseconds(() => Tabulation.Of(all, months, [], [scheme]), () => 0)).Ours;
        var (page, bridge) = (await Milliseconds(() => Lineage.Page(columns, reported, new Position(Count), new LineagePlace(0, Count / 2), 100), () => 0), await Milliseconds(Bridge, () => 0));
        const string Bare = "Beside it: a plain loop over two arrays of days, without signs, traits or positions.";
        return
        [
            new("one figure, known at 90 % of 10 million entries", figure, scan, "ms", "20 ms", "4 ms", Bare),
            new("the same by scheme", grouped, scan, "ms", "20 ms", "4 ms", Bare),
            new("120 monthly values by scheme, 10 million entries", series, scan, "ms", "100 ms", "30 ms", "One pass of differences. " + Bare),
            new("a page of 100 entries under a figure, 10 million entries", page.Ours, scan, "ms", "20 ms", "4 ms", "From the middle on. " + Bare),
            new("the bridge between two moments a million entries apart, 10 million entries", bridge.Ours, scan, "ms", "20 ms", "4 ms", "With both of its figures. " + Bare),
            new("memory per million entries", megabytes, null, "MB", "40 MB", "20 MB", "Entries of running benefits, the kind with the most traits."),
        ];
    }

    private Bridge Bridge()
    {
        var question = new BridgeQuestion(reported, reported.Span, Known.At(new Position(Count * 9L / 10)));
        return Bridging.Between(columns, question, Figure(question.Opening, Count * 9L / 10), Figure(reported, Count));
    }

    private Figure Figure(Question question, long known) => Evaluation.Figure(new Municipality("9901"), columns, question, new KnownPoint(new Position(known), null, null));

    private static async Task<(double Ours, double Raw)> Milliseconds<T>(Func<T> ours, Func<int> raw)
    {
        for (var warm = 0; warm < WarmUps; warm++)
            _ = (ours(), raw());
        var (first, second) = (new List<double>(), new List<double>());
        for (var i = 0; i < Repetitions; i++)
        {
            first.Add((await Passes.Time(() => Task.FromResult(ours()))).TotalMilliseconds);
            second.Add((await Passes.Time(() => Task.FromResult(raw()))).TotalMilliseconds);
        }

        return (Passes.Median(first), Passes.Median(second));
    }

    private int BareScan(DateOnly day)
    {
        var number = (short)(day.DayNumber - zero);
        var count = 0;
        for (var i = 0; i < Count; i++)
            count += from[i] <= number & until[i] > number ? 1 : 0;
        return count;
    }

    private static readonly int zero = new DateOnly(2000, 1, 1).DayNumber;

    private void Fill()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var random = new Random(1);
        Scheme[] schemes = [Scheme.Pw, Scheme.Pw, Scheme.Pw, Scheme.Pw, Scheme.Ioaw, Scheme.Ioaz, Scheme.Bbz];
        for (var i = 0; i < Count; i++)
        {
            var start = new DateOnly(2005, 1, 1).AddDays(random.Next(7000));
            var end = random.Next(10) == 0 ? Period.Open : start.AddDays(1 + random.Next(1500));
            var traits = new BenefitTraits(schemes[random.Next(7)], (HouseholdForm)random.Next(5), 1 + random.Next(2), Cause.EndOfStudy, $"profile/2019/{random.Next(8)}", false, false);
            var birth = random.Next(20) == 0 ? (BirthMonth?)null : new BirthMonth(1950 + random.Next(50), random.Next(13));
            var fact = new RunningBenefit(new Period(start, end), start.AddDays(-random.Next(2000)), traits, (Sex)random.Next(3), birth);
            columns.Add(new Entry(new Position(i + 1), 1, random.Next(5) == 0 ? Sign.Reversed : Sign.Posted, fact), events[i % events.Length]);
            from[i] = (short)(start.DayNumber - zero);
            until[i] = end == Period.Open ? short.MaxValue : (short)(end.DayNumber - zero);
        }

        columns.Complete(new Position(Count));
        megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6 / (Count / 1e6);
    }
}
