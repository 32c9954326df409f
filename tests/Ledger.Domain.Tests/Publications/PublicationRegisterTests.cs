using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Publications;
using Ledger.Domain.Tests.Events;

namespace Ledger.Domain.Tests.Publications;

public sealed class PublicationRegisterTests
{
    [Fact]
    public void A_figure_that_was_taken_back_can_be_entered_anew()
    {
        var register = Fold(Printed("2964"), new FigureUnpublished(new DateOnly(2018, 8, 1), new RegisterName("r:x"), "Typed wrongly"), Printed("2968"));

        Assert.Equal("2968", $"{Assert.Single(register.All).Value}");
        Assert.Empty(register.Findings);
    }

    [Fact]
    public void A_figure_entered_twice_stays_as_it_was_entered_first_and_that_is_told()
    {
        var register = Fold(Printed("2968"), Printed("2970"), new FigureUnpublished(new DateOnly(2018, 8, 1), new RegisterName("r:y"), "Typed wrongly"));

        Assert.Equal("2968", $"{Assert.Single(register.All).Value}");
        Assert.Equal(["r:x was entered before, at position 1: take that back first, or give another name.", "r:y is not there to be taken back."], register.Findings.Select(finding => finding.Says));
    }

    [Theory]
    [InlineData(DerivationKind.Share, "a", "/follows/from", "names 1 figures. Give the part and the whole")]
    [InlineData(DerivationKind.Balance, "a b", "/follows/from", "Give the stock at the start, what came in and what went out")]
    [InlineData(DerivationKind.Complement, "a b", "/follows/from", "Give the figure that the rest is of")]
    [InlineData(DerivationKind.Total, "r:x", "/follows/from/0", "is the figure itself")]
    [InlineData(DerivationKind.Total, "a/b", "/follows/from/0", "Give the name of a published figure")]
    public void A_derivation_names_what_its_sum_needs(DerivationKind kind, string from, string field, string said)
    {
        var problem = Assert.Single(EventCatalogue.Rules.Problems(Printed("1") with { Follows = new Derivation(kind, TextList.Of(from.Split(' '))) }));

        Assert.Equal(field, problem.Field);
        Assert.Contains(said, $"{problem}");
    }

    [Fact]
    public void A_figure_without_a_date_is_refused() =>
        Assert.Equal("/on", Assert.Single(EventCatalogue.Rules.Problems(Printed("1") with { On = null })).Field);

    private static PublicationRegister Fold(params RegisterEvent[] events) =>
        PublicationRegister.Of(events.Select((body, index) => SampleEvents.Recorded(SampleEvents.Offered(body)) with { Position = new Position(index + 1) }));

    private static FigurePublished Printed(string value) =>
        new(new DateOnly(2018, 7, 2), new RegisterName("r:x"), "X", PrintedNumber.Parse(value), "persons", "Report", On: new DateOnly(2017, 7, 31));
}
