using System.Collections.Frozen;
using Ledger.Domain;

namespace Ledger.Service.Subscriptions.Purposes;

/// <summary>The purposes that subscriptions can name: those that ship with the program, and a municipality's own.</summary>
public sealed class PurposeLibrary
{
    private const string Folder = "purposes/";

    private readonly FrozenDictionary<Municipality, IReadOnlyList<Purpose>> own;

    /// <param name="folders">By municipality, a folder with YAML files of its own. A purpose there takes the place of a shipped one of the same id.</param>
    /// <exception cref="PurposeException">A file is not a purpose, or a folder is not there.</exception>
    public PurposeLibrary(IReadOnlyDictionary<Municipality, string> folders) =>
        own = folders.ToFrozenDictionary(pair => pair.Key, pair => ReadFolder(pair.Value));

    public static IReadOnlyList<Purpose> Shipped { get; } =
        [.. typeof(PurposeLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(ReadShipped)];

    /// <summary>All that subscriptions of the municipality can name, by id.</summary>
    public IReadOnlyList<Purpose> Of(Municipality municipality)
    {
        var named = own.GetValueOrDefault(municipality, []);
        return [.. named.Concat(Shipped.Where(shipped => named.All(mine => mine.Id != shipped.Id))).OrderBy(purpose => purpose.Id, StringComparer.Ordinal)];
    }

    public Purpose? Find(Municipality municipality, string id) => Of(municipality).FirstOrDefault(purpose => purpose.Id == id);

    private static Purpose ReadShipped(string name)
    {
        using var text = new StreamReader(typeof(PurposeLibrary).Assembly.GetManifestResourceStream(name)!);
        return PurposeFile.Read(name, text);
    }

    private static IReadOnlyList<Purpose> ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new PurposeException(folder, "There is no such folder of purposes.");
        return [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(ReadOwn)];
    }

    private static Purpose ReadOwn(string path)
    {
        using var text = File.OpenText(path);
        return PurposeFile.Read(path, text);
    }
}
