using Ledger.Domain;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Wording;
using Ledger.Journal;

namespace Ledger.Figures.Benchmarks;

/// <summary>The benchmarks of a municipality, as known at a position.</summary>
public sealed class KnownBenchmarks
{
    private KnownBenchmarks(IReadOnlyList<Benchmark> all) => All = all;

    /// <summary>By id.</summary>
    public IReadOnlyList<Benchmark> All { get; }

    public static async Task<KnownBenchmarks> At(IJournal journal, Municipality municipality, Position position, CancellationToken cancel) =>
        new(BenchmarkRegister.Of(await journal.ReadStreams(municipality, [Registers.Benchmarks], position, cancel).ToListAsync(cancel)));

    /// <exception cref="QuestionException">No such series was known; the message names the nearest one.</exception>
    public Benchmark Find(string id) => All.FirstOrDefault(benchmark => benchmark.Id.Value == id)
        ?? throw (All.Count == 0
            ? new QuestionException($"There is no benchmark '{id}': none was known then. Bring one in with: ledger benchmark import FILE --profile PROFILE --retrieved DATE")
            : QuestionException.UnknownWord("benchmark", id, All.Select(benchmark => benchmark.Id.Value)));
}
