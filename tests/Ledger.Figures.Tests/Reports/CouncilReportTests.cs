using Ledger.Domain.Benefits;
using Ledger.Domain.Journal;
using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Figures.Reports;
using Ledger.Figures.Wording;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Tests.Reports;

public sealed class CouncilReportTests
{
    [Fact]
    public async Task A_quarter_stands_beside_the_one_before_and_the_same_a_year_before()
    {
        var report = await Town().Report("2021-Q4");

        Assert.Equal(("22", "22", "40"), Texts(Line(report, "caseload")));
        Assert.Equal(("20", "0", "0"), Texts(Line(report, "inflow")));
        Assert.Equal(("20", "18", "0"), Texts(Line(report, "outflow")));
        Assert.Equal(("50.0", "66.7", null), Texts(Line(report, "outflow-to-work-share")));
        Assert.Equal(ReportedState.NothingToDivideBy, Line(report, "outflow-to-work-share").YearBefore.State);
    }

    [Fact]
    public async Task What_became_known_after_the_report_before_is_a_change_since_then()
    {
        var report = await Town().Report("2021-Q4");

        Assert.Equal(("28", "-6"), (Line(report, "caseload").ReportedBefore.Text, Line(report, "caseload").Change));
        Assert.Equal(("12", "6"), (Line(report, "outflow").ReportedBefore.Text, Line(report, "outflow").Change));
        Assert.Equal(("100.0", "-33.3"), (Line(report, "outflow-to-work-share").ReportedBefore.Text, Line(report, "outflow-to-work-share").Change));
        Assert.Null(Line(report, "inflow").Change);
        Assert.True(report.KnownBefore.KnownAt < new DateTimeOffset(2021, 11, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_report_as_known_when_the_one_before_was_drawn_up_changes_nothing_of_it()
    {
        var report = await Town().Report("2021-Q4", known: "2021-10-20");

        Assert.Equal(report.Known, report.KnownBefore);
        Assert.All(report.Lines, line => Assert.Null(line.Change));
        Assert.True(report.IsProvisional);
    }

    [Fact]
    public async Task What_the_municipality_does_not_register_has_no_number()
    {
        var report = await Town().Report("2021-Q4");

        Assert.All(["running-trajectories", "sanctions", "applications", "benefit-expenditure"], id => Assert.Equal((ReportedState.NotRegistered, null), (Line(report, id).Now.State, Line(report, id).Now.Text)));
        Assert.DoesNotContain(report.Tables, table => table.Rows.Any(row => row.Value.State == ReportedState.NotRegistered));
    }

    [Fact]
    public async Task Small_counts_are_kept_back_with_those_that_would_give_them_away()
    {
        var report = await Town().Report("2021-Q4");
        var reasons = report.Tables.Single(table => table.Definition.By.Id == "reason");

        // 7 and 3 make the outflow to work of 10, which is shown; 8 and 2 make what is left of the outflow.
        Assert.All(reasons.Rows, row => Assert.Equal((ReportedState.KeptBack, null), (row.Value.State, row.Value.Text)));
        Assert.Equal(["Werk in dienstbetrekking", "Zelfstandig beroep of bedrijf", "Aangaan relatie", "Verhuizing naar andere gemeente"], reasons.Rows.Select(row => row.Word));
        Assert.Equal(("20", "10"), (reasons.Total.Text, Line(report, "outflow-to-work").Now.Text));
    }

    [Fact]
    public async Task A_share_is_kept_back_with_its_numerator_and_with_what_is_left_of_it()
    {
        var town = new ReportTown();
        town.Benefits(30, "2020-01-01");
        town.Benefits(3, "2020-01-01", "2021-11-01", EndReason.WorkEmployed);
        town.Benefits(9, "2020-01-01", "2021-11-01", EndReason.Death);
        town.Benefits(10, "2020-01-01", "2021-08-01", EndReason.WorkEmployed);
        town.Benefits(2, "2020-01-01", "2021-08-01", EndReason.Death);
        var report = await town.Report("2021-Q4");

        var (count, share) = (Line(report, "outflow-to-work"), Line(report, "outflow-to-work-share"));
        Assert.Equal((ReportedState.KeptBack, ReportedState.KeptBack), (count.Now.State, share.Now.State));
        Assert.Equal((ReportedState.KeptBack, ReportedState.KeptBack), (count.Before.State, share.Before.State));
    }

    [Fact]
    public async Task Neither_the_value_of_the_report_before_nor_the_difference_gives_a_small_count_away()
    {
        var town = new ReportTown();
        town.Benefits(30, "2020-01-01");
        town.Benefits(3, "2020-01-01", "2021-08-01");
        town.Benefits(4, "2020-01-01", "2021-08-01", endKnown: "2021-12-20");
        var report = await town.Report("2021-Q4");
        var outflow = Line(report, "outflow");

        Assert.Equal(("7", ReportedState.KeptBack, null), (outflow.Before.Text, outflow.ReportedBefore.State, outflow.Change));
    }

    [Fact]
    public async Task A_target_stands_beside_its_figure_and_has_no_light_where_the_figure_is_kept_back()
    {
        var targets = new Targets();
        var shown = await Town().Report("2021-Q4", targets: targets);
        var town = new ReportTown();
        town.Benefits(3, "2020-01-01");
        var keptBack = await town.Report("2021-Q4", targets: targets);

        Assert.Equal(new ReportTarget("ten hoogste 25", "25", "groen"), Line(shown, "caseload").Target);
        Assert.Null(Line(shown, "inflow").Target);
        Assert.Equal(new ReportTarget("ten hoogste 25", "25", null), Line(keptBack, "caseload").Target);
    }

    [Fact]
    public async Task No_random_report_shows_a_small_count_or_leaves_one_to_be_worked_out()
    {
        var random = new Random(20211231);
        for (var trial = 0; trial < 25; trial++)
        {
            var town = new ReportTown();
            foreach (var reason in new[] { EndReason.WorkEmployed, EndReason.WorkSelfEmployed, EndReason.Death, EndReason.Relationship, EndReason.MovedAbroad })
            {
                foreach (var household in Enum.GetValues<HouseholdForm>())
                {
                    town.Benefits(random.Next(0, 7), "2020-02-01", household: household);
                    town.Benefits(random.Next(0, 4), "2020-02-01", "2021-11-03", reason, household: household);
                    town.Benefits(random.Next(0, 3), "2021-10-09", "2021-12-03", reason, household: household);
                }
            }

            MustHideSmallCounts(await town.Report("2021-Q4"));
        }
    }

    private static void MustHideSmallCounts(CouncilReport report)
    {
        var rule = report.Definition.Suppression;
        foreach (var value in report.Lines.SelectMany(line => line.All).Where(value => value.State == ReportedState.Shown))
        {
            if (report.Definition.IsCount(value.Figure.Measure) || value.Figure.Measure.Per is not null)
                Assert.False(rule.IsSmall(value.Figure.Value!.Counted), $"{value.Figure.Basis} shows {value.Text}");
        }

        foreach (var table in report.Tables)
        {
            var counts = table.Figure.Rows.ToDictionary(row => row.Group[0], row => row.Value.Counted);
            var words = table.Definition.Words.ToDictionary(word => word.Word, word => word.Value);
            var hidden = table.Rows.Where(row => row.Value.State == ReportedState.KeptBack).Select(row => counts[words[row.Word]]).ToList();
            Assert.All(table.Rows.Where(row => row.Value.State == ReportedState.Shown), row => Assert.False(rule.IsSmall(counts[words[row.Word]])));
            Assert.False(table.Total.State == ReportedState.Shown && (hidden.Count == 1 || rule.IsSmall(hidden.Sum())), $"{table.Definition.Heading}: {string.Join(", ", hidden)} hidden of {table.Total.Text}");
        }

        // Stock at both ends and all flows but one would give that one away.
        var balance = new[] { Line(report, "caseload").Before, Line(report, "caseload").Now }.Concat(new[] { "inflow", "transfers-in", "outflow", "transfers-out" }.Select(id => Line(report, id).Now));
        Assert.NotEqual(1, balance.Count(value => value.State == ReportedState.KeptBack));
    }

    [Fact]
    public async Task Persons_and_benefits_together_do_not_give_the_couples_away()
    {
        var town = new ReportTown();
        town.Benefits(30, "2020-01-01");
        town.Benefits(3, "2020-01-01", household: HouseholdForm.Couple);
        var report = await town.Report("2021-Q4");

        Assert.Contains(ReportedState.KeptBack, new[] { Line(report, "caseload").Now.State, Line(report, "caseload-persons").Now.State });
        Assert.All(report.Tables.Single(table => table.Definition.By.Id == "household").Rows, row => Assert.Equal(ReportedState.KeptBack, row.Value.State));
    }

    [Fact]
    public async Task The_shipped_report_says_only_what_adds_up()
    {
        var report = await Town().Report("2021-Q4");

        Assert.Equal(Line(report, "outflow").Now.Figure.Value!.Counted, report.Tables.Single(table => table.Definition.By.Id == "reason").Figure.Rows.Sum(row => row.Value.Counted));
        Assert.All(report.Definition.Sections.SelectMany(section => section.Measures), measure => Assert.Contains(measure, report.Lines.Select(line => line.Measure)));
    }

    [Fact]
    public async Task A_report_is_about_a_quarter() =>
        Assert.Contains("2021 is not a quarter", (await Assert.ThrowsAsync<QuestionException>(() => Town().Report("2021"))).Message);

    [Theory]
    [InlineData("measures: [caseload, inflow]", "measures: [caselod, inflow]", "Did you mean 'caseload'?")]
    [InlineData("measures: [caseload, inflow]", "measures: [caseload, caseload, inflow]", "caseload stands in the report twice")]
    [InlineData("measures: [caseload, inflow]", "measures: [caseload]", "inflow is named, and stands in no section")]
    [InlineData("suppression: fewer-than-five", "suppression: fewer-than-six", "Did you mean 'fewer-than-five'?")]
    [InlineData("by: household", "by: housing", "There is no trait 'housing'")]
    [InlineData("  single: Alleen", "  singel: Alleen", "Unknown key 'singel'")]
    [InlineData("  benefits: uitkeringen", "  benefit: uitkeringen", "Unknown key 'benefit'")]
    [InlineData("report: test", "title: test", "line 2")]
    [InlineData("drawnUpAfterDays: 31", "drawnUpAfterDays: soon", "whole number")]
    public void A_definition_that_is_not_understood_is_refused_with_its_place(string right, string wrong, string reason)
    {
        const string Good = """
            report: test
            title: Test
            lead: Test.
            drawnUpAfterDays: 31
            suppression: fewer-than-five
            stock: caseload
            in: [inflow]
            out: [outflow]
            units:
              benefits: uitkeringen
            counts: [benefits]
            ---
            section: Een
            about: Over een.
            measures: [caseload, inflow]
            ---
            section: Twee
            about: Over twee.
            measures: [outflow]
            ---
            table: Tabel
            measure: caseload
            by: household
            words:
              single: Alleen
            """;
        Assert.Equal("test", ReportDefinitions.Read("report.yaml", new StringReader(Good)).Id);
        Assert.Contains(right, Good, StringComparison.Ordinal);

        var refused = Assert.Throws<DataFileException>(() => ReportDefinitions.Read("report.yaml", new StringReader(Good.Replace(right, wrong, StringComparison.Ordinal))));

        Assert.Contains(reason, refused.Message);
        Assert.StartsWith("report.yaml, line ", refused.Message);
    }

    /// <summary>40 benefits of 2020, 18 of which ended in the third quarter of 2021 (6 of them known later), and 20 new ones and 20 outflows in the fourth.</summary>
    private static ReportTown Town()
    {
        var town = new ReportTown();
        town.Benefits(2, "2020-01-01");
        town.Benefits(12, "2020-01-01", "2021-08-15", EndReason.WorkEmployed);
        town.Benefits(6, "2020-01-01", "2021-09-01", EndReason.Death, endKnown: "2021-12-10");
        town.Benefits(8, "2020-01-01", "2021-11-10", EndReason.MovedToMunicipality);
        town.Benefits(2, "2020-01-01", "2021-11-10", EndReason.Relationship);
        town.Benefits(7, "2020-01-01", "2021-11-10", EndReason.WorkEmployed);
        town.Benefits(3, "2020-01-01", "2021-11-10", EndReason.WorkSelfEmployed);
        town.Benefits(20, "2021-10-15");
        town.Benefits(1, "2022-02-01");
        return town;
    }

    private static ReportLine Line(CouncilReport report, string measure) => report.Lines.Single(line => line.Measure.Id == measure);

    private static (string?, string?, string?) Texts(ReportLine line) => (line.Now.Text, line.Before.Text, line.YearBefore.Text);

    private sealed class Targets : IReportTargets
    {
        public Task<ReportTarget?> Find(Figure realised, CalendarPeriod quarter, Position known, CancellationToken cancel) =>
            Task.FromResult(realised.Measure.Id == "caseload" ? new ReportTarget("ten hoogste 25", "25", "groen") : null);
    }
}
