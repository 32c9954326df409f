using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Domain.Publications;
using Ledger.Domain.Publications.Contradictions;

namespace Ledger.Cases.Reports;

/// <summary>
/// What five courts of audit printed, entered as it stands there: the program finds by itself where they contradict themselves. The rules
/// know of no report.
/// </summary>
public sealed class ContradictionsInReports
{
    /// <summary>File, kind, and the figure that does not fit, as "kind figure"; with what readers of the reports had noted by hand.</summary>
    private static readonly (string File, string Found, string Noted)[] noted =
    [
        ("almelo.yaml", "difference gap-2022", "116 dossiers behind the target; 2364 - 2250 is 114"),
        ("almelo.yaml", "growth growth-2020", "growth of 1.4 that is 1.47"),
        ("almelo.yaml", "two-values target-2022", "the target restated with the number that was realised"),
        ("almelo.yaml", "two-facts singles-2", "14 % of singles, or 14 % of benefits"),
        ("almelo.yaml", "mixed-dates clients-return-service", "a group of October within a total of August"),

        ("deventer.yaml", "falling-cumulative placements-2016", "737 placements to September, 678 in the year"),
        ("deventer.yaml", "distribution singles", "households sum to 2968, not 2970"),
        ("deventer.yaml", "two-dates ladder-note", "one mean of the ladder with two dates"),
        ("deventer.yaml", "comparison households-deventer", "higher than all reference municipalities, Dordrecht included"),
        ("deventer.yaml", "two-dates status-holders-note", "73 status holders in 2016, or in 2017"),
        ("deventer.yaml", "two-values prevention-target-low", "30 and 42 % in one cell"),
        ("deventer.yaml", "two-values recovery", "950,000 and 594,000 of proceeds"),
        ("deventer.yaml", "comparison loss-reduction", "3,393,000 of 3,400,000, and reached"),
        ("deventer.yaml", "comparison ladder-2017", "goals to rise are reached while the mean falls"),
        ("deventer.yaml", "comparison persons-july-2017", "continuously risen, and 3001 to 2970"),

        ("eindhoven.yaml", "share work-rate", "51.4 that is 51.497"),
        ("eindhoven.yaml", "share diagnosed-share", "65 that is 65.86"),
        ("eindhoven.yaml", "difference undiagnosed", "some 670 that are 664"),
        ("eindhoven.yaml", "two-dates outflow-target-yearly", "1200 over three years, or a year"),
        ("eindhoven.yaml", "two-dates outflow-target-2018", "800 from 2018, or from 2019"),
        ("eindhoven.yaml", "comparison recipients-2018", "more benefits than early 2015, and fewer"),
        ("eindhoven.yaml", "total programme-budget", "a second line of 9,997,000 that does not add up"),
        ("eindhoven.yaml", "two-dates max-rate-quarter", "the second quarter that is the first half year"),
        ("eindhoven.yaml", "share max-rate-2018", "55 that is 55.56"),

        ("ommen.yaml", "total kik", "A to E are 219, the project's group 227"),
        ("ommen.yaml", "two-values status-holders", "three of 63, or of 53"),
        ("ommen.yaml", "two-values exempt-national", "11 or 10 % exempt in the Netherlands"),
        ("ommen.yaml", "two-values costs-2015", "9.5 million, or around 9.4 every year"),
        ("ommen.yaml", "two-dates sheltered-under-three", "145,000 in three years, or in five"),
        ("ommen.yaml", "two-dates deficit-again", "nine years, or ten"),
        ("ommen.yaml", "two-facts employers-all", "80 % of twenty employers, or of all"),

        ("uithoorn.yaml", "two-dates trajectory-in-text", "the second quarter, or through the third"),
        ("uithoorn.yaml", "complement active", "three quarters active, and 20 % not"),
    ];

    public static TheoryData<string> Files => new(noted.Select(each => each.File).Distinct());

    [Theory]
    [MemberData(nameof(Files))]
    public void What_readers_found_by_hand_is_found_by_the_program_and_nothing_else(string file) =>
        Assert.Equal(noted.Where(each => each.File == file).Select(each => each.Found).Order(), Found(file).Order());

    [Fact]
    public void A_report_that_adds_up_has_no_contradictions() => Assert.Empty(Found("tables-that-add-up.yaml"));

    [Fact]
    public void The_sentence_names_the_values_and_what_follows_from_them() =>
        Assert.Equal(
            "almelo-2023:gap-2022 is printed as 116 benefits, and 2364 - 2250 is 114: 2 too much.",
            Contradictory.In(Register("almelo.yaml")).First(found => found.Kind == ContradictionKind.Difference).Says);

    [Fact]
    public void What_was_cut_off_is_told_apart_from_what_is_wrong() =>
        Assert.Equal(
            "eindhoven-2019:work-rate is printed as 51.4 %, and 258 in per cent of 501 is 51.497: it was cut off, not rounded.",
            Contradictory.In(Register("eindhoven.yaml")).First(found => found.Kind == ContradictionKind.Share).Says);

    [Fact]
    public void Activities_that_overlap_may_sum_to_117_per_cent_and_activities_that_exclude_each_other_may_not()
    {
        var overlapping = Register("uithoorn.yaml");
        var exclusive = new PublicationRegister([.. overlapping.All.Select(Exclusive)], []);

        Assert.Equal(117, overlapping.All.Where(figure => figure.Printed.Category is not null).Sum(figure => figure.Value.Steps));
        Assert.DoesNotContain(Contradictory.In(overlapping), found => found.Kind == ContradictionKind.Distribution);
        Assert.Contains(Contradictory.In(exclusive), found => found.Kind == ContradictionKind.Distribution && found.Says.EndsWith("is 117, and the whole 100 %.", StringComparison.Ordinal));

        static PublishedFigure Exclusive(PublishedFigure figure) => figure.Printed.Category is { } category
            ? figure with { Printed = figure.Printed with { Category = category with { Are = CategoryKind.Exclusive } } }
            : figure;
    }

    private static IEnumerable<string> Found(string file) =>
        Contradictory.In(Register(file)).Select(found => $"{CodeList<ContradictionKind>.WordOf(found.Kind)} {found.Figures[0].Name.Value.Split(':')[1]}");

    private static PublicationRegister Register(string file) =>
        new([.. ReportFiles.Publications(file).Select((entered, index) => new PublishedFigure((FigurePublished)entered.Body, new Position(index + 1), DateTimeOffset.UnixEpoch))], []);
}
