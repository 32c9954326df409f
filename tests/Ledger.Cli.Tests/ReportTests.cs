using Ledger.Cli.Tests.Running;
using Ledger.Tests;

namespace Ledger.Cli.Tests;

/// <summary>The report to the council, by the command.</summary>
public sealed class ReportTests(SmallTown town) : IClassFixture<SmallTown>, IDisposable
{
    private readonly LedgerSession session = town.Session;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-cli-test");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_report_for_a_program() => Approval.Approve(await session.Ask("report --quarter 2021-Q4 --known 2022-02-01 --form csv"));

    [Fact]
    public async Task A_report_is_a_page_unless_another_form_is_asked()
    {
        var page = await session.Ask("report --quarter 2022-Q2");

        Assert.StartsWith("<!DOCTYPE html>", page);
        Assert.Contains("<h1>Kwartaalrapportage Participatiewet, 2e kwartaal 2022</h1>", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_report_in_a_file_is_the_same_bytes_when_asked_again(string form)
    {
        var (first, second) = (Path.Combine(folder.FullName, "first"), Path.Combine(folder.FullName, "second"));
        var said = await session.Ledger($"report --quarter 2022-Q2 --known 9 --form {form} --out {first}");
        await session.Ask($"report --quarter 2022-Q2 --known 9 --form {form} --out {second}");

        Assert.Equal((ExitCode.Ok, ""), (said.Code, said.Out));
        Assert.Contains("holds the report on 2022-Q2, as known at position 9", said.Error);
        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
    }

    [Theory]
    [InlineData("report", "'--quarter' is required")]
    [InlineData("report --quarter 2022", "2022 is not a quarter: write one as 2021-Q4")]
    [InlineData("report --quarter 2022-Q7", "'2022-Q7' is not a calendar period")]
    [InlineData("report --quarter 2022-Q2 --form html5", "Did you mean html?")]
    [InlineData("report --quarter 2022-Q2 --form xlsx", "give the file to write with --out FILE")]
    public async Task What_is_wrong_is_told_with_what_to_do(string line, string reason)
    {
        var said = await session.Ledger(line);

        Assert.Equal((ExitCode.Usage, true), (said.Code, said.Error.Contains(reason, StringComparison.Ordinal)));
    }
}
