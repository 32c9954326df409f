using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Domain.Trajectories;
using Ledger.TestDatabase;

namespace Ledger.Cli.Tests.Running;

/// <summary>
/// A municipality of a handful of dossiers, loaded for a test class by the commands themselves. As known at the end of 2023 two
/// benefits ended in 2022: position 7 to work, position 8 by moving away.
/// </summary>
public sealed class SmallTown : IAsyncLifetime
{
    private const string Source = "urn:nld:test:systeem:clients";
    private readonly LedgerDatabase database = new();
    private readonly List<string> lines = [];

    internal LedgerSession Session { get; private set; } = null!;

    public LedgerDatabase Database => database;

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        Session = new LedgerSession(database);
        var folder = Directory.CreateTempSubdirectory("ledger-cli-test");
        try
        {
            var file = Path.Combine(folder.FullName, "events.jsonl");
            await File.WriteAllLinesAsync(file, Lines());
            await Session.Ask("municipality add 9999 --name Klein");
            await Session.Ask($"import {file}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public Task DisposeAsync() => database.DisposeAsync();

    private List<string> Lines()
    {
        var register = new StreamId("register/coverage");
        Tell(register, "2018-01-02T08:00:00Z", new CoverageStarted(Day("2018-01-01"), Subject.Benefits));
        Granted("1001", "2019-05-01", "2019-05-06T10:00:00Z", HouseholdForm.Single, "1987-05", Sex.Woman);
        Granted("1002", "2020-02-15", "2020-03-02T11:00:00Z", HouseholdForm.Couple, "1979-11", Sex.Man);
        Granted("1003", "2021-01-01", "2021-01-11T14:00:00Z", HouseholdForm.SingleParent, "1995-02", Sex.Woman);
        Tell(Dossier("1001"), "2021-06-01T09:00:00Z", new BenefitChanged(Day("2021-06-01"), WorkIncome: true));
        Tell(Dossier("1003"), "2021-09-01T09:00:00Z", new TrajectoryStarted(Day("2021-09-01"), new CaseNumber("T-1"), "jobcoach", ProvisionKind.JobCoach));
        Tell(Dossier("1001"), "2022-04-04T09:00:00Z", new BenefitEnded(Day("2022-04-01"), EndReason.WorkEmployed));
        Tell(Dossier("1002"), "2022-07-05T09:00:00Z", new BenefitEnded(Day("2022-07-01"), EndReason.MovedToMunicipality));
        Granted("1001", "2023-02-01", "2023-02-03T10:00:00Z", HouseholdForm.Single, "1987-05", Sex.Woman);
        return lines;
    }

    private void Granted(string dossier, string on, string known, HouseholdForm household, string birth, Sex sex) =>
        Tell(Dossier(dossier), known, new BenefitGranted(
            Day(on), Scheme.Pw, new Person(new PersonId($"p-{dossier}"), BirthMonth.Parse(birth), sex), household, household == HouseholdForm.Couple ? 2 : 1, Cause: Cause.EndOfEmployment));

    private void Tell(StreamId stream, string known, LedgerEvent body)
    {
        var offered = EventCatalogue.ToNewEvent(Source, $"e-{lines.Count + 1}", stream, DateTimeOffset.Parse(known), body);
        lines.Add($$"""{"specversion":"1.0","id":"{{offered.SourceEventId}}","source":"{{Source}}","type":"{{CloudEventNames.TypeName(offered.Type, offered.SchemaVersion)}}","subject":"{{stream}}","time":"{{known}}","data":{{System.Text.Encoding.UTF8.GetString(offered.Data.Span)}}}""");
    }

    private static StreamId Dossier(string number) => StreamId.Dossier(number);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
