using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Benchmarks;

/// <summary>Folds the register of benchmarks.</summary>
public static class BenchmarkRegister
{
    /// <summary>Every series that was retrieved, by id.</summary>
    /// <param name="events">Of the register of benchmarks, through the position that counts as known.</param>
    public static IReadOnlyList<Benchmark> Of(IEnumerable<RecordedEvent> events)
    {
        var bodies = events.Select(e => (e.Position, Body: EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span))).ToList();
        var retrievals = bodies.Where(e => e.Body is BenchmarkRetrieved).Select(e => new Retrieval(e.Position, (BenchmarkRetrieved)e.Body));
        var breaks = bodies.Select(e => e.Body).OfType<BenchmarkBroken>().ToLookup(broken => broken.Series);
        return [.. retrievals.GroupBy(retrieval => retrieval.Body.Series)
            .OrderBy(series => series.Key)
            .Select(series => new Benchmark(series.Key, series, breaks[series.Key]))];
    }
}
