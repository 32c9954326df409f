using System.Diagnostics;
using Ledger.Domain;
using Ledger.Exchange.Import;
using Ledger.Exchange.Profiles;
using Ledger.Journal.Postgres;

namespace Ledger.Exchange.Tests;

/// <summary>An import in a process of its own, which can be killed.</summary>
internal static class ImportProcess
{
    public static Process Start(string connectionString, Municipality municipality, string file, string temporaryFolder) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(ImportProcess).Assembly.Location, connectionString, municipality.Code, file, temporaryFolder]))!;

    public static async Task<int> Main(string[] arguments)
    {
        await using var journal = new PostgresJournal(arguments[0]);
        await Importer.Run(
            new ImportRequest
            {
                Municipality = new Municipality(arguments[1]),
                File = arguments[2],
                Profile = ShippedProfiles.Find("vng-bestandsanalyse"),
                TemporaryFolder = arguments[3],
                Clock = TimeProvider.System,
                // Little enough that runs are on disk when the process is killed.
                SortMemory = 2 * 1024 * 1024,
            },
            journal,
            CancellationToken.None);
        return 0;
    }
}
