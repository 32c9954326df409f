using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Exchange.Import;
using Ledger.Exchange.Profiles;
using Ledger.Exchange.Tables;
using Ledger.Figures.Books;
using Ledger.Figures.Registering;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>Brings a file into the journal.</summary>
internal sealed class ImportCommand : StoreCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "CloudEvents, one in JSON a line; with --profile a CSV file." };
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<string?> profile = new("--profile")
    {
        // Written out, because reading the profiles would make every command start later.
        Description = "How the rows of a CSV file become events: general-ledger, general-ledger-debit-credit, trajectories, vng-bestandsanalyse, or the path of a profile of your own.",
        HelpName = "ID|PATH",
    };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Judge the whole file and write nothing, not even the rows that fail: the first ten of them are told." };
    private readonly Option<string?> setAside = new("--set-aside") { Description = "Where rows that fail are put, with line, field and reason. Default: beside the file, as FILE.set-aside.csv.", HelpName = "FILE" };
    private readonly Option<Cents?> controlTotal = new("--control-total")
    {
        Description = "Of a file of the general ledger: the total printed under it, in euros and in the sign of the file. Recorded beside what its rows add up to.",
        HelpName = "EUROS",
        CustomParser = result => Strict.Read<Cents?>(result, text => Cents.Parse(text)),
    };

    private readonly Option<RegisterName?> statement = new("--statement")
    {
        Description = "The name of that statement in the register. Default: made of the name of the file.",
        HelpName = "NAME",
        CustomParser = result => Strict.Read<RegisterName?>(result, text => new RegisterName(text)),
    };

    public ImportCommand(Connection connection)
        : base(
            connection,
            "import",
            "Brings a file into the journal, in the order in which its events became known. Rows that fail are set aside and the rest goes in; the same file again adds nothing; a run that was broken off is done again.",
            new Example("ledger import clients.csv --profile vng-bestandsanalyse --dry-run", "What would become of a client system's extract."),
            new Example("ledger import clients.csv --profile vng-bestandsanalyse --municipality 0141", "Brings it in for Almelo."),
            new Example("ledger import march.csv --profile general-ledger --control-total 3415220.10", "Postings of the general ledger, with the total printed under them."),
            new Example("ledger import events.jsonl", "CloudEvents, one a line."))
    {
        Add(file);
        Add(municipality);
        Add(profile);
        Add(dryRun);
        Add(setAside);
        Add(controlTotal);
        Add(statement);
    }

    public override IReadOnlyList<Field> Fields => ImportFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var path = given.GetRequiredValue(file);
        GivenFile.Open(path).Dispose();
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        using var progress = new ImportProgressLine(Surroundings.Error, Surroundings.Time);
        var request = new ImportRequest
        {
            Municipality = head.Municipality,
            File = path,
            Profile = ProfileOf(given),
            // Each user has one: in what somebody else made this user may not write.
            TemporaryFolder = Path.Combine(Path.GetTempPath(), $"ledger-{Environment.UserName}"),
            SetAsideFile = given.GetValue(setAside),
            DryRun = given.GetValue(dryRun),
            Clock = Surroundings.Time,
            Progress = progress,
        };
        await RefuseUnlessFailuresHaveAPlace(request, store, cancel);
        var report = await Importer.Run(request, store.Journal, cancel);
        progress.Clear();
        if (!request.DryRun)
            await store.BringUpToDate(head.Municipality, cancel);

        answer.Write(ImportFields.All, [report]);
        if (given.GetValue(controlTotal) is { } printed)
            await Compare(given, printed, report, store, head, cancel);
        if (report.SetAside == 0)
            return ExitCode.Ok;
        if (report.SetAsideFile is { } aside)
            Tell($"{report.SetAside} rows were set aside in {aside}, with line, field and reason. Mend them in {path} and import it again: what went in already adds nothing.");
        else
            TellWhatWouldBeSetAside(path, report);
        return ExitCode.Refused;
    }

    private void TellWhatWouldBeSetAside(string path, ImportReport report)
    {
        Tell($"{report.SetAside} rows would be set aside: {string.Join(", ", report.Problems.Select(problem => $"{problem.Value} {problem.Key}"))}.");
        foreach (var row in report.FirstSetAside)
            Tell($"{path}, {row}");
        if (report.SetAside > report.FirstSetAside.Count)
            Tell($"And {report.SetAside - report.FirstSetAside.Count} more: the import puts all of them in a file.");
    }

    /// <summary>
    /// Where no rows can be set aside, the file is judged before anything of it goes in: without a row that fails it goes in like any other.
    /// </summary>
    private static async Task RefuseUnlessFailuresHaveAPlace(ImportRequest request, Store store, CancellationToken cancel)
    {
        if (request.DryRun || GivenFile.WhyNoneCanBeMade(request.SetAsideFile) is not { } obstacle)
            return;
        var judged = await Importer.Run(request with { DryRun = true }, store.Journal, cancel);
        if (judged.SetAside > 0)
            throw new CommandFailedException(ExitCode.Refused, $"{judged.SetAside} rows fail and cannot be set aside: {obstacle}. Nothing was imported. Name another place with --set-aside FILE.");
    }

    private ImportProfile? ProfileOf(ParseResult given)
    {
        var found = given.GetValue(profile) is { } name ? ShippedProfiles.Find(name) : null;
        return given.GetValue(controlTotal) is null || found?.Stream is BooksRule
            ? found
            : throw new CommandFailedException(ExitCode.Usage, "--control-total is for files of the general ledger: give a profile that reads one, for instance --profile general-ledger.");
    }

    /// <summary>Lays the rows beside the printed total, and records both. A difference is told and never repaired.</summary>
    private async Task Compare(ParseResult given, Cents printed, ImportReport report, Store store, JournalHead head, CancellationToken cancel)
    {
        var (path, now) = (given.GetRequiredValue(file), Surroundings.Time.GetUtcNow());
        var received = new StatementReceived(
            DateOnly.FromDateTime(now.UtcDateTime), given.GetValue(statement) ?? NameOf(path), Path.GetFileName(path), printed, report.Total!.Sum, report.Total.Rows);
        Tell(report.Total.Sum == printed
            ? $"The rows add up to the control total of {printed}."
            : $"The rows add up to {report.Total.Sum}, and the control total is {printed}: a difference of {report.Total.Sum - printed}. The rows are taken as they are.{(report.SetAside > 0 ? $" {report.SetAside} rows set aside are not in the sum." : "")}");
        if (given.GetValue(dryRun) || (await store.StatementsOf(head.Municipality, (await store.HeadOf(head.Municipality, cancel)).Last, cancel)).Holds(received))
            return;
        await EnteredEvents.Append(store, head, [new EnteredEvent(received, null)], now, cancel);
        Tell($"Recorded as statement {received.Statement}.");
    }

    private static RegisterName NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return new RegisterName(string.Concat(name[..Math.Min(name.Length, RegisterName.MaxLength)].Select(c => RegisterName.IsValid($"{c}") ? c : '-')));
    }
}
