namespace Ledger.Service.Tests.Access;

/// <summary>A test with a program that runs on Node.js; skipped where node or npm is absent.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (new[] { "node", "npm" }.FirstOrDefault(program => !IsInPath(program)) is { } absent)
            Skip = $"{absent} is not in PATH: install Node.js to sign in at a real issuer.";
    }

    private static bool IsInPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));
}
