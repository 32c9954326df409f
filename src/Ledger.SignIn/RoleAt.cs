using Ledger.Domain;

namespace Ledger.SignIn;

/// <summary>A role in a municipality; in a token "auditor@0141".</summary>
public readonly record struct RoleAt(Role Role, Municipality Municipality)
{
    /// <summary>Null when it does not read so: a token may hold roles of other programs.</summary>
    public static RoleAt? Read(string text) =>
        text.Split('@') is [var role, var code] && RoleNames.Find(role) is { } known && code.Length == 4 && code.All(char.IsAsciiDigit)
            ? new RoleAt(known, new Municipality(code))
            : null;

    public override string ToString() => $"{Role.Name()}@{Municipality}";
}
