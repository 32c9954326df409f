using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;

namespace Ledger.Domain.Tests.Vangnet;

/// <summary>A claim over 2019, told event by event; an event is named by its number, from 1.</summary>
public sealed class VangnetClaimTests
{
    private const string Source = "urn:nld:test";
    private static readonly FilingWindow window = new(Day("2020-01-01"), Day("2020-08-15"));

    private static readonly VangnetEvent analysed = new DeficitAnalysed(Day("2020-04-01"), 2019, "More benefits than the model presumes");
    private static readonly VangnetEvent declared = new DeficitMeasuresDeclared(Day("2020-05-01"), 2019, "A", "B", "C");
    private static readonly VangnetEvent consented = new CouncilConsented(Day("2020-06-30"), 2019, "Raadsbesluit");
    private static readonly VangnetRequested filed = new(Day("2020-07-15"), 2019, RequestForm.Basic, Cents.Parse("219000"));
    private static readonly VangnetEvent advised = new VangnetAdviceGiven(Day("2020-10-30"), 2019, VangnetAdvice.Grant);
    private static readonly VangnetDecided granted = new(Day("2020-12-18"), 2019, VangnetOutcome.Granted, new CaseNumber("2020-1"), Cents.Parse("219000"));
    private static readonly VangnetPaymentReceived paid = new(Day("2021-03-01"), 2019, Cents.Parse("219000"));

    [Fact]
    public void A_claim_goes_from_its_preparation_to_its_payment_and_every_step_keeps_its_own_day()
    {
        VangnetEvent[] all = [analysed, declared, consented, filed, advised, granted, paid];

        Assert.Equal(
            [ClaimState.None, ClaimState.Prepared, ClaimState.Prepared, ClaimState.Prepared, ClaimState.Filed, ClaimState.Advised, ClaimState.Granted, ClaimState.Paid],
            Enumerable.Range(0, all.Length + 1).Select(count => Claim(all[..count]).State));
        var claim = Claim(all);
        Assert.Empty(claim.Findings);
        Assert.Equal(all, claim.Steps.Select(step => step.Event));
        Assert.Equal((2019, 2020, 2020, 2021), (claim.Year, claim.Request!.Value.Event.EffectiveOn.Year, claim.Decision!.Value.Event.EffectiveOn.Year, claim.Payments[0].Event.EffectiveOn.Year));
    }

    [Fact]
    public void Events_take_their_place_by_their_day_whenever_they_become_known()
    {
        var claim = Claim(paid, granted, filed);

        Assert.Equal((ClaimState.Paid, 0), (claim.State, claim.Findings.Count));
    }

    [Fact]
    public void A_decision_before_any_request_does_not_count_and_is_told()
    {
        var claim = Claim(filed, granted with { EffectiveOn = Day("2020-07-14") });

        Assert.Equal(ClaimState.Filed, claim.State);
        Assert.Equal("It was decided before any request was filed: the decision does not count.", Assert.Single(claim.Findings).Says);
    }

    [Fact]
    public void On_one_day_the_request_comes_before_the_decision() =>
        Assert.Equal(ClaimState.Granted, Claim(granted with { EffectiveOn = filed.EffectiveOn }, filed).State);

    [Theory]
    [InlineData("2020-08-15", null)]
    [InlineData("2020-08-16", "The request was filed after 2020-08-15, the last day: the law has it not treated.")]
    [InlineData("2020-01-01", null)]
    [InlineData("2019-12-31", "The request was filed before 2020-01-01, the first day.")]
    public void A_request_is_in_time_through_the_last_day(string on, string? says)
    {
        var claim = Claim(filed with { EffectiveOn = Day(on) });

        Assert.Equal(ClaimState.Filed, claim.State);
        Assert.Equal(says, claim.Findings.SingleOrDefault()?.Says);
    }

