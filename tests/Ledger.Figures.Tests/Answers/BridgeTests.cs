using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Persons;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using static Ledger.Figures.Tests.Answers.Town;

namespace Ledger.Figures.Tests.Answers;

public sealed class BridgeTests
{
    private static readonly Measure caseload = MeasureLibrary.Shipped.Find("caseload");
    private readonly Town town = new();

    [Fact]
    public async Task What_became_known_later_is_told_by_cause()
    {
        await Grant("2021-01-05", "2021-01-01", "1");
        await Grant("2021-01-06", "2021-01-01", "2");
        await Grant("2021-01-07", "2021-01-01", "3");
        await town.Add("2021-07-01", new BenefitEnded(Day("2021-07-01"), EndReason.Death), "3");
        var reported = Known.At(Moment("2022-01-31"));
        await town.Add("2022-02-14", new BenefitEnded(Day("2021-11-30"), EndReason.WorkEmployed), "1");
        await town.Add("2022-02-15", new EventCorrected(Day("2022-07-01"), new EventReference("urn:nld:test", "4"), new BenefitEnded(Day("2022-07-01"), EndReason.Death), "a slip of the pen"), "3");
        await Grant("2022-02-16", "2021-12-01", "4");
        await town.Add("2022-02-17", new EventRetracted(Day("2021-01-01"), new EventReference("urn:nld:test", "2"), "another dossier was meant"), "2");

        var bridge = await Bridge(new BridgeQuestion(Question.Of(caseload, Span.On(Day("2021-12-31"))), Span.On(Day("2021-12-31")), reported));

        Assert.Equal((2, 2), (bridge.Opening.Value!.Counted, bridge.Closing.Value!.Counted));
        Assert.Equal(
            ["LateRegistration benefit_ended -1 of 1 event", "LateRegistration benefit_granted 1 of 1 event", "Correction event_corrected 1 of 1 event", "Retraction event_retracted -1 of 1 event"],
            bridge.Causes.Select(cause => $"{cause.Kind} {cause.Name} {cause.Adds} of {cause.Events} event"));
    }

    [Fact]
    public async Task From_one_day_to_another_it_is_what_came_in_and_left_after_what_became_known()
    {
        await Grant("2021-01-05", "2021-01-01", "1");
        await Grant("2021-01-06", "2021-01-01", "2");
        var reported = Known.At(Moment("2021-02-01"));
        await Grant("2021-03-01", "2021-01-15", "3");
        await Grant("2021-04-01", "2021-04-01", "4");
        await town.Add("2021-05-01", new BenefitEnded(Day("2021-05-01"), EndReason.WorkEmployed), "1");
        await town.Add("2021-06-01", new BenefitEnded(Day("2021-06-01"), EndReason.Death), "2");

        var bridge = await Bridge(new BridgeQuestion(Question.Of(caseload, Span.On(Day("2021-12-31"))), Span.On(Day("2021-01-31")), reported));

        Assert.Equal((2, 2), (bridge.Opening.Value!.Counted, bridge.Closing.Value!.Counted));
        Assert.Equal(
            ["LateRegistration benefit_granted  1", "Inflow inflow  1", "Outflow outflow death -1", "Outflow outflow work-employed -1"],
            bridge.Causes.Select(cause => $"{cause.Kind} {cause.Name} {cause.Value} {cause.Adds}"));
    }

    [Fact]
    public async Task With_a_filter_who_changes_is_told_apart_from_who_comes_and_leaves()
    {
        await Grant("2021-01-05", "2021-01-01", "1");
        await Grant("2021-01-06", "2021-01-01", "2");
        await town.Add("2021-05-01", new BenefitChanged(Day("2021-05-01"), Household: HouseholdForm.SingleParent), "1");

        var bridge = await Bridge(new BridgeQuestion(Question.Of(caseload, Span.On(Day("2021-12-31")), where: [Filter.Parse("household=single")]), Span.On(Day("2021-01-31")), Known.Now));

        Assert.Equal(["Change selection  -1"], bridge.Causes.Select(cause => $"{cause.Kind} {cause.Name} {cause.Value} {cause.Adds}"));
    }

    [Fact]
    public async Task The_entries_of_a_cause_are_listed_with_their_events()
    {
        await Grant("2021-01-05", "2021-01-01", "1");
        await Grant("2022-01-05", "2021-01-01", "2");
        await town.Add("2022-02-14", new BenefitEnded(Day("2021-11-30"), EndReason.WorkEmployed), "1");
        var question = new BridgeQuestion(Question.Of(caseload, Span.On(Day("2021-12-31"))), Span.On(Day("2021-12-31")), Known.At(Moment("2021-12-31")));
        var figures = await town.Figures();

        var all = await figures.BridgeEntries(question, null, null, 10, CancellationToken.None);
        var ends = await figures.BridgeEntries(question, "benefit_ended", null, 10, CancellationToken.None);

        Assert.Equal([2, 3], all.Select(line => line.Entry.Position));
        Assert.Equal(("dossier/1", -1), (ends.Single().Stream.Value, ends.Single().Adds));
    }

    [Theory]
    [InlineData("outflow-to-work-rate-cbs", "is not a sum of entries")]
    [InlineData("inflow-rate-cbs", "is not a sum of entries")]
    public async Task A_ratio_has_no_bridge(string measure, string reason)
    {
        await Grant("2021-01-05", "2021-01-01", "1");
        var year = Span.Between(Day("2021-01-01"), Day("2022-01-01"));
        await Refused(reason, new BridgeQuestion(Question.Of(MeasureLibrary.Shipped.Find(measure), year), year, Known.Now));
    }

    [Fact]
    public async Task A_bridge_goes_forward_and_between_figures_that_have_one()
    {
        await Grant("2021-01-05", "2021-01-01", "1");
        await Grant("2021-01-06", "2021-01-01", "2");
        var (day, later) = (Span.On(Day("2021-12-31")), Span.On(Day("2022-12-31")));
        await Refused("ask the other way round", new BridgeQuestion(Question.Of(caseload, day, Known.At(new(1))), day, Known.Now));
        await Refused("ask the other way round", new BridgeQuestion(Question.Of(caseload, day), later, Known.Now));
        await Refused("cannot be bridged from one day to another", new BridgeQuestion(Question.Of(MeasureLibrary.Shipped.Find("caseload-persons"), later), day, Known.Now));
        await Refused("duration-band is not registered of inflow", new BridgeQuestion(Question.Of(caseload, later, where: [Filter.Parse("duration-band=under-1")]), day, Known.Now));
        await Refused("there is nothing to bridge", new BridgeQuestion(Question.Of(MeasureLibrary.Shipped.Find("running-trajectories"), day), day, Known.At(new(1))));
    }

    private Task Grant(string known, string on, string dossier) =>
        town.Add(known, new BenefitGranted(Day(on), Scheme.Pw, new Person(new PersonId($"p{dossier}")), HouseholdForm.Single, 1), dossier);

    private async Task<Bridge> Bridge(BridgeQuestion question) => await (await town.Figures()).Bridge(question, CancellationToken.None);

    private async Task Refused(string answer, BridgeQuestion question) =>
        Assert.Contains(answer, (await Assert.ThrowsAsync<QuestionException>(() => Bridge(question))).Message);
}
