namespace Ledger.SignIn;

/// <summary>How roles are written in tokens, settings and on the command line.</summary>
public static class RoleNames
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Role>().Select(role => role.Name())];

    /// <summary>"auditor".</summary>
    public static string Name(this Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Null when no role is called so.</summary>
    public static Role? Find(string name) =>
        Enum.GetValues<Role>().Where(role => role.Name() == name).Select(role => (Role?)role).FirstOrDefault();
}
