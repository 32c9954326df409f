using System.Text;

namespace Ledger.Exchange.Profiles;

/// <summary>The profiles that come with the program, from schemas/profiles.</summary>
public static class ShippedProfiles
{
    private const string Folder = "profiles/";

    /// <summary>By id.</summary>
    public static IReadOnlyList<ImportProfile> All { get; } =
        [.. typeof(ShippedProfiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read)];

    /// <summary>A shipped profile by its id, or one from a file of the user's own by its path.</summary>
    /// <exception cref="ImportRefusedException">Neither.</exception>
    /// <exception cref="ProfileException">The file is there and is not a profile.</exception>
    public static ImportProfile Find(string idOrPath)
    {
        if (All.FirstOrDefault(profile => profile.Id == idOrPath) is { } shipped)
            return shipped;
        return File.Exists(idOrPath)
            ? ProfileReader.Read(idOrPath)
            : throw new ImportRefusedException($"There is no profile '{idOrPath}', and no file of that name.{Suggestion.For(idOrPath, All.Select(profile => profile.Id))} Shipped are: {string.Join(", ", All.Select(profile => profile.Id))}.");
    }

    private static ImportProfile Read(string name)
    {
        using var yaml = new StreamReader(typeof(ShippedProfiles).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return ProfileReader.Read(name[Folder.Length..], yaml);
    }
}
