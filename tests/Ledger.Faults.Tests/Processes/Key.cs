using Ledger.SignIn;

namespace Ledger.Faults.Tests.Processes;

/// <summary>The key of a local issuer, in a file that the services trust.</summary>
internal sealed class Key : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-faults-key-");

    public Key()
    {
        using var key = SignIn.KeyFile.ReadOrCreate(File);
        RoleAt[] roles = [.. new[] { "source", "auditor", "subscriber" }.Select(role => RoleAt.Read($"{role}@{Trial.Town}")!.Value)];
        Token = LocalIssuer.Sign(LocalIssuer.Key(key), "somebody", roles, DateTimeOffset.UtcNow, TimeSpan.FromHours(1));
    }

    public string File => Path.Combine(folder.FullName, "key.pem");

    /// <summary>Of one who writes, reads and subscribes.</summary>
    public string Token { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
