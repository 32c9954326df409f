namespace Ledger.Cases;

/// <summary>A test on a published file that is not part of the project; skipped, with the path, where the file is absent.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string name)
    {
        if (!File.Exists(PathOf(name)))
            Skip = $"{PathOf(name)} is not there.";
    }

    /// <summary>Beside the repository: ../shared/data.</summary>
    public static string PathOf(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Ledger.sln")))
            root = root.Parent;
        return Path.GetFullPath(Path.Combine(root?.FullName ?? ".", "..", "shared", "data", name));
    }
}
