using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Benchmarks;

/// <summary>Folds the register of benchmarks.</summary>
public static class BenchmarkRegister
{
    /// <summary>Every series of which a retrieval stands, by id.</summary>
    /// <param name="events">Of the register of benchmarks, in order of position, through the position that counts as known.</param>
    public static IReadOnlyList<Benchmark> Of(IEnumerable<RecordedEvent> events)
    {
        var (retrievals, breaks) = (new List<Retrieval>(), new List<BenchmarkBroken>());
        foreach (var recorded in events)
        {
            switch (EventCatalogue.Decode(recorded.Type, recorded.SchemaVersion, recorded.Data.Span))
            {
                case BenchmarkRetrieved retrieved:
                    retrievals.Add(new Retrieval(recorded.Position, retrieved));
                    break;
                case BenchmarkBroken broken:
                    breaks.Add(broken);
                    break;
                case BenchmarkWithdrawn withdrawn:
                    retrievals.RemoveAll(retrieval => retrieval.Body.Series == withdrawn.Series && retrieval.Body.EffectiveOn == withdrawn.Retrieved);
                    breaks.RemoveAll(broken => broken.Series == withdrawn.Series && broken.EffectiveOn == withdrawn.BrokenOn);
                    break;
            }
        }

        var broke = breaks.ToLookup(broken => broken.Series);
        return [.. retrievals.GroupBy(retrieval => retrieval.Body.Series)
            .OrderBy(series => series.Key)
            .Select(series => new Benchmark(series.Key, series, broke[series.Key]))];
    }

    /// <summary>How often something of a series was taken back: what is entered again after that is another event than before, with an id of its own.</summary>
    /// <param name="events">Of the register of benchmarks.</param>
    public static int Withdrawals(IEnumerable<RecordedEvent> events, BenchmarkId series) => events.Count(recorded =>
        EventCatalogue.Decode(recorded.Type, recorded.SchemaVersion, recorded.Data.Span) is BenchmarkWithdrawn withdrawn && withdrawn.Series == series);
}
