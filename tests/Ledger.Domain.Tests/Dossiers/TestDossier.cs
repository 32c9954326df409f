using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Entries;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Tests.Dossiers;

/// <summary>A dossier told event by event; an event is named by its number, from 1.</summary>
internal sealed class TestDossier
{
    private const string Source = "urn:nld:test";
    private readonly List<LearnedEvent> learned = [];

    public static readonly Person Applicant = new(new PersonId("p-1"), new BirthMonth(1987, 5), Sex.Woman);

    /// <summary>As known after the last event.</summary>
    public Dossier Now => DossierFold.Fold(learned);

    public IReadOnlyList<Entry> Entries
    {
        get
        {
            var history = new DossierHistory();
            return [.. learned.SelectMany(history.Learn)];
        }
    }

    public static TestDossier Given(params DossierEvent[] events)
    {
        var dossier = new TestDossier();
        foreach (var e in events)
            dossier.Then(e);
        return dossier;
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static BenefitGranted Granted(string on, HouseholdForm household = HouseholdForm.Single, Person? partner = null) =>
        new(Day(on), Scheme.Pw, Applicant, household, household == HouseholdForm.Couple ? 2 : 1, partner, Cause.EndOfEmployment);

    public static BenefitEnded Ended(string on, EndReason reason = EndReason.WorkEmployed) => new(Day(on), reason);

    public TestDossier Then(DossierEvent e)
    {
        learned.Add(new LearnedEvent(new Position(learned.Count + 1), EventId.Of(Source, $"{learned.Count + 1}"), e));
        return this;
    }

    public TestDossier Correct(int number, DossierEvent replacement) =>
        Then(new EventCorrected(replacement.EffectiveOn, new EventReference(Source, $"{number}"), replacement, "wrongly registered"));

    public TestDossier Retract(int number) =>
        Then(new EventRetracted(Day("2022-01-01"), new EventReference(Source, $"{number}"), "never happened"));

    /// <summary>The dossier as known after the first events only.</summary>
    public Dossier KnownAfter(int number) => DossierFold.Fold(learned[..number]);
}

internal static class DossierQuestions
{
    public static bool IsRunningOn(this Dossier dossier, string day) => dossier.On<RunningBenefit>(day).Any();

    public static IEnumerable<T> On<T>(this Dossier dossier, string day)
        where T : PeriodFact => dossier.Facts.OfType<T>().Where(fact => fact.Period.Contains(TestDossier.Day(day)));
}
