using System.Text;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Exchange.Import;
using Ledger.Exchange.Profiles;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Exchange.Tests;

/// <summary>A municipality with an empty journal, and files to import into it.</summary>
internal sealed class Trial : IDisposable
{
    public static readonly Municipality Municipality = new("0141");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-exchange-");

    public IJournal Journal { get; } = new InMemoryJournal();

    /// <summary>The moment of import.</summary>
    public DateTimeOffset Now { get; set; } = new(2019, 5, 6, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Where temporary files go; empty but for the moments of an import.</summary>
    public string TemporaryFolder => Path.Combine(folder.FullName, "temporary");

    public IEnumerable<string> Files => Directory.EnumerateFiles(folder.FullName).Select(Path.GetFileName)!;

    public static ImportProfile Vng => ShippedProfiles.Find("vng-bestandsanalyse");

    public string File(string text, Encoding? encoding = null, string name = "input.csv")
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, text, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    public async Task<ImportReport> Import(string file, ImportProfile? profile, bool dryRun = false, int sortMemory = 1024 * 1024, IProgress<ImportProgress>? progress = null)
    {
        await Journal.Add(Municipality, "Almelo", default);
        return await Importer.Run(
            new ImportRequest
            {
                Municipality = Municipality,
                File = file,
                Profile = profile,
                TemporaryFolder = TemporaryFolder,
                Clock = new FixedClock(Now),
                DryRun = dryRun,
                SortMemory = sortMemory,
                Progress = progress,
            },
            Journal,
            default);
    }

    /// <summary>Imports the text by the profile for VNG's caseload analysis.</summary>
    public Task<ImportReport> ImportVng(string text) => Import(File(text), Vng);

    public async Task<IReadOnlyList<RecordedEvent>> Recorded()
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in Journal.Read(Municipality, Position.Start, ReadFilter.All, default))
            events.Add(recorded);
        return events;
    }

    public async Task<IReadOnlyList<LedgerEvent>> Bodies() =>
        [.. (await Recorded()).Select(recorded => EventCatalogue.Decode(recorded.Type, recorded.SchemaVersion, recorded.Data.Span))];

    public void Dispose() => folder.Delete(recursive: true);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
