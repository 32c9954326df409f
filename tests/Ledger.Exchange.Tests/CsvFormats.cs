using System.Text;
using Ledger.Domain.Benefits;
using Ledger.Exchange.Csv;

namespace Ledger.Exchange.Tests;

public class CsvFormats
{
    public static TheoryData<char, string, bool, string> EveryFormat()
    {
        var formats = new TheoryData<char, string, bool, string>();
        foreach (var separator in new[] { ',', ';' })
        {
            foreach (var encoding in new[] { "utf-8", "utf-8 with mark", "windows-1252" })
            {
                foreach (var dutch in new[] { true, false })
                {
                    foreach (var lineBreak in new[] { "\n", "\r\n" })
                        formats.Add(separator, encoding, dutch, lineBreak);
                }
            }
        }
        return formats;
    }

    [Fact]
    public async Task A_column_that_stands_there_under_two_of_its_names_is_refused()
    {
        using var trial = new Trial();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => trial.ImportVng(
            "Startdatum periodiek algemeen;" + Rows.Header + "2001-01-01;1;2008-05-04;man;NA;Anders;14;1982\n"));

        Assert.Contains("has columns startdatum and Startdatum periodiek algemeen", refused.Message);
    }

    [Fact]
    public async Task Rows_of_nothing_but_separators_are_no_rows()
    {
        using var trial = new Trial();

        var report = await trial.ImportVng(Rows.Header + "1;2008-05-04;man;NA;Anders;14;1982\n;;;;;;\n; ;;;;;\n;;\n");

        Assert.Equal((1, 1, 0), (report.Rows, report.Recorded, report.SetAside));
    }

    [Fact]
    public async Task A_file_that_is_parted_by_something_else_is_told_what_parts_columns()
    {
        using var trial = new Trial();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => trial.ImportVng(Rows.Header.Replace(';', '\t') + "1\t2008-05-04\tman\tNA\tAnders\t14\t1982\n"));

        Assert.Contains("commas or semicolons, and by nothing else", refused.Message);
    }

    [Theory]
    [MemberData(nameof(EveryFormat))]
    public async Task A_file_reads_the_same_in_every_format(char separator, string encoding, bool dutchDates, string lineBreak)
    {
        using var trial = new Trial();
        var (start, end) = dutchDates ? ("04-05-2008", "09-06-2012") : ("2008-05-04", "2012-06-09");
        // The note is not a column of the profile; its line break and its letters must not disturb the ones that are.
        var text = string.Join(lineBreak,
            "Dossiernr;Opmerking;startdatum;geslacht;einddatum;Omschrijving leefvorm;Oorzaak bijstandsafhankelijkheid;geboortejaar".Replace(';', separator),
            $"\"1\"{separator}\"re-integratie; café,{lineBreak}\"\"beëindigd\"\"\"{separator}{start}{separator}man{separator}{end}{separator}\"Gehuwd / Samenwonend\"{separator}14{separator}1982",
            "",
            $"2{separator}{separator}31-02-2019{separator}man{separator}NA{separator}Anders{separator}14{separator}1982",
            "");
        var file = trial.File(text, encoding switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with mark" => new UTF8Encoding(true),
            _ => FileText.Windows1252,
        });

        var report = await trial.Import(file, Trial.Vng);

        Assert.Equal((2, 2, 1), (report.Rows, report.Recorded, report.SetAside));
        var bodies = await trial.Bodies();
        var granted = Assert.IsType<BenefitGranted>(bodies[0]);
        Assert.Equal(new DateOnly(2008, 5, 4), granted.EffectiveOn);
        Assert.Equal((HouseholdForm.Couple, 2, Cause.EndOfUnemploymentBenefit), (granted.Household, granted.Persons, granted.Cause));
        Assert.Null(granted.Partner);
        Assert.Equal(new DateOnly(2012, 6, 10), Assert.IsType<BenefitEnded>(bodies[1]).EffectiveOn);

        // The row stands in the file that was set aside with the line it began on: after a quoted line break and a blank line.
        var aside = CsvFile.Open(report.SetAsideFile!);
        Assert.Equal("5", aside.Rows().Select(row => row[0]).Single());
    }

    [Fact]
    public void Letters_of_windows_1252_are_kept()
    {
        using var trial = new Trial();
        var file = trial.File("naam;plaats\né;€\n", FileText.Windows1252);

        var row = CsvFile.Open(file).Rows().Select(row => (row[0], row[1])).Single();

        Assert.Equal(("é", "€"), row);
    }

    [Fact]
    public void A_letter_cut_by_a_block_border_is_still_utf_8()
    {
        using var trial = new Trial();
        for (var before = 256 * 1024 - 4; before < 256 * 1024 + 2; before++)
            Assert.IsType<UTF8Encoding>(FileText.Detect(trial.File(new string('a', before) + "€ë" + new string('b', 10))));
    }

    [Fact]
    public async Task A_file_without_a_required_column_is_refused_with_what_was_found_and_expected()
    {
        using var trial = new Trial();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => trial.ImportVng("startdatum;geslacht;leefvorm\n2008-05-04;man;Anders\n"));

        Assert.Contains("einddatum", refused.Message);
        Assert.Contains("startdatum, geslacht, leefvorm", refused.Message);
        Assert.Contains("Dossiernr (optional)", refused.Message);
        Assert.Empty(await trial.Recorded());
    }

    [Theory]
    [InlineData("startdatum;geslacht;Startdatum\n", "Startdatum")]
    [InlineData("", "empty")]
    public async Task A_header_that_cannot_be_read_in_one_way_is_refused(string text, string expected)
    {
        using var trial = new Trial();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => trial.ImportVng(text));

        Assert.Contains(expected, refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_refuses_the_file_with_its_line()
    {
        using var trial = new Trial();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => trial.ImportVng(
            Rows.Header + "1;2008-05-04;man;NA;Anders;14;1982\n2;2008-05-04;man;NA;\"Anders;14;1982\n3;2008-05-04;man;NA;Anders;14;1982\n"));

        Assert.Contains("line 3", refused.Message);
        Assert.Empty(await trial.Recorded());
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused()
    {
        using var trial = new Trial();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => trial.Import(trial.File("startdatum;geslacht\n", Encoding.Unicode), Trial.Vng));

        Assert.Contains("not a text file", refused.Message);
    }
}
