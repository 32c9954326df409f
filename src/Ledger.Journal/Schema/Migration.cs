using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Ledger.Journal.Schema;

/// <summary>One step of the database schema: a file of schemas/sql, applied once, in order of name, and never edited after that.</summary>
/// <param name="Name">The file's name without extension: "001-journal".</param>
public sealed record Migration(string Name, string Sql)
{
    private const string Folder = "sql/";

    /// <summary>SHA-256 of the text, in lower case hexadecimals.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>The steps that this program knows, in the order in which they are applied.</summary>
    public static IReadOnlyList<Migration> Known { get; } =
        [.. Program.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource => new Migration(Path.GetFileNameWithoutExtension(resource), TextOf(resource)))];

    private static Assembly Program => typeof(Migration).Assembly;

    private static string TextOf(string resource)
    {
        using var reader = new StreamReader(Program.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
