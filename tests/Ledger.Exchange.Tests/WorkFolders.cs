using Ledger.Exchange.Sorting;

namespace Ledger.Exchange.Tests;

public class WorkFolders
{
    [Fact]
    public void What_a_killed_run_left_behind_is_removed_and_a_living_one_is_left_alone()
    {
        using var parent = new TemporaryFolder();
        var killed = Directory.CreateDirectory(Path.Combine(parent.Path, "import-killed"));
        File.WriteAllText(Path.Combine(killed.FullName, "events.0"), "half a run");
        File.WriteAllText(killed.FullName + ".lock", "");

        using var living = WorkFolder.In(parent.Path);
        File.WriteAllText(living.File("events.0"), "at work");
        using (WorkFolder.In(parent.Path))
            Assert.False(killed.Exists && Directory.Exists(killed.FullName));

        Assert.Equal("at work", File.ReadAllText(living.File("events.0")));
    }

    [Fact]
    public void Nothing_is_left_when_a_run_is_done()
    {
        using var parent = new TemporaryFolder();

        WorkFolder.In(parent.Path).Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(parent.Path));
    }

    [Fact]
    public void Only_its_owner_can_read_what_lies_in_it()
    {
        using var parent = new TemporaryFolder();
        using var folder = WorkFolder.In(parent.Path);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder.Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public void Where_no_folder_can_be_made_the_refusal_names_the_place()
    {
        using var parent = new TemporaryFolder();
        var file = Path.Combine(parent.Path, "file");
        File.WriteAllText(file, "");

        Assert.Contains($"No temporary files can be put in {file}/below", Assert.Throws<ImportRefusedException>(() => WorkFolder.In(Path.Combine(file, "below"))).Message);
    }
}
