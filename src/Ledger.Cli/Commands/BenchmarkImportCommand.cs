using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Benchmarks;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>Brings a file of somebody else's figures into the register of benchmarks.</summary>
internal sealed class BenchmarkImportCommand : StoreCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "A CSV file with a row for every period and series." };
    private readonly Option<string> profile = new("--profile") { Description = "How its rows become series: cbs-37789ksz, or the path of a profile of your own.", HelpName = "ID|PATH", Required = true };
    private readonly Option<DateOnly?> retrieved = OptionFor.Day("--retrieved", "The day on which the file was fetched from its publisher.");
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();

    public BenchmarkImportCommand(Connection connection)
        : base(
            connection,
            "import",
            "Brings a file of somebody else's figures into the register of benchmarks, whole or not at all. A later retrieval stands beside the earlier ones; the same file again adds nothing.",
            new Example("ledger benchmark import cbs-37789ksz-national.csv --profile cbs-37789ksz --retrieved 2026-07-08", "Benefits of the whole country by month, as CBS had them on 8 July 2026."))
    {
        retrieved.Required = true;
        Add(file);
        Add(profile);
        Add(retrieved);
        Add(municipality);
    }

    public override IReadOnlyList<Field> Fields => BenchmarkFields.Imported;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var (path, day, now) = (given.GetRequiredValue(file), given.GetValue(retrieved)!.Value, Surroundings.Time.GetUtcNow());
        GivenFile.Open(path).Dispose();
        if (day > DateOnly.FromDateTime(now.UtcDateTime))
            throw new CommandFailedException(ExitCode.Usage, $"{day:yyyy-MM-dd} lies in the future: give the day on which the file was fetched.");
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var rules = BenchmarkProfileReader.Find(given.GetRequiredValue(profile));
        var imported = await BenchmarkImport.Run(store.Journal, head.Municipality, rules, BenchmarkFile.Read(path, rules, day), now, cancel);
        await store.BringUpToDate(head.Municipality, cancel);
        answer.Write(BenchmarkFields.Imported, imported);
        return ExitCode.Ok;
    }
}
