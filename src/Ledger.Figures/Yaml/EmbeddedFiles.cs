using System.Reflection;

namespace Ledger.Figures.Yaml;

/// <summary>The data files that ship inside this assembly.</summary>
internal static class EmbeddedFiles
{
    /// <summary>Name and text of every file of a folder of <c>schemas</c>, in order of name.</summary>
    public static IEnumerable<(string Name, TextReader Text)> Of(string folder) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, (TextReader)new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!)));
}
