using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;
using Ledger.Figures.Vangnet;

namespace Ledger.Figures.Tests.Vangnet;

public sealed class ClaimFileTests
{
    [Fact]
    public void A_claim_is_entered_event_by_event_each_with_its_own_day()
    {
        var entered = Read("""
            claims:
              - year: 2019
                events:
                  - { event: deficit-analysed, on: 2020-04-01, causes: More inflow, figures: ["0141@7?measure=caseload@1&on=2019-12-31"], document: Notitie, known: 2020-04-02 }
                  - { event: measures-declared, on: 2020-05-01, a: Causes, b: Measures, c: Effect, internal: [Coaches], external: [Employers, UWV] }
                  - { event: council-informed, on: 2020-05-20, document: Raadsbrief }
                  - { event: council-consented, on: 2020-06-30, document: Raadsbesluit }
                  - { event: request-filed, on: 2020-07-15, form: extended, amount: 219000, basis: "0141@7?measure=vangnet-deficit@1&from=2019-01-01&until=2020-01-01" }
                  - { event: request-revised, on: 2020-08-01, amount: 219000.50, reason: Cents }
                  - { event: request-withdrawn, on: 2020-08-02, reason: Trial }
                  - { event: committee-advised, on: 2020-10-30, advice: grant }
                  - { event: minister-decided, on: 2020-12-18, outcome: granted, decision: 2020-0000123, amount: 219000 }
                  - { event: payment-received, on: 2021-03-01, amount: 219000 }
            """);

        Assert.Empty(entered.Mistakes);
        Assert.Equal(10, entered.Events.Count);
        Assert.All(entered.Events, one => Assert.Equal("vangnet/2019", EventCatalogue.StreamOf(one.Body).Value));
        Assert.Equal("2020-04-02", $"{entered.Events[0].KnownAt:yyyy-MM-dd}");
        Assert.Equal(new VangnetDecided(new DateOnly(2020, 12, 18), 2019, VangnetOutcome.Granted, new CaseNumber("2020-0000123"), Cents.Parse("219000")), entered.Events[8].Body);
    }

    [Fact]
    public void Every_mistake_is_told_with_its_line()
    {
        var entered = Read("""
            claims:
              - year: 2013
                events:
                  - { event: request-filed, on: 2020-07-15, form: basic, amount: 1 }
              - year: 2019
                events:
                  - { event: request-field, on: 2020-07-15 }
                  - { event: request-filed, form: simple, amount: "1.000,50" }
                  - { event: council-consented, on: 2020-07-15 }
                  - { event: payment-received, on: 2020-07-15, amount: 1, document: Bank }
                  - { event: minister-decided, on: 2020-12-18, outcome: rejected, decision: 1, amount: 5 }
                  - { event: request-filed, on: 2020-07-15, form: basic, amount: 1, basis: somewhere }
                  - { event: request-filed, on: 2020-07-15, form: basic, amount: -1 }
              - year: 2020
            """);

        string[] expected =
        [
            "claims.yaml, line 2, year: '2013' is not a year of a deficit",
            "claims.yaml, line 7, event: 'request-field' is not one of",
            "claims.yaml, line 8, on: It is missing",
            "claims.yaml, line 8, form: 'simple' is not one of basic, extended",
            "claims.yaml, line 8, amount: '1.000,50' is not an amount",
            "claims.yaml, line 9, document: It is missing",
            "claims.yaml, line 10, document: A payment-received has no document. It has amount",
            "claims.yaml, line 11, amount: amount is given, and nothing was granted",
            "claims.yaml, line 12, basis: 'somewhere' is not the basis of a figure",
            "claims.yaml, line 13, amount: amount is -1.00, below nothing",
            "claims.yaml, line 14, events: It is missing",
        ];
        Assert.Equal(expected, entered.Mistakes.Select((mistake, index) => $"{mistake}".StartsWith(expected[Math.Min(index, expected.Length - 1)], StringComparison.Ordinal) ? expected[index] : $"{mistake}"));
    }

    private static EnteredFile Read(string text) => ClaimFile.Read("claims.yaml", new StringReader(text), MeasureLibrary.Shipped);
}
