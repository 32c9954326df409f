using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Sisa;

namespace Ledger.Domain.Tests.Sisa;

/// <summary>What was delivered stays, whatever is delivered or taken back later.</summary>
public sealed class SisaRegisterTests
{
    private readonly List<RecordedEvent> events = [];

    [Fact]
    public void The_last_statement_over_a_year_that_stands_is_the_latest()
    {
        Add(Filed("first", "2022-07-12"));
        Add(Filed("second", "2022-08-14"));
        Assert.Equal("second", SisaRegister.Of(events).Latest(2021)!.Name.Value);

        Add(new SisaWithdrawn(Day("2022-08-20"), new RegisterName("second"), "a wrong year"));
        var register = SisaRegister.Of(events);

        Assert.Equal(("first", "a wrong year"), (register.Latest(2021)!.Name.Value, register.Find("second")!.Withdrawn!.Reason));
        Assert.Null(register.Latest(2020));
        Assert.Empty(register.Findings);
    }

    [Fact]
    public void A_name_used_twice_and_taking_back_what_was_never_delivered_are_found_and_count_for_nothing()
    {
        Add(Filed("first", "2022-07-12"));
        Add(Filed("first", "2022-08-14"));
        Add(new SisaWithdrawn(Day("2022-08-20"), new RegisterName("third"), "a wrong year"));
        var register = SisaRegister.Of(events);

        Assert.Equal(Day("2022-07-12"), Assert.Single(register.All).Filed.EffectiveOn);
        Assert.Equal(
            ["2: first was delivered before, at position 1: another delivery has another name. This one is passed over.", "3: third was never delivered, so that it cannot be taken back."],
            register.Findings.Select(finding => $"{finding.Position}: {finding.Says}"));
    }

    [Fact]
    public void A_statement_is_in_whole_euros_and_delivered_in_its_year_or_later()
    {
        var problems = EventCatalogue.Rules.Problems(Filed("first", "2020-07-12", 100_50));

        Assert.Equal(["/effectiveOn is 2020-07-12, before the year of the account", "/cells/0/amount is 100.50 euro"], problems.Select(problem => $"{problem.Field} {problem.Wrong}"));
    }

    [Fact]
    public void A_cell_has_one_amount()
    {
        var cell = new FiledCell(SisaPart.Own, "receipts-pw", Cents.Zero, null);

        Assert.Equal("own/receipts-pw has two amounts: a cell has one.", Assert.Throws<FormatException>(() => FiledCells.Of([cell, cell])).Message);
        Assert.Equal(2, FiledCells.Of([cell, cell with { Part = SisaPart.Joint }]).Count);
    }

    private void Add(RegisterEvent body)
    {
        var offered = EventCatalogue.ToNewEvent("urn:nld:test", $"{events.Count + 1}", Registers.Sisa, new DateTimeOffset(2022, 7, 12, 9, 0, 0, TimeSpan.Zero), body);
        events.Add(new RecordedEvent
        {
            Position = new Position(events.Count + 1),
            Id = offered.Id,
            Source = offered.Source,
            SourceEventId = offered.SourceEventId,
            Stream = offered.Stream,
            StreamVersion = events.Count + 1,
            Type = offered.Type,
            SchemaVersion = offered.SchemaVersion,
            EffectiveOn = offered.EffectiveOn,
            KnownAt = offered.KnownAt,
            KnownAtClaimed = offered.KnownAt,
            RecordedAt = offered.KnownAt,
            Data = offered.Data,
        });
    }

    private static SisaFiled Filed(string name, string on, long cents = 100_00) =>
        new(Day(on), 2021, new RegisterName(name), "SiSa", [new FiledCell(SisaPart.Own, "expenditure-pw", new Cents(cents), null)]);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
