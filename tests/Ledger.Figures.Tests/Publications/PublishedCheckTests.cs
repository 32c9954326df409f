using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Persons;
using Ledger.Domain.Publications;
using Ledger.Figures.Answers;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Publications;
using Ledger.Figures.Tests.Recounts;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Figures.Tests.Publications;

/// <summary>
/// Ten benefits from 2019 on, three of them of couples and one under the IOAW; two end in November 2021, one of which becomes known in
/// March 2022. The report is of 15 January 2022.
/// </summary>
public sealed class PublishedCheckTests
{
    private static readonly Municipality almelo = new("0141");
    private readonly InMemoryJournal journal = new();
    private int told;

    [Theory]
    [InlineData("caseload", null, "benefits", "9", "2021-12-31", DifferenceKind.LaterEvents, "As known on the day of publication the ledger gives what was printed; 1 entry became known since.")]
    [InlineData("caseload", null, "benefits", "8", "2021-12-31", DifferenceKind.LaterEvents, "The ledger gives what was printed only as known after publication: 1 entry became known since.")]
    [InlineData("caseload", null, "benefits", "10", "2021-10-31", DifferenceKind.None, "The ledger gives what was printed.")]
    [InlineData("caseload", null, "benefits", "10", "2021-12-31", DifferenceKind.MixedReferenceDates, "On 2021-11-01 it is what was printed; caseload@1 gives 9.")]
    [InlineData("caseload", null, "benefits", "12", "2021-12-31", DifferenceKind.OtherUnitOrPopulation, "The measure caseload-persons@1, in persons, is what was printed; caseload@1 gives 9.")]
    [InlineData("caseload", "scheme=pw", "benefits", "9", "2021-12-31", DifferenceKind.OtherUnitOrPopulation, "Without scheme=pw it is what was printed; caseload@1 gives 8.")]
    [InlineData("caseload", null, "benefits", "1", "2021-12-31", DifferenceKind.OtherUnitOrPopulation, "With scheme=ioaw alone it is what was printed; caseload@1 gives 9.")]
    [InlineData("caseload", null, "benefits", "4711", "2021-12-31", DifferenceKind.NotExplained, "The ledger gives 9, and no other definition, unit, population or date nearby gives what was printed.")]
    public async Task Stock_is_recomputed_as_known_then_and_now_and_its_difference_classed(string measure, string? where, string unit, string value, string on, DifferenceKind difference, string because)
    {
        var check = await Check(Printed(measure, where, unit, value) with { On = Day(on) });

        Assert.Equal((difference, because), (check.Difference, check.Because));
        Assert.Equal(difference == DifferenceKind.NotExplained ? null : value, check.Given?.Value?.Rounded);
    }

    [Theory]
    [InlineData("outflow", "benefits", "1", DifferenceKind.LaterEvents)]
    [InlineData("exempt-share", "percent", "0.0", DifferenceKind.NotRegistered)]
    public async Task Flow_is_classed_likewise(string measure, string unit, string value, DifferenceKind difference)
    {
        var printed = Printed(measure, null, unit, value);
        var check = await Check(measure == "outflow" ? printed with { From = Day("2021-01-01"), Until = Day("2022-01-01") } : printed with { On = Day("2017-12-31") });

        Assert.Equal(difference, check.Difference);
    }

    [Theory]
    [InlineData("11.1", DifferenceKind.None)] // 1 of 9
    [InlineData("11", DifferenceKind.None)]
    [InlineData("11.2", DifferenceKind.Rounding)]
    [InlineData("11.11", DifferenceKind.None)]
    public async Task A_share_is_held_to_the_decimals_that_were_printed(string value, DifferenceKind difference)
    {
        await Tell();
        await Say("2021-06-01", "8", new BenefitChanged(Day("2021-06-01"), WorkIncome: true));
        var check = await CheckTold(Printed("part-time-work-share", null, "percent", value) with { On = Day("2021-12-31"), EffectiveOn = Day("2022-01-15") }, known: new DateOnly(2022, 1, 31));

        Assert.Equal(difference, check.Difference);
    }