    [Fact]
    public void A_second_decision_does_not_count_unless_it_names_the_one_that_it_takes_the_place_of()
    {
        var again = granted with { EffectiveOn = Day("2024-06-01"), Decision = new CaseNumber("2024-9"), Amount = Cents.Parse("300000") };

        var twice = Claim(filed, granted, again);
        Assert.Equal(Cents.Parse("219000"), twice.Granted);
        Assert.Contains("Decision 2020-1 of 2020-12-18 holds: a second one must name it", Assert.Single(twice.Findings).Says);

        var anew = Claim(filed, granted, again with { Supersedes = new CaseNumber("2020-1") });
        Assert.Equal((Cents.Parse("300000"), 0), (anew.Granted, anew.Findings.Count));

        Assert.Contains("it takes the place of decision 1999-1, and 2020-1 is the one that holds", Claim(filed, granted, again with { Supersedes = new CaseNumber("1999-1") }).Findings[0].Says, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("takes the place of decision 2020-1, which is not known", Claim(filed, again with { Supersedes = new CaseNumber("2020-1") }).Findings[0].Says);
    }

    [Fact]
    public void A_decision_that_rejects_takes_away_what_was_granted_before()
    {
        var claim = Claim(filed, granted, new VangnetDecided(Day("2024-06-01"), 2019, VangnetOutcome.Rejected, new CaseNumber("2024-9"), Supersedes: granted.Decision));

        Assert.Equal((ClaimState.Rejected, (Cents?)null), (claim.State, claim.Granted));
    }

    [Fact]
    public void A_request_is_not_filed_twice_but_revised_or_withdrawn_and_filed_anew()
    {
        var later = filed with { EffectiveOn = Day("2020-08-01"), Amount = Cents.Parse("250000") };
        var withdrawn = new VangnetRequestWithdrawn(Day("2020-07-20"), 2019, "Wrong figures");

        Assert.Equal((Cents.Parse("219000"), 1), (Claim(filed, later).Claimed, Claim(filed, later).Findings.Count));
        Assert.Equal((Cents.Parse("250000"), 0), (Claim(filed, withdrawn, later).Claimed, Claim(filed, withdrawn, later).Findings.Count));
        Assert.Equal((ClaimState.Withdrawn, (Cents?)null), (Claim(filed, withdrawn).State, Claim(filed, withdrawn).Claimed));
        Assert.Contains("The request was withdrawn on 2020-07-20", Claim(filed, withdrawn, granted).Findings[0].Says);
    }

    [Fact]
    public void A_revision_holds_when_it_comes_in_time_and_not_without_a_request_nor_after_the_decision()
    {
        var revised = new VangnetRequestRevised(Day("2020-08-01"), 2019, Cents.Parse("200000"), "Audit", "0141@7?measure=vangnet-deficit@1&from=2019-01-01&until=2020-01-01");

        Assert.Equal((Cents.Parse("200000"), revised.Basis), (Claim(filed, revised).Claimed, Claim(filed, revised).Basis));
        Assert.Contains("No request was filed before", Claim(revised).Findings[0].Says);
        Assert.Contains("after 2020-08-15", Claim(filed, revised with { EffectiveOn = Day("2020-08-16") }).Findings[0].Says);
        Assert.Contains("The minister decided on 2020-07-20", Claim(filed, granted with { EffectiveOn = Day("2020-07-20") }, revised).Findings[0].Says);
    }

    [Fact]
    public void Money_before_a_grant_is_told_and_money_beyond_it_is_counted_and_told()
    {
        Assert.Equal((Cents.Zero, "219000.00 came in before anything was granted: it is not counted as received."), (Claim(filed, paid).Received, Claim(filed, paid).Findings[0].Says));
        Assert.Equal(ClaimState.Granted, Claim(filed, granted, paid with { Amount = Cents.Parse("100000") }).State);
        var twice = Claim(filed, granted, paid, paid);
        Assert.Equal((Cents.Parse("438000"), "438000.00 came in where 219000.00 was granted."), (twice.Received, twice.Findings[0].Says));
    }

    [Fact]
    public void Corrections_and_retractions_work_as_in_every_dossier()
    {
        var corrected = new EventCorrected(Day("2020-07-10"), new EventReference(Source, "1"), filed with { EffectiveOn = Day("2020-07-10") }, "Wrong day");
        var claim = Claim(filed, granted, corrected, new EventRetracted(Day("2021-01-01"), new EventReference(Source, "2"), "Of another year"), new EventRetracted(Day("2021-01-01"), new EventReference(Source, "99"), "Nothing"));

        Assert.Equal((ClaimState.Filed, Day("2020-07-10"), new Position(1)), (claim.State, claim.Request!.Value.Event.EffectiveOn, claim.Request.Value.Position));
        Assert.Contains("is not known, or cannot be corrected", Assert.Single(claim.Findings).Says);
    }

    [Fact]
    public void An_amount_is_given_with_a_grant_alone()
    {
        Assert.Equal("/amount", Assert.Single(EventCatalogue.Rules.Problems(granted with { Amount = null })).Field);
        Assert.Equal("/amount", Assert.Single(EventCatalogue.Rules.Problems(granted with { Outcome = VangnetOutcome.Rejected })).Field);
        Assert.Equal("/amount", Assert.Single(EventCatalogue.Rules.Problems(filed with { Amount = new Cents(-1) })).Field);
        Assert.Equal("/supersedes", Assert.Single(EventCatalogue.Rules.Problems(granted with { Supersedes = granted.Decision })).Field);
    }

    private static VangnetClaim Claim(params DossierEvent[] events) => VangnetClaim.Of(
        2019, Standing.Of([.. events.Select((body, index) => new LearnedEvent(new Position(index + 1), EventId.Of(Source, $"{index + 1}"), body))]), window);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
