namespace Ledger.Domain.Tests.Events.Schemas;

/// <summary>Files of the repository that are made from the code. With LEDGER_ACCEPT=1 a test writes them; without, it compares.</summary>
internal static class GeneratedFiles
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    private static bool Accept => Environment.GetEnvironmentVariable("LEDGER_ACCEPT") == "1";

    /// <param name="made">Content by path from the root of the repository.</param>
    /// <param name="strays">Paths of files on disk that the code no longer makes.</param>
    public static void MustEqual(IReadOnlyDictionary<string, string> made, IEnumerable<string> strays)
    {
        var drifted = made.Where(file => !File.Exists(PathOf(file.Key)) || File.ReadAllText(PathOf(file.Key)) != file.Value).Select(file => file.Key).ToList();
        var superfluous = strays.ToList();
        if (Accept)
        {
            foreach (var path in drifted)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
                File.WriteAllText(PathOf(path), made[path]);
            }
            superfluous.ForEach(path => File.Delete(PathOf(path)));
            return;
        }
        Assert.True(
            drifted.Count + superfluous.Count == 0,
            $"These files are made from the code and differ from it: {string.Join(", ", drifted.Concat(superfluous))}. "
            + "Run the tests once with LEDGER_ACCEPT=1 to write them, and look at the difference before you commit it.");
    }

    private static string PathOf(string path) => Path.Combine(Root, path);

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Ledger.sln")) ? folder.FullName : FindRoot(folder.Parent!);
}