    [Fact]
    public async Task A_value_that_was_cut_off_is_rounding_and_is_told_so()
    {
        await Tell();
        await Say("2021-06-01", "8", new BenefitChanged(Day("2021-06-01"), WorkIncome: true));
        await Say("2021-06-01", "9", new BenefitChanged(Day("2021-06-01"), WorkIncome: true));
        await Say("2021-06-01", "10", new BenefitChanged(Day("2021-06-01"), WorkIncome: true));
        await Say("2021-06-01", "7", new BenefitChanged(Day("2021-06-01"), WorkIncome: true));
        await Say("2021-06-01", "6", new BenefitChanged(Day("2021-06-01"), WorkIncome: true));
        var check = await CheckTold(Printed("part-time-work-share", null, "percent", "55") with { On = Day("2021-12-31") }, known: new DateOnly(2022, 1, 31));

        Assert.Equal((DifferenceKind.Rounding, "The ledger gives 55.556: the printed value was cut off, not rounded."), (check.Difference, check.Because));
    }

    [Fact]
    public async Task What_is_not_registered_is_not_compared_with_zero() =>
        Assert.Equal((DifferenceKind.NotRegistered, "The ledger has no figure for it: not registered."), await Class(Printed("caseload", null, "benefits", "0") with { On = Day("2017-12-31") }));

    [Fact]
    public async Task A_target_an_estimate_and_a_figure_without_a_measure_are_not_compared()
    {
        Assert.Equal((DifferenceKind.NotComparable, "It is a target: the ledger holds what came about."), await Class(Printed("caseload", null, "benefits", "9") with { On = Day("2021-12-31"), Nature = FigureNature.Target }));
        Assert.Equal((DifferenceKind.NotComparable, "No measure of the ledger was named for it."), await Class(Printed("caseload", null, "benefits", "9") with { On = Day("2021-12-31"), Measure = null }));
    }

    [Fact]
    public async Task The_number_of_entries_is_that_of_the_lineage()
    {
        var check = await Check(Printed("caseload", null, "benefits", "9") with { On = Day("2021-12-31") });

        // Ten that were granted, of which two were taken back when they turned out not to run so long.
        Assert.Equal((8, 12, 1), (check.AsKnown!.Value!.Counted, check.Entries, check.Since));
    }

    private async Task<(DifferenceKind, string)> Class(FigurePublished printed) => await Check(printed) is var check ? (check.Difference, check.Because) : default;

    private async Task<PublishedCheck> Check(FigurePublished printed)
    {
        await Tell();
        await Say("2022-03-01", "6", new BenefitEnded(Day("2021-11-20"), EndReason.WorkEmployed));
        return await CheckTold(printed, known: null);
    }

    private async Task<PublishedCheck> CheckTold(FigurePublished printed, DateOnly? known)
    {
        var figures = new MunicipalFigures(almelo, journal, await Replay.Of(journal, almelo, CancellationToken.None));
        var publications = new MunicipalPublications(almelo, journal, figures);
        var position = known is { } day ? await journal.PositionAt(almelo, KnownAxis.Known, Moment(day), CancellationToken.None) : (await journal.Head(almelo, CancellationToken.None)).Last;
        return await publications.Check(new PublishedFigure(printed, position, DateTimeOffset.UnixEpoch), position, CancellationToken.None);
    }

    private async Task Tell()
    {
        await journal.Add(almelo, "Almelo", CancellationToken.None);
        await journal.Declare(almelo, Subject.Benefits, "2019-01-01");
        for (var i = 1; i <= 10; i++)
        {
            var couple = i <= 3;
            await Say("2019-01-01", $"{i}", new BenefitGranted(
                Day("2019-01-01"), i == 4 ? Scheme.Ioaw : Scheme.Pw, new Person(new PersonId($"p-{i}")), couple ? HouseholdForm.Couple : HouseholdForm.Single, couple ? 2 : 1));
        }

        await Say("2021-11-15", "5", new BenefitEnded(Day("2021-11-15"), EndReason.WorkEmployed));
    }

    private async Task Say(string known, string dossier, DossierEvent body) =>
        await journal.Append(almelo, AppendBatch.Of(EventCatalogue.ToNewEvent("urn:nld:test", $"{++told}", StreamId.Dossier(dossier), Moment(Day(known)), body)), CancellationToken.None);

    private static FigurePublished Printed(string measure, string? where, string unit, string value) => new(
        Day("2022-01-15"), new RegisterName("r:x"), "X", PrintedNumber.Parse(value), unit, "Report",
        Measure: new MeasureReference(measure, where is null ? null : TextList.Of([where])));

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    private static DateOnly Day(string day) => DateOnly.Parse(day);
}
