using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Import;
using Ledger.Exchange.Profiles;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>Brings a file into the journal.</summary>
internal sealed class ImportCommand : StoreCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "CloudEvents, one in JSON a line; with --profile a CSV file." };
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<string?> profile = new("--profile")
    {
        // Written out, because reading the profiles would make every command start later.
        Description = "How the rows of a CSV file become events: trajectories, vng-bestandsanalyse, or the path of a profile of your own.",
        HelpName = "ID|PATH",
    };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Judge the whole file and write nothing." };
    private readonly Option<string?> setAside = new("--set-aside") { Description = "Where rows that fail are put, with line, field and reason. Default: beside the file, as FILE.set-aside.csv.", HelpName = "FILE" };

    public ImportCommand(Connection connection)
        : base(
            connection,
            "import",
            "Brings a file into the journal, in the order in which its events became known. Rows that fail are set aside and the rest goes in; the same file again adds nothing; a run that was broken off is done again.",
            new Example("ledger import clients.csv --profile vng-bestandsanalyse --dry-run", "What would become of a client system's extract."),
            new Example("ledger import clients.csv --profile vng-bestandsanalyse --municipality 0141", "Brings it in for Almelo."),
            new Example("ledger import events.jsonl", "CloudEvents, one a line."))
    {
        Add(file);
        Add(municipality);
        Add(profile);
        Add(dryRun);
        Add(setAside);
    }

    public override IReadOnlyList<Field> Fields => ImportFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var path = given.GetRequiredValue(file);
        if (!File.Exists(path))
            throw new CommandFailedException(ExitCode.NotFound, $"There is no file '{path}'.");

        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        using var progress = new ImportProgressLine(Surroundings.Error, Surroundings.Time);
        var request = new ImportRequest
        {
            Municipality = head.Municipality,
            File = path,
            Profile = given.GetValue(profile) is { } name ? ShippedProfiles.Find(name) : null,
            TemporaryFolder = Path.Combine(Path.GetTempPath(), "ledger"),
            SetAsideFile = given.GetValue(setAside),
            DryRun = given.GetValue(dryRun),
            Clock = Surroundings.Time,
            Progress = progress,
        };
        var report = await Importer.Run(request, store.Journal, cancel);
        progress.Clear();
        if (!request.DryRun)
            await store.BringUpToDate(head.Municipality, cancel);

        answer.Write(ImportFields.All, [report]);
        if (report.SetAside == 0)
            return ExitCode.Ok;
        Tell(report.SetAsideFile is { } aside
            ? $"{report.SetAside} rows were set aside in {aside}, with line, field and reason. Mend them there and import that file."
            : $"{report.SetAside} rows would be set aside: {string.Join(", ", report.Problems.Select(problem => $"{problem.Value} {problem.Key}"))}.");
        return ExitCode.Refused;
    }
}
