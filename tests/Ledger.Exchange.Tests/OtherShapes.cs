using Ledger.Domain.Events;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Domain.Trajectories;
using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Tests;

/// <summary>Exports of other systems: each is a profile, and no code.</summary>
public class OtherShapes
{
    [Fact]
    public async Task Trajectories_are_imported_by_the_shipped_profile()
    {
        using var trial = new Trial();
        var file = trial.File("""
            Trajectnr,Dossiernr,Instrument,SRG type,Aanbieder,Registratiedatum,Startdatum,Einddatum,Resultaat
            T-1,77,workshop,,Werkbedrijf,02-03-2018,01-03-2018,,
            T-2,77,jobcoach,06,,01-04-2018,01-04-2018,30-06-2018,Uitstroom naar werk
            """);

        var report = await trial.Import(file, ShippedProfiles.Find("trajectories"));

        Assert.Equal((3, 0), (report.Recorded, report.SetAside));
        Assert.Equal(
        [
            new TrajectoryStarted(new(2018, 3, 1), new("T-1"), "workshop", ProvisionKind.Unknown, "Werkbedrijf"),
            new TrajectoryStarted(new(2018, 4, 1), new("T-2"), "jobcoach", ProvisionKind.JobCoach),
            new TrajectoryEnded(new(2018, 7, 1), new("T-2"), TrajectoryOutcome.Work),
        ],
        await trial.Bodies());
        Assert.Equal(["2018-03-02", "2018-04-01", "2019-05-06"], (await trial.Recorded()).Select(recorded => $"{recorded.KnownAt:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task A_profile_in_a_file_fills_every_kind_of_field()
    {
        using var trial = new Trial();
        var profile = trial.File("""
            id: sanctions
            title: Sanctions, claims and assessments
            description: A row is a sanction with its claim, and the group the client was in.
            source: urn:nld:test:sanctions
            dates: yyyy/M/d
            missing: ["-"]
            columns:
              dossier-number: { header: case }
              sanction: { header: sanction }
              day: { header: day, date: true }
              registered: { header: registered, date: true }
              percentage: { header: percentage }
              months: { header: months }
              amount: { header: amount }
              born: { header: born, date: true }
              group: { header: group }
            dossier: { number: dossier-number }
            known: { column: registered }
            events:
              - type: sanction_imposed
                id: "{dossier}-{sanction}"
                fields:
                  effectiveOn: day
                  sanction: sanction
                  ground: { value: aggression }
                  percentage: percentage
                  months: { column: months, default: "1" }
              - type: claim_raised
                id: "{dossier}-{sanction}-claim"
                when: amount
                fields:
                  effectiveOn: day
                  claim: { text: "claim-{sanction}" }
                  scheme: { value: ioaw }
                  ground: { value: fraud-other }
                  amount: amount
              - type: notification_received
                id: "{dossier}-{sanction}-notification"
                known: import
                fields:
                  effectiveOn: day
                  person: { id: { text: "p{dossier}" }, birth: born, sex: { value: woman } }
              - type: profile_assessed
                id: "{dossier}-{sanction}-group"
                fields:
                  effectiveOn: day
                  group: { scheme: { value: profiel }, version: { value: "2019" }, group: group }
            """, name: "sanctions.yaml");
        var file = trial.File("case,sanction,day,registered,percentage,months,amount,born,group\n5,s1,2018/3/1,2018/3/9,30,-,\"1234,5\",1980/7/14,A\n");

        var report = await trial.Import(file, ShippedProfiles.Find(profile));

        Assert.Equal((4, 0), (report.Recorded, report.SetAside));
        var day = new DateOnly(2018, 3, 1);
        LedgerEvent[] expected =
        [
            new SanctionImposed(day, new("s1"), SanctionGround.Aggression, 30, 1),
            new ClaimRaised(day, new("claim-s1"), Ledger.Domain.Benefits.Scheme.Ioaw, ClaimGround.FraudOther, new(123450)),
            new ProfileAssessed(day, new Classification("profiel", "2019", "A")),
            new Ledger.Domain.Applications.NotificationReceived(day, new Person(new("p5"), new BirthMonth(1980, 7), Sex.Woman)),
        ];
        Assert.Equal(expected, await trial.Bodies());
    }
}
