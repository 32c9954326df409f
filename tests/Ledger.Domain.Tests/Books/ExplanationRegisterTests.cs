using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Tests.Events;

namespace Ledger.Domain.Tests.Books;

public class ExplanationRegisterTests
{
    private static readonly DateOnly day = new(2021, 4, 6);

    [Fact]
    public void An_explanation_taken_back_stays_with_who_took_it_back()
    {
        var register = Register(Explained("e-1", 100), new ExplanationWithdrawn(day, new RegisterName("e-1"), "Booked after all.", "finance"));

        Assert.Equal("Booked after all.", Assert.Single(register.All).Withdrawn!.Text);
        Assert.Empty(register.Findings);
    }

    [Fact]
    public void A_name_given_twice_and_one_never_given_are_found()
    {
        var register = Register(Explained("e-1", 100), Explained("e-1", 200), new ExplanationWithdrawn(day, new RegisterName("e-2"), "Wrong.", "finance"));

        Assert.Equal([2, 3], register.Findings.Select(finding => finding.Position.Value));
        Assert.Equal(new Cents(100), Assert.Single(register.All).As.Amount);
    }

    [Fact]
    public void What_cannot_follow_is_refused_and_what_is_there_is_no_trouble()
    {
        var register = Register(Explained("e-1", 100));

        Assert.Empty(register.Refusals([Explained("e-1", 100), Explained("e-2", 5), new ExplanationWithdrawn(day, new RegisterName("e-2"), "Wrong.", "finance")]));
        Assert.Equal([0, 2], register.Refusals([Explained("e-1", 200), Explained("e-2", 5), new ExplanationWithdrawn(day, new RegisterName("e-3"), "Wrong.", "finance")]).Select(refusal => refusal.Offered));
    }

    [Fact]
    public void An_explanation_of_nothing_is_refused() =>
        Assert.Equal(["/amount"], EventCatalogue.Rules.Problems(Explained("e-1", 0)).Select(problem => problem.Field));

    private static DifferenceExplained Explained(string name, long cents) => new(
        day, new RegisterName(name), CostLine.Pw, GrantSide.Costs, BookingPeriod.Parse("2021-03"), new Cents(cents), DifferenceReason.Timing, "Paid in April.", "finance");

    private static ExplanationRegister Register(params RegisterEvent[] events) =>
        ExplanationRegister.Of(events.Select((body, index) => SampleEvents.Recorded(SampleEvents.Offered(body)) with { Position = new Position(index + 1) }));
}
