using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Exchange.Import;
using Ledger.Journal;

namespace Ledger.Exchange.Tests;

public class Memory
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_million_rows_take_no_more_memory_than_the_sorts_may()
    {
        using var trial = new Trial();
        var file = trial.File("", name: "extract.csv");
        GeneratedExtract.Write(file, 1_000_000, numbered: false);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var heap = new LargestHeap();

        var report = await trial.Import(file, Trial.Vng, dryRun: true, sortMemory: 16 * Megabyte, progress: heap);

        Assert.Equal((1_000_000, 0), (report.Rows, report.SetAside));
        // Two sorts of 16 MB, three pages of events, and the buffers of the runs being merged: a tenth of what the events would take.
        Assert.InRange(heap.Bytes - before, 1, 128 * Megabyte);
    }

    private sealed class LargestHeap : IProgress<ImportProgress>
    {
        private int reports;

        public long Bytes { get; private set; }

        public void Report(ImportProgress value)
        {
            // What is live, not what is yet to be collected; too dear to ask at every report.
            if (reports++ % 40 != 0)
                return;
            GC.Collect();
            Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: false));
        }
    }
}
