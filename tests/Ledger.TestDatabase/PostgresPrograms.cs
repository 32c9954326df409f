using System.Globalization;

namespace Ledger.TestDatabase;

/// <summary>The programs of PostgreSQL on this machine, and who may run them.</summary>
public static class PostgresPrograms
{
    /// <summary>The folder of the newest version.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Folder()
    {
        var versions = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return versions.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
            ?? throw new InvalidOperationException("The tests need PostgreSQL: install it (apt-get install postgresql), or give LEDGER_TEST_DATABASE a connection string of a role that may create databases.");
    }

    /// <summary>Who runs the server where root would: PostgreSQL refuses to run as root. Null where this user can.</summary>
    public static string? OtherUser() => !Environment.IsPrivilegedProcess ? null
        : File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
}
