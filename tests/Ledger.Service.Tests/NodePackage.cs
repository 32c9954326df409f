namespace Ledger.Service.Tests;

/// <summary>Programs of ours on Node.js, with the packages of others that their lock file names.</summary>
internal static class NodePackage
{
    private static readonly string[] names = [".npmrc", "package.json", "package-lock.json"];

    /// <summary>Puts it in data/, which git ignores; the packages come there when they are first needed.</summary>
    /// <param name="place">Its folder among these tests.</param>
    /// <returns>The folder to run it in.</returns>
    public static async Task<string> Install(string place, params string[] programs)
    {
        var source = Repository.PathTo("tests", "Ledger.Service.Tests", place);
        var folder = Repository.PathTo("data", "node", place);
        var installed = Path.Combine(folder, "node_modules", "installed");
        Directory.CreateDirectory(folder);
        foreach (var file in names.Concat(programs))
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);

        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == wanted)
            return folder;
        var (exitCode, said) = await Programs.Run(folder, "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        if (exitCode != 0)
            throw new InvalidOperationException($"npm ci failed in {folder}: {said}");
        await File.WriteAllTextAsync(installed, wanted);
        return folder;
    }
}
