using Ledger.Exchange.Csv;
using Ledger.Exchange.Import;

namespace Ledger.Exchange.Tests;

public class RowsSetAside
{
    private const string GoodRow = "9;2008-05-04;man;NA;Anders;14;1982\n";

    [Theory]
    [InlineData("")]
    [InlineData("31-12-9999")]
    [InlineData("9999-12-31")]
    public async Task A_benefit_that_runs_on_has_no_last_day_or_one_that_is_as_far_as_can_be(string end)
    {
        using var trial = new Trial();

        var report = await trial.ImportVng(Rows.Header + $"1;2019-02-03;man;{end};Anders;14;1982\n");

        Assert.Equal((1, 1, 0), (report.Rows, report.Recorded, report.SetAside));
    }

    [Theory]
    [InlineData("1;2019-05-04;man;2019-05-02;Anders;14;1982", ProblemKind.EndBeforeStart, "einddatum", "lies before the start")]
    [InlineData("1;31-02-2019;man;NA;Anders;14;1982", ProblemKind.NotADate, "startdatum", "31-02-2019")]
    [InlineData("1;2019-02-30;man;NA;Anders;14;1982", ProblemKind.NotADate, "startdatum", "2019-02-30")]
    [InlineData("1;2019-02-03;man;NA;Alleenstande;14;1982", ProblemKind.UnknownCode, "Omschrijving leefvorm", "Did you mean Alleenstaande?")]
    [InlineData("1;2019-02-03;man;NA;Anders;77;1982", ProblemKind.UnknownCode, "Oorzaak bijstandsafhankelijkheid", "77")]
    [InlineData("1;2019-02-03;man;NA;Anders;14;82", ProblemKind.InvalidValue, "geboortejaar", "a year of birth")]
    [InlineData("1;;man;NA;Anders;14;1982", ProblemKind.MissingValue, "startdatum", "missing")]
    [InlineData(";2019-02-03;man;NA;Anders;14;1982", ProblemKind.MissingValue, "Dossiernr", "number of the dossier")]
    [InlineData("1 2;2019-02-03;man;NA;Anders;14;1982", ProblemKind.InvalidValue, "Dossiernr", "letters, digits")]
    [InlineData("1;1919-02-03;man;NA;Anders;14;1882", ProblemKind.InvalidValue, "startdatum", "Give a day from 1950-01-01 to 2079-12-31")]
    [InlineData("1;2019-02-03;man;2999-12-31;Anders;14;1982", ProblemKind.InvalidValue, "einddatum", "Give a day from 1949-12-31 to 2079-12-30")]
    [InlineData("1;2019-02-03;man;30-12-9999;Anders;14;1982", ProblemKind.InvalidValue, "einddatum", "leave the field empty where it stands for no day at all")]
    [InlineData("1;31-12-9999;man;NA;Anders;14;1982", ProblemKind.MissingValue, "startdatum", "missing")]
    [InlineData("1;2019-02-03;man;NA;Anders;14", ProblemKind.BrokenRow, "", "6 fields and the header 7")]
    [InlineData("1;2019-02-03;man;NA;Anders;14;1982;1", ProblemKind.BrokenRow, "", "8 fields and the header 7")]
    [InlineData("1;2019-02-03;ma\"n;NA;Anders;14;1982", ProblemKind.BrokenRow, "", "quote")]
    public async Task A_row_that_fails_is_set_aside_with_line_field_and_reason_and_the_rest_goes_in(string row, ProblemKind kind, string field, string reason)
    {
        using var trial = new Trial();

        var report = await trial.ImportVng(Rows.Header + row + "\n" + GoodRow);

        Assert.Equal((2, 1, 1), (report.Rows, report.Recorded, report.SetAside));
        Assert.Equal(1, report.Problems[kind]);
        var aside = CsvFile.Open(report.SetAsideFile!);
        var failed = aside.Rows().Select(failed => Enumerable.Range(0, failed.FieldCount).Select(i => failed[i]).ToArray()).Single();
        Assert.Equal(("2", field), (failed[0], failed[1]));
        Assert.Contains(reason, failed[2]);
        Assert.Equal(row.Split(';'), failed[3..]);
    }

