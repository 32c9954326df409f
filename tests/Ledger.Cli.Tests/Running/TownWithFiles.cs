using Ledger.TestDatabase;

namespace Ledger.Cli.Tests.Running;

/// <summary>The small town, and a folder for files that are entered into it.</summary>
public abstract class TownWithFiles : IAsyncLifetime
{
    private readonly SmallTown town = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-cli-test");

    internal LedgerSession Session => town.Session;

    public LedgerDatabase Database => town.Database;

    public string File(string name) => Path.Combine(folder.FullName, name);

    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public async Task InitializeAsync()
    {
        await town.InitializeAsync();
        await Enter();
    }

    public async Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        await town.DisposeAsync();
    }

    /// <summary>What is there before the first test.</summary>
    protected abstract Task Enter();
}
