using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Budget;
using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Persons;
using Ledger.Domain.Trajectories;
using Ledger.Sample.Lives;

namespace Ledger.Sample;

/// <summary>
/// Small dossiers, numbered from 900001, and a budget year, each with one thing that cannot be as it was registered. All other dossiers
/// are consistent.
/// </summary>
public static class PlantedFindings
{
    private static readonly List<(FindingKind Kind, Diary Diary)> all =
    [
        Plant(FindingKind.GrantedWhileRunning, (dossier, on) =>
        {
            dossier.Write(on, Grant(on));
            dossier.Write(on.AddDays(9), Grant(on.AddDays(7)));
            dossier.Write(on.AddMonths(8), Work(on.AddMonths(8)));
        }),
        Plant(FindingKind.NoRunningBenefit, (dossier, on) =>
        {
            dossier.Write(on, Grant(on));
            dossier.Write(on.AddMonths(5), Work(on.AddMonths(5)));
            dossier.Write(on.AddMonths(6), Work(on.AddMonths(6)));
        }),
        Plant(FindingKind.EndedOnFirstDay, (dossier, on) =>
        {
            dossier.Write(on, Grant(on));
            dossier.Write(on.AddDays(3), Work(on));
        }),
        Plant(FindingKind.NumberUsedTwice, (dossier, on) =>
        {
            dossier.Write(on, new TrajectoryStarted(on, new CaseNumber("T1"), "werkfit"));
            dossier.Write(on.AddMonths(2), new TrajectoryStarted(on.AddMonths(2), new CaseNumber("T1"), "taalcursus"));
            dossier.Write(on.AddMonths(4), new TrajectoryEnded(on.AddMonths(4), new CaseNumber("T1"), TrajectoryOutcome.Completed));
        }),
        Plant(FindingKind.NumberUnknown, (dossier, on) =>
            dossier.Write(on, new ApplicationDecided(on, new CaseNumber("A7"), DecisionOutcome.Rejected, "inkomen"))),
        Plant(FindingKind.TrajectoryNotRunning, (dossier, on) =>
        {
            dossier.Write(on, new TrajectoryStarted(on, new CaseNumber("T1"), "werkfit"));
            dossier.Write(on.AddMonths(3), new TrajectoryEnded(on.AddMonths(3), new CaseNumber("T1"), TrajectoryOutcome.Completed));
            dossier.Write(on.AddMonths(4), new TrajectoryEnded(on.AddMonths(4), new CaseNumber("T1"), TrajectoryOutcome.Work));
        }),
        Plant(FindingKind.ReferenceUnknown, (dossier, on) =>
            dossier.Write(on, new EventRetracted(on, new EventReference(SampleMunicipality.Source, "9901-999999-0001"), "dossier samengevoegd"))),
        Plant(FindingKind.NotRunning, (dossier, on) =>
        {
            dossier.Write(on, new ActivityStarted(on, new CaseNumber("V1"), ActivityKind.VolunteerWork));
            dossier.Write(on.AddMonths(3), new ActivityEnded(on.AddMonths(3), new CaseNumber("V1")));
            dossier.Write(on.AddMonths(4), new ActivityEnded(on.AddMonths(4), new CaseNumber("V1")));
        }),
        PlantIn(new StreamId("budget/2016"), FindingKind.SupersedesNothing, dossier =>
            dossier.Write(new DateOnly(2016, 10, 10), new BudgetDecided(
                new DateOnly(2016, 10, 3), 2016, BudgetVersion.Definitive, Cents.Parse("38000000.00"), new CaseNumber("BUIG-2016-3"), new CaseNumber("BUIG-2016-2")))),
    ];

    /// <summary>What the fold must find, by dossier; of <see cref="FindingKind.EndedOnFirstDay"/> it finds the end without benefit too.</summary>
    public static IReadOnlyDictionary<StreamId, FindingKind> ByDossier { get; } = all.ToDictionary(planted => planted.Diary.Stream, planted => planted.Kind);

    internal static IEnumerable<Diary> Dossiers => all.Select(planted => planted.Diary);

    private static (FindingKind Kind, Diary Diary) Plant(FindingKind kind, Action<Diary, DateOnly> write)
    {
        var diary = new Diary($"{SampleMunicipality.Code.Code}-{900_000 + (int)kind:000000}");
        write(diary, new DateOnly(2018, 1, 8).AddMonths((int)kind * 4));
        return (kind, diary);
    }

    private static (FindingKind Kind, Diary Diary) PlantIn(StreamId stream, FindingKind kind, Action<Diary> write)
    {
        var diary = new Diary($"{stream.Kind}-{stream.Name}", stream);
        write(diary);
        return (kind, diary);
    }

    private static BenefitGranted Grant(DateOnly on) =>
        new(on, Scheme.Pw, new Person(new PersonId($"p-9{on.DayNumber % 100_000:00000}"), new BirthMonth(1980, 4), Sex.Woman), HouseholdForm.Single, Persons: 1);

    private static BenefitEnded Work(DateOnly on) => new(on, EndReason.WorkEmployed);
}
