namespace Ledger.Exchange.Sorting;

/// <summary>
/// A folder of this run's own for files that do not outlive it. A lock file beside it, held open while the run lives, tells a later run
/// whether the folder was left behind by one that was killed; what was left behind is removed when a folder is made.
/// </summary>
public sealed class WorkFolder : IDisposable
{
    private const string Prefix = "import-";
    private const string LockSuffix = ".lock";

    private readonly FileStream lockFile;

    private WorkFolder(string path, FileStream lockFile)
    {
        Path = path;
        this.lockFile = lockFile;
    }

    public string Path { get; }

    /// <param name="parent">Made when it is not there. Holds the temporary files of every run that names it.</param>
    /// <exception cref="ImportRefusedException">Nothing can be made there.</exception>
    public static WorkFolder In(string parent)
    {
        try
        {
            return Make(parent);
        }
        catch (Exception wrong) when (wrong is UnauthorizedAccessException or IOException)
        {
            throw new ImportRefusedException($"No temporary files can be put in {parent}: {wrong.Message} TMPDIR names another folder for them.");
        }
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        lockFile.Dispose();
        System.IO.File.Delete(Path + LockSuffix);
    }

    private static WorkFolder Make(string parent)
    {
        Directory.CreateDirectory(parent);
        RemoveLeftBehind(parent);

        // The lock comes before the folder, so that nobody ever sees a folder of a living run without its lock.
        var path = System.IO.Path.Combine(parent, Prefix + Guid.NewGuid().ToString("N"));
        var held = new FileStream(path + LockSuffix, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        MakePrivate(path);
        return new WorkFolder(path, held);
    }

    private static void RemoveLeftBehind(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, Prefix + "*"))
        {
            try
            {
                // Opening fails while the run that made it lives, in this process or another.
                using (new FileStream(folder + LockSuffix, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
                    Directory.Delete(folder, recursive: true);
                System.IO.File.Delete(folder + LockSuffix);
            }
            catch (IOException)
            {
                // Alive, or being removed by another run that found it first.
            }
        }
    }

    /// <summary>For its owner alone: rows of clients lie in it.</summary>
    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
