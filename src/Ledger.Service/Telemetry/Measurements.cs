using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ledger.Domain;
using Ledger.Figures.Measures;
using Ledger.Service.Problems;
using Ledger.Service.Subscriptions;

namespace Ledger.Service.Telemetry;

/// <summary>
/// What the service measures of itself, under names in the manner of OpenTelemetry's semantic conventions. Attributes are codes of a
/// municipality, ids of measures and subscriptions and kinds of refusal: nothing of a person or a dossier.
/// </summary>
public sealed class Measurements : IDisposable
{
    /// <summary>Of the meter and of the activity source.</summary>
    public const string Name = "Ledger";

    private const string MunicipalityKey = "ledger.municipality";
    private const string MeasureKey = "ledger.measure.id";
    private const string SubscriptionKey = "ledger.subscription.id";
    private const string ReasonKey = "reason";

    /// <summary>Seconds: from what a commit costs to what a request may take.</summary>
    private static readonly double[] seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private static readonly int[] batches = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000];

    private static readonly ActivitySource source = new(Name);

    private readonly Meter meter;
    private readonly Histogram<double> appendDuration;
    private readonly Histogram<int> batchSize;
    private readonly Histogram<double> figureDuration;
    private readonly Counter<long> rejected;

    public Measurements(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        appendDuration = meter.CreateHistogram("ledger.append.duration", "s", "Time from offering events to the journal to its receipts.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = seconds });
        batchSize = meter.CreateHistogram("ledger.append.batch.size", "{event}", "Events offered to the journal at once.", tags: null, new InstrumentAdvice<int> { HistogramBucketBoundaries = batches });
        figureDuration = meter.CreateHistogram("ledger.figure.duration", "s", "Time to answer a question, from its words to its figure.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = seconds });
        rejected = meter.CreateCounter<long>("ledger.input.rejected", "{event}", "Events, or requests with events, that were not taken in.");
    }

    /// <summary>Measures an append, and traces it, until what it returns is disposed.</summary>
    public Measured Append(Municipality municipality, int events)
    {
        var tags = new TagList { { MunicipalityKey, municipality.Code } };
        batchSize.Record(events, tags);
        return new Measured(source.StartActivity("append", ActivityKind.Internal, default(ActivityContext), tags), appendDuration, tags);
    }

    /// <summary>Measures the answer to a question, and traces it, until what it returns is disposed.</summary>
    public Measured Figure(Municipality municipality, string measure)
    {
        var tags = new TagList { { MunicipalityKey, municipality.Code }, { MeasureKey, measure } };
        return new Measured(source.StartActivity("figure", ActivityKind.Internal, default(ActivityContext), tags), figureDuration, tags);
    }

    /// <summary>Counts an event, or a request with events, that was not taken in.</summary>
    public void Rejected(ProblemKind reason) => rejected.Add(1, new KeyValuePair<string, object?>(ReasonKey, reason.Name));

    /// <summary>Reports, whenever somebody collects, where each municipality stands.</summary>
    public void Report(Func<IEnumerable<Standing>> standings)
    {
        meter.CreateObservableGauge("ledger.journal.position", () => Of(standings(), standing => standing.Journal), "{event}", "Position of the last event.");
        meter.CreateObservableGauge("ledger.entries.lag", () => Of(standings(), standing => standing.Journal - standing.Entries), "{event}", "Events that figures do not know of yet.");

        static IEnumerable<Measurement<long>> Of(IEnumerable<Standing> all, Func<Standing, long> value) =>
            all.Select(standing => new Measurement<long>(value(standing), new KeyValuePair<string, object?>(MunicipalityKey, standing.Municipality.Code)));
    }

    /// <summary>Reports, whenever somebody collects, how far each subscription is behind its journal.</summary>
    public void Report(Func<IEnumerable<SubscriptionLag>> lags) =>
        meter.CreateObservableGauge(
            "ledger.subscription.lag",
            () => lags().Select(lag => new Measurement<long>(
                lag.Behind,
                new KeyValuePair<string, object?>(MunicipalityKey, lag.Municipality.Code),
                new KeyValuePair<string, object?>(SubscriptionKey, $"{lag.Subscription}"))),
            "{event}",
            "Events, or notices of a figure, that have not been delivered yet.");

    public void Dispose() => meter.Dispose();
}

/// <summary>Where a municipality stands.</summary>
/// <param name="Journal">Position of its last event.</param>
/// <param name="Entries">The last position that figures know of.</param>
public readonly record struct Standing(Municipality Municipality, long Journal, long Entries);

/// <summary>Something that is being measured; over when disposed.</summary>
public sealed class Measured : IDisposable
{
    private readonly Activity? activity;
    private readonly Histogram<double> duration;
    private readonly TagList tags;
    private readonly long began = Stopwatch.GetTimestamp();

    internal Measured(Activity? activity, Histogram<double> duration, TagList tags)
    {
        (this.activity, this.duration, this.tags) = (activity, duration, tags);
    }

    public void Dispose()
    {
        duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, tags);
        activity?.Dispose();
    }
}
