using Ledger.Cli.Tests.Running;
using Ledger.Tests;

namespace Ledger.Cli.Tests;

public sealed class CorrectionTests(SmallTown town) : IClassFixture<SmallTown>
{
    private readonly LedgerSession session = town.Session;

    [Fact]
    public async Task An_outflow_of_two_years_ago_corrected_today_changes_that_year_only_as_known_from_today_on()
    {
        session.Now = new(2024, 3, 15, 9, 30, 0, TimeSpan.Zero);
        var year = "figure outflow --from 2022-01-01 --until 2023-01-01 --by reason --csv";
        var before = await session.Ask(year);
        Assert.Equal(["moved-to-municipality 1", "work-employed 1"], Groups(before));

        await session.Ask("correct 8 --set reason=state-pension-age --reason 'Found in the yearly check'".Replace('\'', '"'));

        Assert.Equal(["state-pension-age 1", "work-employed 1"], Groups(await session.Ask(year)));
        Assert.Equal(["state-pension-age 1", "work-employed 1"], Groups(await session.Ask($"{year} --known 2024-03-15T09:30:00Z")));
        Assert.Equal(["moved-to-municipality 1", "work-employed 1"], Groups(await session.Ask($"{year} --known 2024-03-14")));
        Assert.Equal(before, await session.Ask($"{year} --known 9"));
        Approval.Approve(await session.Ask("dossier 1002 --on 2022-01-01"));
    }

    private static string[] Groups(string csv) =>
        [.. csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Select(values => $"{values[4]} {values[5]}").Order()];
}

public sealed class AmendmentTests(SmallTown town) : IClassFixture<SmallTown>
{
    private readonly LedgerSession session = town.Session;

    [Fact]
    public async Task An_amendment_that_says_nothing_new_is_not_appended_and_each_can_be_taken_back()
    {
        var head = (await session.Ask("municipality list --csv")).Split(',')[^3];

        Assert.Contains("already reads so", (await session.Ledger("correct 7 --set reason=work-employed --reason same")).Error, StringComparison.Ordinal);
        Assert.Equal(head, (await session.Ask("municipality list --csv")).Split(',')[^3]);

        await session.Ask("correct 7 --set reason=death --set effectiveOn=2022-05-01 --reason wrong");
        Assert.Equal("0", await Outflow("--from 2022-04-01 --until 2022-05-01"));
        Assert.Equal("1", await Outflow("--from 2022-05-01 --until 2022-06-01"));

        await session.Ask("retract 10 --reason mistaken");
        Assert.Equal("1", await Outflow("--from 2022-04-01 --until 2022-05-01"));

        await session.Ask("retract 7 --reason never");
        Assert.Equal("0", await Outflow("--from 2022-04-01 --until 2022-05-01"));
        Assert.Contains("is retracted already", (await session.Ledger("retract 7 --reason never")).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, (await session.Ledger("correct 7 --set reason=death --reason test")).Code);

        await session.Ask("retract 12 --reason restored");
        Assert.Equal("1", await Outflow("--from 2022-04-01 --until 2022-05-01"));
        Approval.Approve(await session.Ask("dossier 1001"));
    }

    private async Task<string> Outflow(string period) => (await session.Ask($"figure outflow {period} --csv")).Split("\r\n")[1].Split(',')[4];
}

public sealed class AmendmentMomentTests(SmallTown town) : IClassFixture<SmallTown>
{
    private readonly LedgerSession session = town.Session;

    [Theory]
    [InlineData("correct 7 --set reason=death")]
    [InlineData("retract 9")]
    public async Task Nothing_is_known_from_the_future_because_that_would_lift_all_that_comes_after(string line)
    {
        var said = await session.Ledger($"{line} --reason later --known 2030-01-01");

        Assert.Equal((ExitCode.Usage, ""), (said.Code, said.Out));
        Assert.StartsWith("--known: 2030-01-01 23:59:59 (UTC) lies in the future", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_today_is_known_now_though_the_day_is_not_over()
    {
        session.Now = new(2024, 3, 15, 9, 30, 0, TimeSpan.Zero);

        var said = await session.Ask("correct 8 --set reason=death --reason today --known 2024-03-15 --csv");

        Assert.Contains("2024-03-15T09:30:00Z", said, StringComparison.Ordinal);
    }
}
