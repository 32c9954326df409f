using System.Runtime.InteropServices;
using Ledger.Benchmarks;
using Ledger.Domain;
using Ledger.Journal.Schema;
using Npgsql;

const string Usage = """
    ops/bench [import] [load] [append] [rebuild] [figure] [http] [feed] [mixed] [--write]

    Measures the rows named, all of them when none is ("mixed" takes ten minutes), each beside its raw counterpart in the same run, and prints them.
    --write also puts them in docs/performance.md. Needs LEDGER_DATABASE, which ops/bench sets.
    """;

string[] known = ["import", "load", "append", "rebuild", "figure", "http", "feed", "mixed"];
var wanted = args.Where(arg => arg != "--write").ToArray();
if (wanted.Except(known).Any())
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var connection = Environment.GetEnvironmentVariable("LEDGER_DATABASE") ?? throw new InvalidOperationException("LEDGER_DATABASE is not set: run ops/bench.");
await DatabaseSchema.Apply(connection, CancellationToken.None);
await using var database = NpgsqlDataSource.Create(connection);
var rows = new List<Measured>();
if (await Begins("figure"))
    Show(await new FiguresInMemory().Run());
if (await Begins("append"))
    Show([await new Appends(connection).Run(8, "1.75 x Marten", "2.5 x Marten"), await new Appends(connection).Run(64, "3 x Marten", "4 x Marten")]);
if (await Begins("load"))
    Show([await new Imports(connection).FirstLoad()]);
if (await Begins("import"))
    Show([await new Imports(connection).IntoARunningJournal()]);
if (await Begins("rebuild"))
    Show([await new Rebuilds(connection).Run(await Imports.Filled(connection, new Municipality("7301")))]);
if (await Begins("http"))
    Show([await new HttpAppends(connection).Run()]);
if (await Begins("feed"))
    Show([await new CatchUps(connection).Run(await Imports.Filled(connection, new Municipality("7601")))]);
if (await Begins("mixed"))
    Show(await new MixedLoad(connection).Run(await Imports.Filled(connection, new Municipality("7501")), minutes: 10));

var page = Report.Page(rows, Machine(), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
Console.WriteLine();
Console.WriteLine(page);
if (args.Contains("--write"))
    await File.WriteAllTextAsync("docs/performance.md", page);
return 0;

// What a row left to be written to disk is not the next one's burden.
async Task<bool> Begins(string row)
{
    if (wanted.Length > 0 && !wanted.Contains(row))
        return false;
    await using var checkpoint = database.CreateCommand("checkpoint");
    await checkpoint.ExecuteNonQueryAsync();
    return true;
}

void Show(IReadOnlyList<Measured> measured)
{
    rows.AddRange(measured);
    foreach (var row in measured)
        Console.WriteLine($"{row.What}: {row.Ours:N1} {row.Unit}, beside it {row.Raw:N1}, ratio {row.Ratio}");
}

static string Machine() =>
    $"The machine: {Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, PostgreSQL on the same machine with fsync on.";
