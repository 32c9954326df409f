using Ledger.Cli.Tests.Running;
using Ledger.TestDatabase;

namespace Ledger.Cli.Tests;

public sealed class ImportTests : IAsyncLifetime
{
    private const string Header = "startdatum;geslacht;einddatum;Omschrijving leefvorm;Oorzaak bijstandsafhankelijkheid;geboortejaar;Dossiernr;Clientnummer";

    private readonly LedgerDatabase database = new();
    private readonly string folder = Directory.CreateTempSubdirectory("ledger-cli-test").FullName;
    private LedgerSession session = null!;

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        session = new LedgerSession(database);
        await session.Ask("municipality add 0141 --name Almelo");
        await File.WriteAllTextAsync(Extract, $"{Header}\n2015-01-10;V;2016-03-31;Alleenstaande;1;1980;D1;C1\n2015-02-30;M;;Alleenstaande;1;1975;D2;C2\n2015-05-01;M;;Alleenstaande;1;1975;D3;C3\n");
    }

    public async Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        await database.DisposeAsync();
    }

    private string Extract => Path.Combine(folder, "clients.csv");

    [Fact]
    public async Task A_dry_run_writes_nothing_and_tells_what_would_be_set_aside()
    {
        var said = await session.Ledger($"import {Extract} --profile vng-bestandsanalyse --dry-run");

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("1 rows would be set aside: 1 NotADate.", said.Error, StringComparison.Ordinal);
        Assert.Contains($"{Extract}, line 3, startdatum: '2015-02-30' is not a date", said.Error, StringComparison.Ordinal);
        Assert.Equal([Extract], Directory.GetFiles(folder));
        Assert.Contains("\"position\":0", await session.Ask("municipality list --json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_ten_rows_by_themselves_and_counts_the_rest()
    {
        await File.WriteAllTextAsync(Extract, $"{Header}\n{string.Concat(Enumerable.Range(1, 12).Select(i => $"2015-02-30;M;;Alleenstaande;1;1975;D{i};C{i}\n"))}");

        var said = await session.Ledger($"import {Extract} --profile vng-bestandsanalyse --dry-run");

        Assert.Contains($"{Extract}, line 11, startdatum", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Extract}, line 12, startdatum", said.Error, StringComparison.Ordinal);
        Assert.Contains("And 2 more: the import puts all of them in a file.", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_fail_are_set_aside_and_the_rest_goes_in_once()
    {
        var aside = Path.Combine(folder, "aside.csv");
        var first = await session.Ledger($"import {Extract} --profile vng-bestandsanalyse --set-aside {aside} --csv");
        var again = await session.Ledger($"import {Extract} --profile vng-bestandsanalyse --set-aside {aside} --csv");

        Assert.Equal(ExitCode.Refused, first.Code);
        Assert.Contains($"Mend them in {Extract} and import it again", first.Error, StringComparison.Ordinal);
        Assert.StartsWith("3,3,3,0,1,", first.Out.Split("\r\n")[1], StringComparison.Ordinal);
        Assert.StartsWith("3,3,0,3,1,", again.Out.Split("\r\n")[1], StringComparison.Ordinal);
        Assert.Contains("2015-02-30", await File.ReadAllTextAsync(aside), StringComparison.Ordinal);
        Assert.Equal("1", (await session.Ask("figure caseload --on 2016-04-01 --csv")).Split("\r\n")[1].Split(',')[4]);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_whole()
    {
        var said = await session.Ledger($"import {Extract} --profile vng-bestandanalyse");

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("Did you mean", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_two_municipalities_one_must_be_chosen()
    {
        await session.Ask("municipality add 0150 --name Deventer");

        var said = await session.Ledger("events");

        Assert.Equal(ExitCode.Usage, said.Code);
        Assert.Contains("There are: 0141 Almelo, 0150 Deventer", said.Error, StringComparison.Ordinal);
    }
}
