using Ledger.Domain.Benefits;
using Ledger.Exchange.Csv;
using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Tests;

public class Reimports
{
    private static readonly string[] someRows =
    [
        "2008-05-04;man;2012-06-09;Alleenstaande;14;1982\n",
        "2008-05-04;man;NA;Alleenstaande;14;1982\n",
        "2008-05-04;man;2010-01-01;Alleenstaande;14;1982\n",
        "2008-05-04;vrouw;2010-01-01;Alleenstaande;14;1982\n",
        "2009-01-04;vrouw;NA;Gehuwd / Samenwonend;2;1975\n",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_file_twice_adds_nothing(bool numbered)
    {
        using var trial = new Trial();
        var file = numbered
            ? Rows.Header + "1;2008-05-04;man;2012-06-09;Alleenstaande;14;1982\n1;2014-05-04;man;NA;Alleenstaande;14;1982\n2;2008-05-04;man;NA;Anders;14;1982\n"
            : Rows.HeaderWithoutNumber + string.Concat(someRows);

        var first = await trial.ImportVng(file);
        var second = await trial.ImportVng(file);

        Assert.Equal(numbered ? 4 : 8, first.Recorded);
        Assert.Equal((0, first.Recorded, 0), (second.Recorded, second.Repeated, second.SetAside));
        Assert.Null(second.First);
    }

    [Fact]
    public async Task A_dry_run_tells_what_the_import_then_does()
    {
        using var trial = new Trial();
        var known = "1;2008-05-04;man;2012-06-09;Alleenstaande;14;1982\n";
        await trial.ImportVng(Rows.Header + known);
        var file = trial.File(Rows.Header + known + "2;2008-05-04;man;NA;Anders;14;1982\n1;2008-05-04;man;2013-06-09;Alleenstaande;14;1982\n");

        var dry = await trial.Import(file, Trial.Vng, dryRun: true);
        var done = await trial.Import(file, Trial.Vng);

        Assert.Equal((done.Recorded, done.Repeated, done.SetAside), (dry.Recorded, dry.Repeated, dry.SetAside));
        Assert.True(dry is { Recorded: > 0, Repeated: > 0, First: null, SetAsideFile: null });
    }

    [Fact]
    public async Task What_is_known_from_the_moment_of_import_is_a_repeat_at_another_moment()
    {
        using var trial = new Trial();
        var yaml = trial.File("""
            id: warnings
            title: Warnings
            description: One row is a warning.
            source: urn:nld:test:warnings
            dates: yyyy-MM-dd
            missing: [NA]
            columns:
              number: { header: dossier }
              day: { header: day, date: true }
            dossier: { number: number }
            known: import
            events:
              - type: warning_given
                id: "{dossier}"
                fields: { effectiveOn: day, sanction: { text: "{dossier}" }, ground: { value: other } }
            """, name: "warnings.yaml");
        var rows = string.Concat(Enumerable.Range(1, 2_500).Select(i => $"{i},2019-01-{1 + i % 28:00}\n"));
        await trial.Import(trial.File("dossier,day\n" + rows), ShippedProfiles.Find(yaml));

        trial.Now = trial.Now.AddDays(30);
        var again = await trial.Import(trial.File("dossier,day\n" + rows.Replace("\n7,2019-01-08\n", "\n7,2019-01-09\n")), ShippedProfiles.Find(yaml));

        Assert.Equal((0, 2_499, 1), (again.Recorded, again.Repeated, again.SetAside));
    }

    [Fact]
    public async Task An_end_announced_is_a_repeat_once_its_day_has_come()
    {
        using var trial = new Trial();
        const string Announced = Rows.Header + "1;2008-05-04;man;2019-05-20;Alleenstaande;14;1982\n";
        await trial.ImportVng(Announced);

        trial.Now = trial.Now.AddDays(30);
        var again = await trial.ImportVng(Announced);

        Assert.Equal((0, 2, 0), (again.Recorded, again.Repeated, again.SetAside));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_later_export_adds_only_the_benefits_that_have_ended_since(bool numbered)
    {
        using var trial = new Trial();
        string Export(string end) => numbered
            ? Rows.Header + $"1;2008-05-04;man;{end};Alleenstaande;14;1982\n2;2008-05-04;man;NA;Alleenstaande;14;1982\n"
            : Rows.HeaderWithoutNumber + $"2008-05-04;man;NA;Alleenstaande;14;1982\n2008-05-04;man;{end};Alleenstaande;14;1982\n";

        await trial.ImportVng(Export("NA"));
        var later = await trial.ImportVng(Export("09-06-2012"));

        Assert.Equal((1, 2, 0), (later.Recorded, later.Repeated, later.SetAside));
        var ended = Assert.IsType<BenefitEnded>((await trial.Bodies())[^1]);
        Assert.Equal(new DateOnly(2012, 6, 10), ended.EffectiveOn);
    }

    [Fact]
    public async Task The_order_of_the_rows_does_not_matter()
    {
        string[]? expected = null;
        foreach (var order in Orders(someRows))
        {
            using var trial = new Trial();
            await trial.ImportVng(Rows.HeaderWithoutNumber + string.Concat(order));
            var recorded = (await trial.Recorded()).Select(e => $"{e.Position} {e.SourceEventId} {e.EffectiveOn} {e.KnownAt}").ToArray();
            Assert.Equal(8, recorded.Length);
            Assert.Equal(expected ?? recorded, recorded);
            expected = recorded;
        }
    }

    [Fact]
    public async Task History_is_appended_in_the_order_in_which_it_became_known()
    {
        using var trial = new Trial();

        var report = await trial.ImportVng(Rows.HeaderWithoutNumber + string.Concat(someRows));

        var known = (await trial.Recorded()).Select(recorded => recorded.KnownAt).ToList();
        Assert.Equal(known.Order(), known);
        Assert.True(report.Sorted);
    }

    [Fact]
    public async Task History_that_does_not_fit_in_memory_is_in_order_as_well()
    {
        using var trial = new Trial();
        var file = trial.File("");
        GeneratedExtract.Write(file, 3_000, numbered: false);

        await trial.Import(file, Trial.Vng, sortMemory: 16 * 1024);

        var claims = (await trial.Recorded()).Select(recorded => recorded.KnownAtClaimed).ToList();
        Assert.InRange(claims.Count, 3_001, 6_000);
        Assert.Equal(claims.Order(), claims);
    }

    [Fact]
    public async Task An_end_that_has_yet_to_come_is_known_at_the_moment_of_import_and_no_later()
    {
        using var trial = new Trial();

        await trial.ImportVng(Rows.Header + "1;2008-05-04;man;31-12-2030;Alleenstaande;14;1982\n");

        var ended = (await trial.Recorded())[^1];
        Assert.Equal((new DateOnly(2031, 1, 1), trial.Now), (ended.EffectiveOn, ended.KnownAt));
    }

    [Fact]
    public async Task A_row_that_says_otherwise_than_before_is_set_aside_and_points_at_what_was_recorded()
    {
        using var trial = new Trial();
        await trial.ImportVng(Rows.Header + "7;2007-05-04;man;NA;Anders;14;1982\n1;2008-05-04;man;NA;Alleenstaande;14;1982\n");

        var later = await trial.ImportVng(Rows.Header + "7;2007-05-04;man;NA;Anders;14;1982\n1;2008-05-04;man;NA;Anders;14;1982\n");

        Assert.Equal((0, 1, 1), (later.Recorded, later.Repeated, later.Problems[ProblemKind.Conflict]));
        var failed = CsvFile.Open(later.SetAsideFile!).Rows().Select(row => (row[0], row[1], row[2])).Single();
        Assert.Equal(("3", "benefit_granted"), (failed.Item1, failed.Item2));
        Assert.Contains("position 2", failed.Item3);
        Assert.Contains("correction", failed.Item3);
    }

    private static IEnumerable<string[]> Orders(string[] rows)
    {
        if (rows.Length == 1)
            return [rows];
        return Enumerable.Range(0, rows.Length).SelectMany(i => Orders([.. rows.Where((_, j) => j != i)]).Select(rest => (string[])[rows[i], .. rest]));
    }
}
