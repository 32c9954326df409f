using System.Net;
using System.Text.Json;

namespace Ledger.Service.Tests;

/// <summary>The statement on the bundled grant over HTTP, as the ledger has it and as it was delivered.</summary>
public sealed class SisaTests(SisaTests.ServiceThatDelivered service) : IClassFixture<SisaTests.ServiceThatDelivered>
{
    private readonly HttpClient client = service.Client(Role.Finance);

    private static string Path(string below) => ServiceUnderTest.Path(below);

    [Fact]
    public async Task The_statement_has_exact_cents_beside_whole_euros_and_a_basis_that_gives_the_figure_again()
    {
        var statement = await client.GetAsync(Path("sisa/2021?known=2023-07-12")).Json();

        var cell = Cell(statement.GetProperty("parts")[0].GetProperty("cells"), "expenditure-pw");
        Assert.Equal(("G2/01", "medium", 4_100_050, "41001"), (Text(cell, "code"), Text(cell, "codeConfidence"), cell.GetProperty("cents").GetInt64(), Text(cell, "rounded")));
        Assert.True(statement.GetProperty("ownExecution").GetBoolean());
        var figure = await client.GetAsync(Path($"answers/{Uri.EscapeDataString(Text(cell, "basis"))}")).Json();
        Assert.Equal(4_100_050, figure.GetProperty("rows")[0].GetProperty("counted").GetInt64());
    }

    [Fact]
    public async Task A_delivered_cell_is_explained_by_the_events_since_and_one_without_a_basis_says_that_it_cannot_be()
    {
        var comparison = await client.GetAsync(Path("sisa/2021/comparison")).Json();

        var explained = Cell(comparison.GetProperty("cells"), "expenditure-pw");
        Assert.Equal((-357_00, -356_25, -75, 0), (Cents(explained, "difference"), Cents(explained, "byEvents"), Cents(explained, "byRounding"), Cents(explained, "otherwise")));
        var cause = Assert.Single(explained.GetProperty("causes").EnumerateArray());
        Assert.Equal(("late-registration", "total_reported", 1), (Text(cause, "kind"), Text(cause, "event"), cause.GetProperty("events").GetInt32()));
        var position = Assert.Single(explained.GetProperty("events").EnumerateArray()).GetInt64();
        Assert.Equal((await service.Journal.Head(new Domain.Municipality(ServiceUnderTest.SmallTown), CancellationToken.None)).Last.Value, position);
        Assert.StartsWith("It was delivered without a basis", Text(Cell(comparison.GetProperty("cells"), "receipts-pw"), "trouble"));
    }

    [Fact]
    public async Task It_comes_as_csv_and_as_a_workbook_too()
    {
        Assert.StartsWith("municipality,year,row,part", await client.GetAs(Path("sisa/2021"), "text/csv").Text());
        Assert.StartsWith("filing,delivered,year,part", await client.GetAs(Path("sisa/2021/comparison?filing=sisa-2021"), "text/csv").Text());
        var workbook = await client.GetAs(Path("sisa/2021"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Theory]
    [InlineData("sisa/2014", "There is no statement for 2014")]
    [InlineData("sisa/21", "'21' is not a budget year")]
    [InlineData("sisa/2019/comparison", "There is no such statement over 2019. Delivered over it: none.")]
    [InlineData("sisa/2021/comparison?filing=sisa-2020", "Delivered over it: sisa-2021.")]
    [InlineData("sisa/2021/comparison?known=3", "Delivered over it: none.")]
    public async Task What_is_not_there_is_not_found(string address, string said) =>
        Assert.Contains(said, (await client.GetAsync(Path(address)).Problem(HttpStatusCode.NotFound)).GetProperty("detail").GetString());

    private static JsonElement Cell(JsonElement cells, string name) => cells.EnumerateArray().First(cell => Text(cell, "cell") == name);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static long Cents(JsonElement element, string name) => element.GetProperty($"{name}Cents").GetInt64();

    public sealed class ServiceThatDelivered : ServiceUnderTest, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await Account();
        }
    }
}
