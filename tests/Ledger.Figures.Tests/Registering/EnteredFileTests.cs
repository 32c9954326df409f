using Ledger.Domain.Publications;
using Ledger.Domain.Targets;
using Ledger.Figures.Measures;
using Ledger.Figures.Publications;
using Ledger.Figures.Registering;
using Ledger.Figures.Targets;

namespace Ledger.Figures.Tests.Registering;

public sealed class EnteredFileTests
{
    [Fact]
    public void A_target_file_gives_an_event_for_each_decision_in_its_order()
    {
        var entered = Targets("""
            targets:
              - target: sent-2018
                label: Doorverwezen naar AM Match
                measure: outflow
                where: [reason=work-employed, scheme=pw]
                unit: benefits
                from: 2018-01-01
                until: 2019-01-01
                decisions:
                  - { at-least: 80, of: previous-year, decided-on: 2017-11-01, by: council, document: Kadernota, place: p. 21, known: 2017-11-02 }
                  - { band: [20, 22.5], decided-on: 2018-03-01, by: college, document: Voorjaarsnota, reason: Fewer places }
                  - { withdrawn: true, decided-on: 2018-09-01, by: college, document: Najaarsnota }
            """);

        Assert.Empty(entered.Mistakes);
        Assert.Collection(
            entered.Events.Select(each => each.Body),
            set => Assert.Equal(("at least 80 % of the year before", "outflow where reason=work-employed and scheme=pw"), ($"{((TargetSet)set).Aim}", $"{((TargetSet)set).Measure}")),
            revised => Assert.Equal(("from 20 up to 22.5", "Fewer places"), ($"{((TargetRevised)revised).Aim}", ((TargetRevised)revised).Resolution.Reason)),
            withdrawn => Assert.Equal(new DateOnly(2018, 9, 1), ((TargetWithdrawn)withdrawn).EffectiveOn));
        Assert.Equal([2017, null, null], entered.Events.Select(each => each.KnownAt?.Year));
    }

    [Fact]
    public void Every_mistake_of_a_target_file_is_told_with_its_line_and_its_field()
    {
        var entered = Targets("""
            targets:
              - target: dossiers 2022
                label: Dossiers
                mesure: caseload
                unit: persons
                on: 31-12-2022
                decisions:
                  - { at-most: "2.200,0", at-least: 3, decided-on: 2019-06-27, by: raad }
              - target: dossiers-2023
                label: Dossiers
                measure: caselod
                unit: benefits
                on: 2023-12-31
                decisions:
                  - { at-most: 2200, decided-on: 2019-06-27, by: council, document: X }
            """);

        Assert.Equal(
            ["line 11, measure", "line 2, measure", "line 2, target", "line 4, mesure", "line 6, on", "line 8, at-most", "line 8, by", "line 8, document"],
            entered.Mistakes.Select(mistake => $"line {mistake.Line}, {mistake.Field}").Order());
        Assert.Contains("targets.yaml, line 4, mesure: There is no such key here. Did you mean measure?", $"{entered.Mistakes[0]}");
        Assert.Contains("There is no measure 'caselod'. Did you mean 'caseload'?", $"{entered.Mistakes[^1]}");
    }

    [Fact]
    public void A_published_file_gives_each_figure_what_its_table_and_its_report_say()
    {
        var entered = Published("""
            report: rk
            document: Rapport
            published: 2018-07-02
            tables:
              - place: Tabel 1
                unit: persons
                on: 2017-07-31
                figures:
                  - { figure: all, label: Totaal, value: 2970 }
                  - { figure: men, label: Man, value: 1497, category: { of: sex, are: exclusive, whole: all } }
                  - { figure: men-share, label: Man, value: 50.40, unit: percent, share: [men, all], more-than: other:men }
                  - { figure: year, label: Jaar, value: 5, from: 2017-01-01, until: 2018-01-01, repeats: all }
            """);

        Assert.Empty(entered.Mistakes);
        var figures = entered.Events.Select(each => (FigurePublished)each.Body).ToList();
        Assert.Equal(("rk:all", "2970", "Tabel 1", new DateOnly(2018, 7, 2)), (figures[0].Figure.Value, $"{figures[0].Value}", figures[0].Place, figures[0].EffectiveOn));
        Assert.Equal("rk:all", figures[1].Category!.Whole!.Value.Value);
        Assert.Equal(("50.40", "percent", "rk:men, rk:all", "other:men"), ($"{figures[2].Value}", figures[2].Unit, $"{figures[2].Follows!.From}", figures[2].Says!.Than.Value));
        Assert.Equal((null, new DateOnly(2017, 1, 1), "rk:all"), (figures[3].On, figures[3].From, figures[3].Repeats!.Value.Value));
    }

    [Fact]
    public void Every_mistake_of_a_published_file_is_told_with_its_line_and_its_field()
    {
        var entered = Published("""
            report: rk
            document: Rapport
            published: 2018-07-02
            figures:
              - { figure: a, label: A, value: 1, unit: persons }
              - { figure: b, label: B, value: 1, unit: persons, on: 2017-07-31, measure: caseload }
              - { figure: c, label: C, value: 1, unit: percent, on: 2017-07-31, share: [a] }
              - { figure: d, label: D, value: 1, unit: persons, on: 2017-07-31, total: [a], growth: [a, b] }
              - { figure: e, label: E, value: 1, unit: persons, on: 2017-07-31, category: { of: sex } }
              - { figure: f, label: F, value: one, unit: persons, on: 2017-07-31 }
            """);

        Assert.Equal(
            ["line 5, on", "line 6, unit", "line 7, share", "line 8, growth", "line 9, are", "line 10, value"],
            entered.Mistakes.Select(mistake => $"line {mistake.Line}, {mistake.Field}"));
    }

    [Theory]
    [InlineData("targets: [", "This is not YAML")]
    [InlineData("", "holds 0 documents")]
    [InlineData("- 1", "Here must stand keys")]
    [InlineData("targets: 5", "Give a list")]
    [InlineData("targets:\n  - target: x", "decisions: It is missing")]
    public void A_file_of_another_shape_is_told_what_to_give(string text, string said) =>
        Assert.Contains(Targets(text).Mistakes, mistake => $"{mistake}".Contains(said, StringComparison.Ordinal));

    [Fact]
    public void A_report_without_a_day_of_publication_is_told_so_once()
    {
        var entered = Published("report: rk\ndocument: Rapport\nfigures:\n  - { figure: a, label: A, value: 1, unit: persons, on: 2017-07-31 }\n  - { figure: b, label: B, value: 1, unit: persons, on: 2017-07-31 }\n");

        Assert.Equal("published", Assert.Single(entered.Mistakes).Field);
    }

    private static EnteredFile Targets(string text) => TargetFile.Read("targets.yaml", new StringReader(text), MeasureLibrary.Shipped);

    private static EnteredFile Published(string text) => PublicationFile.Read("report.yaml", new StringReader(text), MeasureLibrary.Shipped);
}
