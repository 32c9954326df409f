namespace Ledger.Service.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string root = Above(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathTo(params string[] path) => Path.Combine([root, .. path]);

    private static string Above(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "Ledger.sln")) ? folder.FullName : Above(folder.Parent!);
}
