using Ledger.Domain.Books;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Tests.Events;

namespace Ledger.Domain.Tests.Books;

public class StatementRegisterTests
{
    [Fact]
    public void A_statement_keeps_its_printed_total_beside_what_its_rows_add_up_to()
    {
        var statement = Assert.Single(Register(Received(44_939_441_00, 44_939_440_00)).All);

        Assert.Equal((false, new Cents(-100)), (statement.AddsUp, statement.Difference));
    }

    [Fact]
    public void The_same_statement_received_again_stands_beside_the_earlier_one_and_holds()
    {
        var register = Register(Received(300, 200), Received(300, 300), Received(100, 100) with { Group = "6.3" });

        Assert.Equal([(true, -100L), (false, 0L), (false, 0L)], register.All.Select(statement => (statement.IsReplaced, statement.Difference.Value)));
        Assert.True(register.Holds(Received(300, 300) with { EffectiveOn = new DateOnly(2022, 1, 1) }));
        Assert.False(register.Holds(Received(300, 200)));
    }

    [Fact]
    public void A_sum_of_no_rows_is_refused() => Assert.Equal(["/sum"], EventCatalogue.Rules.Problems(Received(300, 200) with { Rows = 0 }).Select(problem => problem.Field));

    private static StatementReceived Received(long printed, long sum) => new(new DateOnly(2021, 4, 6), new RegisterName("books"), "Books of March", new Cents(printed), new Cents(sum), 4);

    private static StatementRegister Register(params RegisterEvent[] events) =>
        StatementRegister.Of(events.Select((body, index) => SampleEvents.Recorded(SampleEvents.Offered(body)) with { Position = new Position(index + 1) }));
}
