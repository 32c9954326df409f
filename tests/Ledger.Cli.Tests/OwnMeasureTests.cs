using Ledger.Cli.Tests.Running;

namespace Ledger.Cli.Tests;

public sealed class OwnMeasureTests(SmallTown town) : IClassFixture<SmallTown>
{
    private const string Definition = """
        id: caseload
        version: 100
        label: { nl: Aantal uitkeringen zonder paren, en: Caseload without couples }
        kind: stock
        unit: benefits
        population: { of: running-benefit, where: { household: "!=couple" } }
        rounding: { step: 1, mode: half-up }
        source: "Programmabegroting 2021"
        validFrom: 2021-01-01
        """;

    private readonly LedgerSession session = town.Session;

    [Fact]
    public async Task A_definition_of_the_municipality_answers_for_its_time_and_breaks_the_series()
    {
        var entered = await Enter(Definition);
        Assert.Contains("measure_defined", entered.Out, StringComparison.Ordinal);
        Assert.Contains("1 event was entered before", (await Enter(Definition)).Error, StringComparison.Ordinal);
        Assert.Contains("caseload,100,", await session.Ask("measures --municipality 9999 --csv"), StringComparison.Ordinal);

        Assert.Equal(["2020-12-31 2", "2021-12-31 2"], await Values("--every year --from 2020-12-31 --until 2022-12-31"));
        Assert.Contains("Break on 2021-12-31: caseload@1 before, caseload@100 from then on", await session.Ask("series caseload --every year --from 2020-12-31 --until 2022-12-31"), StringComparison.Ordinal);
        Assert.Contains(",3,", (await session.Ask("figure caseload --on 2021-12-31 --known 9 --csv")).Split("\r\n")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version: 100", "version: 2", "a municipality counts its own from 100")]
    [InlineData("household:", "houshold:", "line 6: Unknown key 'houshold'")]
    [InlineData("source: \"Programmabegroting 2021\"\n", "", "'source' is missing")]
    [InlineData("kind: stock", "kind: flow", "running-benefit is counted on a day: kind stock")]
    public async Task A_file_with_a_mistake_is_refused_whole(string part, string other, string reason)
    {
        var refused = await Enter(Definition.Replace(part, other));
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains(reason, refused.Error, StringComparison.Ordinal);
    }

    private async Task<string[]> Values(string steps) =>
        [.. (await session.Ask($"series caseload {steps} --csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Select(values => $"{values[2]} {values[4]}")];

    private async Task<(ExitCode Code, string Out, string Error)> Enter(string text)
    {
        var folder = Directory.CreateTempSubdirectory("ledger-cli-test");
        try
        {
            var file = Path.Combine(folder.FullName, "measures.yaml");
            await File.WriteAllTextAsync(file, text);
            var run = await session.Ledger($"measures add {file}");
            return (run.Code, run.Out, run.Error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