    [Theory]
    [InlineData("111222333")]
    [InlineData("1112.22.333")]
    public async Task A_bsn_is_refused_and_never_repeated_in_the_reason(string bsn)
    {
        using var trial = new Trial();

        var report = await trial.ImportVng("Clientnummer;" + Rows.Header + $"{bsn};1;2019-05-04;man;NA;Anders;{bsn};1982\n");

        Assert.Equal((0, 1), (report.Recorded, report.Problems[ProblemKind.PersonalData]));
        var failed = CsvFile.Open(report.SetAsideFile!).Rows().Select(failed => failed[1] + failed[2]).Single();
        Assert.Contains("Clientnummer", failed);
        Assert.DoesNotContain(bsn, failed);
        Assert.Empty(await trial.Recorded());
    }

    [Fact]
    public async Task All_problems_of_a_row_are_told_at_once()
    {
        using var trial = new Trial();

        var report = await trial.ImportVng(Rows.Header + "1;31-02-2019;vrou;NA;Andres;14;1982\n");

        var failed = CsvFile.Open(report.SetAsideFile!).Rows().Select(failed => failed[1]).Single();
        Assert.Equal("startdatum, geslacht, Omschrijving leefvorm", failed);
        Assert.Equal(1, report.SetAside);
        Assert.Equal(2, report.Problems.Count);
    }

    [Fact]
    public async Task A_file_of_rows_set_aside_is_repaired_and_imported_as_it_is()
    {
        using var trial = new Trial();
        var report = await trial.ImportVng(Rows.Header + "1;31-02-2019;man;NA;Anders;14;1982\n");

        await File.WriteAllTextAsync(report.SetAsideFile!, (await File.ReadAllTextAsync(report.SetAsideFile!)).Replace(";31-02-2019;", ";28-02-2019;"));
        var repaired = await trial.Import(report.SetAsideFile!, Trial.Vng);

        Assert.Equal((1, 0), (repaired.Recorded, repaired.SetAside));
    }

    /// <summary>By itself the second of two equal rows looks like the first, and would add nothing.</summary>
    [Fact]
    public async Task Rows_known_by_their_content_are_repaired_in_the_file_they_came_from_so_that_none_is_lost()
    {
        using var trial = new Trial();
        const string Row = "2008-05-04;man;NA;Anders;14;1982\n";
        var report = await trial.ImportVng(Rows.HeaderWithoutNumber + Row + Row.Replace("Anders", "Andres"));

        await File.WriteAllTextAsync(report.SetAsideFile!, (await File.ReadAllTextAsync(report.SetAsideFile!)).Replace(";Andres;", ";Anders;"));
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => trial.Import(report.SetAsideFile!, Trial.Vng));
        var repaired = await trial.ImportVng(Rows.HeaderWithoutNumber + Row + Row);

        Assert.Contains("Mend the rows in the file that they came from", refused.Message);
        Assert.Equal((1, 1, 0), (repaired.Recorded, repaired.Repeated, repaired.SetAside));
    }

    [Fact]
    public async Task Nothing_is_made_when_nothing_fails_or_nothing_may_be_written()
    {
        using var trial = new Trial();

        var good = await trial.ImportVng(Rows.Header + GoodRow);
        var dry = await trial.Import(trial.File(Rows.Header + "1;31-02-2019;man;NA;Anders;14;1982\n2;2008-05-04;man;NA;Anders;14;1982\n"), Trial.Vng, dryRun: true);

        Assert.Null(good.SetAsideFile);
        Assert.Equal((2, 1, 1, 1), (dry.Rows, dry.Events, dry.Recorded, dry.SetAside));
        Assert.Single(await trial.Recorded());
        Assert.Equal(["input.csv"], trial.Files);
        Assert.Empty(Directory.EnumerateFileSystemEntries(trial.TemporaryFolder));
    }
}
