using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Domain.Trajectories;

namespace Ledger.Benchmarks;

/// <summary>Dossiers of ten events each, in an order of arrival that is random over all dossiers; the same for every run.</summary>
internal static class GeneratedEvents
{
    public const int PerDossier = 10;

    private const string Source = "urn:nld:bench:systeem:generator";
    private static readonly DateOnly firstDay = new(2016, 1, 1);
    private static readonly DateTimeOffset firstKnown = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="batch">Keeps the ids of two calls apart.</param>
    public static NewEvent[] Scattered(int count, string batch)
    {
        var random = new Random(1);
        var bodies = Enumerable.Range(0, count / PerDossier).SelectMany(dossier => Dossier(dossier, random).Select((body, i) => (dossier, i, body))).ToArray();
        var keys = Array.ConvertAll(bodies, e => (e.i * 40) + random.Next(400));
        Array.Sort(keys, bodies);
        return Array.ConvertAll(bodies, e => EventCatalogue.ToNewEvent(
            Source, $"{Guid.NewGuid():D}", StreamId.Dossier($"{batch}-{e.dossier:0000000}"), firstKnown.AddDays(e.body.EffectiveOn.DayNumber - firstDay.DayNumber), e.body));
    }

    /// <summary>One dossier's events, in order.</summary>
    public static NewEvent[] OfOneDossier(string name)
    {
        var random = new Random(name.Length);
        return [.. Dossier(0, random).Select((body, i) => EventCatalogue.ToNewEvent(Source, $"{name}/{i}", StreamId.Dossier(name), firstKnown, body))];
    }

    private static IEnumerable<DossierEvent> Dossier(int number, Random random)
    {
        var day = firstDay.AddDays(random.Next(2500));
        var trajectory = new CaseNumber("1");
        yield return new BenefitGranted(day, Scheme.Pw, new Person(new PersonId($"p-{number:0000000}"), new BirthMonth(1960 + random.Next(40), 1 + random.Next(12)), (Sex)(1 + random.Next(2))), HouseholdForm.Single, 1, Cause: Cause.EndOfEmployment);
        yield return new ProfileAssessed(day.AddDays(20), new Classification("profile", "2016", "ABCDEF"[random.Next(6)].ToString()));
        yield return new TrajectoryStarted(day.AddDays(40), trajectory, "workshop", ProvisionKind.Other, "north");
        for (var month = 1; month <= 4; month++)
            yield return new BenefitPaid(new DateOnly(day.Year, day.Month, 1).AddMonths(month), Scheme.Pw, new Cents(140_000 + random.Next(9_000)), new Cents(110_000));
        yield return new BenefitChanged(day.AddDays(130), WorkIncome: true);
        yield return new TrajectoryEnded(day.AddDays(200), trajectory, TrajectoryOutcome.Completed);
        yield return new BenefitEnded(day.AddDays(300 + random.Next(900)), EndReason.WorkEmployed);
    }
}
