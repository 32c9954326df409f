using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Domain.Trajectories;

namespace Ledger.Histories;

/// <summary>
/// A municipality of a handful of dossiers, as the CloudEvents that its source sends. As known at the end of 2023 two benefits ended in
/// 2022: position 7 to work, position 8 by moving away.
/// </summary>
public static class SmallTownHistory
{
    public const string Source = "urn:nld:test:systeem:clients";

    /// <summary>Nine events in order of knowledge, one a line; their ids are e-1 to e-9.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Events().Select((e, index) => Line($"e-{index + 1}", e.Stream, e.Known, e.Body))];

    /// <summary>An event as its source sends it.</summary>
    /// <param name="known">When the source registered it, in RFC 3339.</param>
    public static string Line(string id, StreamId stream, string known, LedgerEvent body)
    {
        var offered = EventCatalogue.ToNewEvent(Source, id, stream, DateTimeOffset.Parse(known), body);
        return $$"""{"specversion":"1.0","id":"{{id}}","source":"{{Source}}","type":"{{CloudEventNames.TypeName(offered.Type, offered.SchemaVersion)}}","subject":"{{stream}}","time":"{{known}}","data":{{System.Text.Encoding.UTF8.GetString(offered.Data.Span)}}}""";
    }

    /// <summary>The grant of a benefit under the Participatiewet.</summary>
    public static BenefitGranted Granted(string dossier, string on, HouseholdForm household = HouseholdForm.Single, string birth = "1987-05", Sex sex = Sex.Woman) => new(
        Day(on), Scheme.Pw, new Person(new PersonId($"p-{dossier}"), BirthMonth.Parse(birth), sex), household, household == HouseholdForm.Couple ? 2 : 1, Cause: Cause.EndOfEmployment);

    private static IEnumerable<(StreamId Stream, string Known, LedgerEvent Body)> Events() =>
    [
        (new StreamId("register/coverage"), "2018-01-02T08:00:00Z", new CoverageStarted(Day("2018-01-01"), Subject.Benefits)),
        (StreamId.Dossier("1001"), "2019-05-06T10:00:00Z", Granted("1001", "2019-05-01")),
        (StreamId.Dossier("1002"), "2020-03-02T11:00:00Z", Granted("1002", "2020-02-15", HouseholdForm.Couple, "1979-11", Sex.Man)),
        (StreamId.Dossier("1003"), "2021-01-11T14:00:00Z", Granted("1003", "2021-01-01", HouseholdForm.SingleParent, "1995-02")),
        (StreamId.Dossier("1001"), "2021-06-01T09:00:00Z", new BenefitChanged(Day("2021-06-01"), WorkIncome: true)),
        (StreamId.Dossier("1003"), "2021-09-01T09:00:00Z", new TrajectoryStarted(Day("2021-09-01"), new CaseNumber("T-1"), "jobcoach", ProvisionKind.JobCoach)),
        (StreamId.Dossier("1001"), "2022-04-04T09:00:00Z", new BenefitEnded(Day("2022-04-01"), EndReason.WorkEmployed)),
        (StreamId.Dossier("1002"), "2022-07-05T09:00:00Z", new BenefitEnded(Day("2022-07-01"), EndReason.MovedToMunicipality)),
        (StreamId.Dossier("1001"), "2023-02-03T10:00:00Z", Granted("1001", "2023-02-01")),
    ];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
