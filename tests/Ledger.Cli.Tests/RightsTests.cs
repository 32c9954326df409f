using System.Diagnostics;
using System.Runtime.Versioning;
using Ledger.Cli.Tests.Running;
using Ledger.TestDatabase;

namespace Ledger.Cli.Tests;

/// <summary>What a user without rights to a file or folder is told. Root may do everything: where the tests run as root, the program runs as another user.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class RightsTests : IAsyncLifetime
{
    private const string Header = "startdatum;geslacht;einddatum;Omschrijving leefvorm;Oorzaak bijstandsafhankelijkheid;geboortejaar;Dossiernr;Clientnummer";
    private const string GoodRow = "2015-01-10;V;2016-03-31;Alleenstaande;1;1980;D1;C1";
    private const string FailingRow = "2015-02-30;M;;Alleenstaande;1;1975;D2;C2";

    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private readonly LedgerDatabase database = new();

    // Not in the folder for temporary files, which another user may not be able to reach.
    private readonly string folder = Directory.CreateDirectory($"/tmp/ledger-cli-test-{Guid.NewGuid():N}").FullName;

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        await new LedgerSession(database).Ask("municipality add 0141 --name Almelo");
        await File.WriteAllLinesAsync(InFolder("good.csv"), [Header, GoodRow]);
        await File.WriteAllLinesAsync(InFolder("failing.csv"), [Header, GoodRow, FailingRow]);
        await File.WriteAllTextAsync(InFolder("unreadable.yaml"), "accounts: []\n");
        File.SetUnixFileMode(InFolder("unreadable.yaml"), UnixFileMode.None);
        Directory.CreateDirectory(InFolder("open"));
        File.SetUnixFileMode(InFolder("open"), ForAll | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);
        File.SetUnixFileMode(folder, ForAll);
    }

    public async Task DisposeAsync()
    {
        File.SetUnixFileMode(folder, ForAll | UnixFileMode.UserWrite);
        Directory.Delete(folder, recursive: true);
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_file_goes_in_from_a_folder_in_which_nothing_may_be_written()
    {
        var (code, _) = await Ledger("import", InFolder("good.csv"), "--profile", "vng-bestandsanalyse");

        Assert.Equal((ExitCode.Ok, 2), (code, await Head()));
    }

    [Fact]
    public async Task Two_users_of_one_folder_for_temporary_files_both_import()
    {
        string[] import = ["import", InFolder("good.csv"), "--profile", "vng-bestandsanalyse"];

        Assert.Equal(ExitCode.Ok, (await Start([.. import, "--dry-run"], InFolder("open"))).Code);
        Assert.Equal(ExitCode.Ok, (await Ledger(import)).Code);
    }

    [Fact]
    public async Task Rows_that_fail_and_can_be_set_aside_nowhere_keep_the_whole_file_out()
    {
        string[] import = ["import", InFolder("failing.csv"), "--profile", "vng-bestandsanalyse"];

        var (code, error) = await Ledger(import);
        Assert.Equal((ExitCode.Refused, 0), (code, await Head()));
        Assert.Contains($"1 rows fail and cannot be set aside: in '{folder}' no file can be made", error, StringComparison.Ordinal);
        Assert.Contains("Name another place with --set-aside FILE.", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);

        var elsewhere = Path.Combine(folder, "open", "aside.csv");
        Assert.Equal(ExitCode.Refused, (await Ledger([.. import, "--set-aside", elsewhere])).Code);
        Assert.Equal(2, await Head());
        Assert.True(File.Exists(elsewhere));
    }

    [Theory]
    [InlineData("accounts add unreadable.yaml", "unreadable.yaml' cannot be read: ")]
    [InlineData("import unreadable.yaml", "unreadable.yaml' cannot be read: ")]
    [InlineData("benchmark import unreadable.yaml --profile cbs-37789ksz --retrieved 2020-01-01", "unreadable.yaml' cannot be read: ")]
    [InlineData("import good.csv --profile unreadable.yaml", "unreadable.yaml' is denied")]
    [InlineData("report --quarter 2021-Q4 --out report.html", "report.html' cannot be written: ")]
    [InlineData("sisa 2021 --xlsx sisa.xlsx", "sisa.xlsx' cannot be written: ")]
    public async Task What_may_not_be_read_or_written_is_told_in_one_line(string line, string answer)
    {
        var (code, error) = await Ledger([.. line.Split(' ').Select(word => word.Contains('.') ? InFolder(word) : word)]);

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains(answer, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_temporary_folder_in_which_nothing_may_be_written_is_named()
    {
        var (code, error) = await Ledger(["import", InFolder("good.csv"), "--profile", "vng-bestandsanalyse"], temporary: folder);

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains($"No temporary files can be put in {folder}/ledger-", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private string InFolder(string name) => Path.Combine(folder, name);

    private async Task<int> Head() =>
        int.Parse((await new LedgerSession(database).Ask("municipality list --csv")).Split("\r\n")[1].Split(',')[2]);

    private Task<(ExitCode Code, string Error)> Ledger(params string[] args) => Ledger(args, InFolder("open"));

    private Task<(ExitCode Code, string Error)> Ledger(string[] args, string temporary) =>
        Start(args, temporary, PostgresPrograms.OtherUser() is { } user ? ["runuser", "-u", user, "--"] : []);

    private async Task<(ExitCode Code, string Error)> Start(string[] args, string temporary, params string[] asUser)
    {
        string[] command = [.. asUser, "dotnet", Path.Combine(AppContext.BaseDirectory, "ledger.dll"), .. args];
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Connection.Variable] = database.ConnectionString;
        start.Environment["TMPDIR"] = temporary;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(patience);
        await output;
        return ((ExitCode)process.ExitCode, await error);
    }
}
