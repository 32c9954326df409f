using Ledger.Cli.Tests.Running;
using Ledger.Tests;

namespace Ledger.Cli.Tests;

/// <summary>Series of others: brought in, shown, broken and compared with, by the commands.</summary>
public sealed class BenchmarkTests(SmallTown town) : IClassFixture<SmallTown>, IDisposable
{
    private readonly LedgerSession session = town.Session;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-cli-test");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_series_is_brought_in_revised_broken_shown_and_compared_with()
    {
        session.Now = new(2024, 3, 15, 9, 30, 0, TimeSpan.Zero);
        var first = FileOf("first.csv", "2021-10,ioaw,0.4", "2021-11,ioaw,0.5", "2021-12,ioaw,0.5", "2022-01,ioaw,0.55");
        var later = FileOf("later.csv", "2021-12,ioaw,0.6", "2022-01,ioaw,0.55", "2022-02,ioaw,0.5");
        var said = new StringWriter();
        foreach (var line in new[]
        {
            $"benchmark import {first} --profile cbs-37789ksz --retrieved 2022-03-01",
            $"benchmark import {first} --profile cbs-37789ksz --retrieved 2022-03-01 --csv",
            $"benchmark import {later} --profile cbs-37789ksz --retrieved 2022-06-01",
            "benchmark list",
            "benchmark break cbs-ioaw --on 2022-01-01 --cause merger --explanation \"Weesp joined Amsterdam\"",
            "benchmark show cbs-ioaw",
            "benchmark show cbs-ioaw --revised --json",
            "benchmark show cbs-ioaw --known 10 --csv",
            "benchmark compare cbs-ioaw caseload --every month --from 2021-11-01 --until 2022-04-01 --index 2021-12-31",
            "benchmark compare cbs-ioaw caseload --every month --from 2021-11-01 --until 2022-01-01 --where household=single --csv",
        })
        {
            said.Write($"> ledger {line.Replace(folder.FullName, ".", StringComparison.Ordinal)}\n{await session.Ask(line)}\n");
        }

        Approval.Approve($"{said}");
        Assert.Contains("already", (await session.Ledger("benchmark break cbs-ioaw --on 2022-01-01 --cause merger --explanation \"Weesp joined Amsterdam\"")).Error);
    }

    [Fact]
    public async Task What_was_entered_wrongly_is_taken_back_and_may_be_entered_again()
    {
        session.Now = new(2024, 3, 15, 9, 30, 0, TimeSpan.Zero);
        const string Break = "benchmark break cbs-ioaz --on 2021-10-01 --cause definition --explanation \"A law\"";
        var right = $"benchmark import {FileOf("right.csv", "2021-10,ioaz,0.4")} --profile cbs-37789ksz --retrieved 2022-03-01 --csv";
        await session.Ask($"benchmark import {FileOf("wrong.csv", "2021-10,ioaz,4.0")} --profile cbs-37789ksz --retrieved 2022-03-01");
        Assert.Contains("or take the other back with: ledger benchmark withdraw cbs-ioaz --retrieved 2022-03-01", (await session.Ledger(right)).Error);

        const string Withdraw = "benchmark withdraw cbs-ioaz --retrieved 2022-03-01 --reason \"The point stood wrong\"";
        await session.Ask(Withdraw);
        await session.Ask(right);
        await session.Ask(Withdraw);
        Assert.Contains("There is no benchmark 'cbs-ioaz'", (await session.Ledger("benchmark show cbs-ioaz")).Error);
        await session.Ask(right);
        await session.Ask(Break);
        await session.Ask("benchmark withdraw cbs-ioaz --broken 2021-10-01 --reason \"Not of the Ioaz\"");
        var withdrawn = await session.Ask("events --type benchmark_withdrawn --csv");
        Assert.DoesNotContain("A law", await session.Ask("benchmark show cbs-ioaz --json"));
        Assert.Contains("0.4", await session.Ask("benchmark show cbs-ioaz --csv"));

        var events = await session.Ask("events --type benchmark_retrieved --csv");
        await session.Ask(right);
        await session.Ask(Break);
        Assert.Equal(events, await session.Ask("events --type benchmark_retrieved --csv"));
        Assert.Contains("A law", await session.Ask("benchmark show cbs-ioaz --json"));
        Assert.Equal(4, withdrawn.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("benchmark withdraw cbs-none --retrieved 2022-03-01 --reason x", ExitCode.Usage, "There is no benchmark 'cbs-none'")]
    [InlineData("benchmark withdraw cbs-none --reason x", ExitCode.Usage, "Give the day of the retrieval to take back (--retrieved), or that of the break (--broken).")]
    [InlineData("benchmark import FILE --profile cbs-37789ksz", ExitCode.Usage, "'--retrieved' is required")]
    [InlineData("benchmark import FILE --profile cbs-37789ksz --retrieved 2124-01-01", ExitCode.Usage, "lies in the future")]
    [InlineData("benchmark import FILE --profile cbs-37789kz --retrieved 2024-01-01", ExitCode.Refused, "Did you mean cbs-37789ksz?")]
    [InlineData("benchmark import no-file --profile cbs-37789ksz --retrieved 2024-01-01", ExitCode.NotFound, "There is no file 'no-file'")]
    [InlineData("benchmark import FILE --profile cbs-37789ksz --retrieved 2024-01-01", ExitCode.Refused, "line 3, field thousand_benefits: ioaz in 2021-01 is 2 here and 1 in line 2")]
    [InlineData("benchmark show cbs-none", ExitCode.Usage, "There is no benchmark 'cbs-none'")]
    [InlineData("benchmark compare cbs-none caseload --every month --from 2021-01-01 --until 2021-02-01", ExitCode.Usage, "There is no benchmark 'cbs-none'")]
    public async Task What_is_wrong_is_told_with_what_to_do(string line, ExitCode code, string reason)
    {
        session.Now = new(2024, 3, 15, 9, 30, 0, TimeSpan.Zero);
        var said = await session.Ledger(line.Replace("FILE", FileOf("wrong.csv", "2021-01,ioaz,1", "2021-01,ioaz,2"), StringComparison.Ordinal));

        Assert.Equal((code, true), (said.Code, said.Error.Contains(reason, StringComparison.Ordinal)));
    }

    private string FileOf(string name, params string[] rows)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllLines(path, rows.Prepend("month,series,thousand_benefits"));
        return path;
    }
}
