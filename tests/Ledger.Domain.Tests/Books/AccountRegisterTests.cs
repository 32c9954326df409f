using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Tests.Events;

namespace Ledger.Domain.Tests.Books;

public class AccountRegisterTests
{
    private static readonly DateOnly start = new(2020, 1, 1);

    [Theory]
    [InlineData("43100", null, true)]
    [InlineData("43150", "K10", true)]
    [InlineData("43199", null, true)]
    [InlineData("43200", null, false)]
    [InlineData("4310", null, false)]
    [InlineData("431000", null, false)]
    public void A_range_covers_accounts_of_its_own_length_both_ends_included(string account, string? centre, bool covered) =>
        Assert.Equal(covered, Register(Mapped("pw", "43100", "43199")).Find(account, centre, start) is not null);

    [Fact]
    public void A_cost_centre_alone_covers_every_account_on_it()
    {
        var register = Register(new AccountMapped(start, new RegisterName("centre"), CostCentre: "C16310", Line: CostLine.Pw, Side: GrantSide.Costs));

        Assert.NotNull(register.Find("1", "C16310", start));
        Assert.Null(register.Find("1", "C16312", start));
        Assert.Null(register.Find("1", null, start));
    }

    [Theory]
    [InlineData("43150", null, "2020-06-01", null, true)]
    [InlineData("43150", "K10", "2020-06-01", null, true)]
    [InlineData("43050", "43100", "2020-06-01", null, true)]
    [InlineData("43200", null, "2020-06-01", null, false)]
    [InlineData("43150", null, "2019-01-01", "2020-01-01", false)]
    [InlineData("43150", null, "2019-01-01", "2020-01-02", true)]
    public void An_account_has_one_mapping_in_force(string account, string? through, string from, string? until, bool refused)
    {
        var second = new AccountMapped(
            DateOnly.Parse(from), new RegisterName("second"), account, through == "K10" ? null : through, through == "K10" ? "K10" : null, CostLine.Ioaw, GrantSide.Costs, Until: until is null ? null : DateOnly.Parse(until));

        var register = Register(Mapped("pw", "43100", "43199"), second);

        Assert.Equal(refused ? 1 : 2, register.All.Count);
        Assert.Equal(refused, register.Findings.Any(finding => finding.Position == new Position(2) && finding.Says.Contains("an account has one mapping in force", StringComparison.Ordinal)));
        Assert.Equal(refused, Register(Mapped("pw", "43100", "43199")).Refusals([second]).Count == 1);
    }

    [Fact]
    public void One_account_on_two_cost_centres_may_be_two_things()
    {
        var (one, other) = (Mapped("one", "43100") with { CostCentre = "K10" }, Mapped("other", "43100") with { CostCentre = "K20", Line = CostLine.Ioaz });

        Assert.Equal(CostLine.Ioaz, Register(one, other).Find("43100", "K20", start)!.As.Line);
    }

    [Fact]
    public void A_mapping_that_ended_makes_room_for_another()
    {
        var register = Register(Mapped("old", "43100"), new AccountUnmapped(new DateOnly(2021, 1, 1), new RegisterName("old")), Mapped("new", "43100") with { EffectiveOn = new DateOnly(2021, 1, 1) });

        Assert.Empty(register.Findings);
        Assert.Equal(("old", "new"), (register.Find("43100", null, new DateOnly(2020, 12, 31))!.Name.Value, register.Find("43100", null, new DateOnly(2021, 1, 1))!.Name.Value));
    }

    [Fact]
    public void A_mapping_that_ends_on_its_first_day_was_never_in_force()
    {
        var register = Register(Mapped("wrong", "43100"), new AccountUnmapped(start, new RegisterName("wrong")), Mapped("right", "43100"));

        Assert.Empty(register.Findings);
        Assert.Equal("right", register.Find("43100", null, start)!.Name.Value);
    }

    [Theory]
    [InlineData("never", "2021-01-01", "was never mapped")]
    [InlineData("pw", "2019-01-01", "cannot end before")]
    public void What_cannot_end_is_found(string name, string on, string says) =>
        Assert.Contains(says, Assert.Single(Register(Mapped("pw", "43100"), new AccountUnmapped(DateOnly.Parse(on), new RegisterName(name))).Findings).Says);

    [Fact]
    public void What_is_there_already_is_no_trouble() => Assert.Empty(Register(Mapped("pw", "43100")).Refusals([Mapped("pw", "43100")]));

    [Fact]
    public void A_name_with_another_content_is_refused() =>
        Assert.Contains("was mapped before", Assert.Single(Register(Mapped("pw", "43100")).Refusals([Mapped("pw", "44100")])).Says);

    [Theory]
    [InlineData(null, null, null, CostLine.Pw, GrantSide.Costs, "/account")]
    [InlineData("43100", "4320", null, CostLine.Pw, GrantSide.Costs, "/throughAccount")]
    [InlineData("43100", "43000", null, CostLine.Pw, GrantSide.Costs, "/throughAccount")]
    [InlineData(null, "43199", "K10", CostLine.Pw, GrantSide.Costs, "/throughAccount")]
    [InlineData("43100", null, null, CostLine.Pw, null, "/side")]
    [InlineData("43100", null, null, null, GrantSide.Costs, "/line")]
    public void A_mapping_that_contradicts_itself_is_refused(string? account, string? through, string? centre, CostLine? line, GrantSide? side, string field) =>
        Assert.Equal([field], EventCatalogue.Rules.Problems(new AccountMapped(start, new RegisterName("x"), account, through, centre, line, side)).Select(problem => problem.Field));

    private static AccountMapped Mapped(string name, string account, string? through = null) => new(start, new RegisterName(name), account, through, null, CostLine.Pw, GrantSide.Costs);

    private static AccountRegister Register(params RegisterEvent[] events) =>
        AccountRegister.Of(events.Select((body, index) => SampleEvents.Recorded(SampleEvents.Offered(body)) with { Position = new Position(index + 1) }));
}
