using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Domain.Trajectories;

namespace Ledger.Benchmarks;

/// <summary>
/// Dossiers in an order of arrival that is random over all of them; the same for every run. Six events in ten are payments, as in the
/// sample municipality, whose rates are those of CBS.
/// </summary>
internal static class GeneratedEvents
{
    public const int PerDossier = 40;

    /// <summary>Events that one writer appends at once.</summary>
    public const int PerStream = 10;

    private const int PaidMonths = 24;

    private const string Source = "urn:nld:bench:systeem:generator";
    private static readonly DateOnly firstDay = new(2016, 1, 1);
    private static readonly DateTimeOffset firstKnown = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="batch">Keeps the ids of two calls apart.</param>
    public static NewEvent[] Scattered(int count, string batch)
    {
        var random = new Random(1);
        var bodies = Enumerable.Range(0, count / PerDossier).SelectMany(dossier => Dossier(dossier, random).Select(body => (dossier, body))).ToArray();
        Array.Sort(OrderOfArrival(bodies.Length, random), bodies);
        return Array.ConvertAll(bodies, e => EventCatalogue.ToNewEvent(
            Source, $"{Guid.NewGuid():D}", StreamId.Dossier($"{batch}-{e.dossier:0000000}"), firstKnown.AddDays(e.body.EffectiveOn.DayNumber - firstDay.DayNumber), e.body));
    }

    /// <summary>A random place for each event, later for later events of a dossier; one in twenty changes places with the next: it is back-dated.</summary>
    private static double[] OrderOfArrival(int count, Random random)
    {
        var places = new double[count];
        for (var first = 0; first < count; first += PerDossier)
        {
            for (var i = first; i < first + PerDossier; i++)
                places[i] = random.NextDouble();
            Array.Sort(places, first, PerDossier);
            for (var i = first; i < first + PerDossier - 1; i++)
            {
                if (random.Next(20) == 0)
                    (places[i], places[i + 1]) = (places[i + 1], places[i]);
            }
        }

        return places;
    }

    /// <summary>The first events of one dossier, in order.</summary>
    public static NewEvent[] OfOneDossier(string name)
    {
        var random = new Random(name.Length);
        return [.. Dossier(0, random).Take(PerStream).Select((body, i) => EventCatalogue.ToNewEvent(Source, $"{name}/{i}", StreamId.Dossier(name), firstKnown, body))];
    }

    private static DossierEvent[] Dossier(int number, Random random)
    {
        var day = firstDay.AddDays(random.Next(2500));
        var (application, trajectory) = (new CaseNumber("1"), new CaseNumber("1"));
        var person = new Person(new PersonId($"p-{number:0000000}"), new BirthMonth(1960 + random.Next(40), 1 + random.Next(12)), (Sex)(1 + random.Next(2)));
        return
        [
            new NotificationReceived(day.AddDays(-21), person),
            new ApplicationFiled(day.AddDays(-14), application, Scheme.Pw, person, HouseholdForm.Single),
            new BenefitGranted(day, Scheme.Pw, person, HouseholdForm.Single, 1, Cause: Cause.EndOfEmployment, Application: application),
            new ApplicationDecided(day.AddDays(20), application, DecisionOutcome.Granted),
            .. OfARunningBenefit().OrderBy(e => e.EffectiveOn),
            new BenefitEnded(day.AddDays(760 + random.Next(900)), random.Next(2) == 0 ? EndReason.WorkEmployed : EndReason.MovedToMunicipality),
        ];

        IEnumerable<DossierEvent> OfARunningBenefit()
        {
            yield return new ProfileAssessed(day.AddDays(25), new Classification("profile", "2016", "ABCDEF"[random.Next(6)].ToString()));
            yield return new CoachAssigned(day.AddDays(30), $"coach-{random.Next(40)}");
            yield return new PlanMade(day.AddDays(35));
            yield return new TrajectoryStarted(day.AddDays(40 + random.Next(100)), trajectory, "workshop", ProvisionKind.Other, "north");
            for (var month = 1; month <= PaidMonths; month++)
                yield return new BenefitPaid(Month(month), Scheme.Pw, new Cents(140_000 + random.Next(9_000)), new Cents(110_000));
            for (var month = 5; month <= 6; month++)
                yield return new IncomeSetOff(Month(month), IncomeKind.Employment, new Cents(20_000 + random.Next(9_000)));
            yield return new ContactHeld(day.AddDays(160), ContactPurpose.Coaching);
            yield return new TrajectoryEnded(day.AddDays(200 + random.Next(200)), trajectory, TrajectoryOutcome.Completed);
            yield return new BenefitChanged(day.AddDays(450), WorkIncome: true);
            yield return new ContactHeld(day.AddDays(455), ContactPurpose.Review);
            yield return new PlanMade(day.AddDays(460));
        }

        DateOnly Month(int number) => new DateOnly(day.Year, day.Month, 1).AddMonths(number);
    }
}
