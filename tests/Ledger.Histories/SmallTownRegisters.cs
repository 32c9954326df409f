using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Publications;
using Ledger.Domain.Targets;

namespace Ledger.Histories;

/// <summary>
/// What the municipality of <see cref="SmallTownHistory"/> set out to reach and what its accounts printed, as known in the course of
/// 2023: a target that was revised, and a report with three figures that the ledger gives too and one that is of another year, so that its
/// stock at the end does not follow.
/// </summary>
public static class SmallTownRegisters
{
    private static readonly MeasureReference caseload = new("caseload");

    /// <summary>Seven events in order of knowledge, one a line; their ids are r-1 to r-7.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Events().Select((e, index) => SmallTownHistory.Line($"r-{index + 1}", EventCatalogue.Codec.TypeOf(e.Body).Register!.Value, e.Known, e.Body))];

    private static IEnumerable<(string Known, RegisterEvent Body)> Events() =>
    [
        ("2023-02-06T09:00:00Z", new TargetSet(
            Day("2021-11-09"), new RegisterName("benefits-2022"), "Aantal uitkeringen eind 2022", caseload, "benefits", new Aim(Direction.AtMost, new PrintedNumber(2)),
            new Resolution(DecidingBody.Council, "Programmabegroting 2022", "p. 31"), On: Day("2022-12-31"))),
        ("2023-02-06T09:00:00Z", new TargetSet(
            Day("2021-11-09"), new RegisterName("to-work-2022"), "Uitstroom naar werk 2022", new MeasureReference("outflow-to-work"), "benefits", new Aim(Direction.AtLeast, new PrintedNumber(2)),
            new Resolution(DecidingBody.Council, "Programmabegroting 2022", "p. 32"), From: Day("2022-01-01"), Until: Day("2023-01-01"))),
        ("2023-02-06T09:05:00Z", new TargetRevised(
            Day("2022-06-14"), new RegisterName("benefits-2022"), new Aim(Direction.AtMost, new PrintedNumber(3)),
            new Resolution(DecidingBody.College, "Voorjaarsnota 2022", Reason: "More applications than were foreseen"))),
        ("2023-06-01T09:00:00Z", Printed("start", "Aantal uitkeringen begin 2022", "3") with { On = Day("2021-12-31"), Measure = caseload }),
        ("2023-06-01T09:00:00Z", Printed("inflow", "Instroom", "1") with { From = Day("2022-01-01"), Until = Day("2023-01-01"), Measure = new MeasureReference("inflow") }),
        ("2023-06-01T09:00:00Z", Printed("outflow", "Uitstroom", "2") with { From = Day("2022-01-01"), Until = Day("2023-01-01"), Measure = new MeasureReference("outflow") }),
        ("2023-06-01T09:00:00Z", Printed("benefits", "Aantal uitkeringen eind 2022", "1") with
        {
            On = Day("2022-12-31"), Measure = caseload,
            Follows = new Derivation(DerivationKind.Balance, TextList.Of(["accounts-2022:start", "accounts-2022:inflow", "accounts-2022:outflow"])),
        }),
    ];

    private static FigurePublished Printed(string name, string label, string value) => new(
        Day("2023-05-30"), new RegisterName($"accounts-2022:{name}"), label, PrintedNumber.Parse(value), "benefits", "Jaarverslag 2022", "p. 12");

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
