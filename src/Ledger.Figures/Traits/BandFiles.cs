using Ledger.Figures.Yaml;

namespace Ledger.Figures.Traits;

/// <summary>Reads the files of <c>schemas/bands</c>.</summary>
internal static class BandFiles
{
    public static IEnumerable<Bands> Read() =>
        EmbeddedFiles.Of("bands").SelectMany(file => Read(file.Name, file.Text));

    internal static IEnumerable<Bands> Read(string file, TextReader text) =>
        StrictYaml.Documents(file, text, "id", "label", "of", "starts", "names", "source").Select(Bands);

    private static Bands Bands(StrictYaml yaml)
    {
        var starts = yaml.Texts("starts").Select(start => int.TryParse(start, out var years) ? years : throw yaml.Refuse("starts", $"'{start}' is not a number of years.")).ToList();
        if (!starts.SequenceEqual(starts.Distinct().Order()) || starts[0] <= 0)
            throw yaml.Refuse("starts", "Bands must start at ascending whole years above 0.");
        var names = yaml.Texts("names");
        if (names.Count != starts.Count + 1)
            throw yaml.Refuse("names", $"{starts.Count} starts make {starts.Count + 1} bands, but there are {names.Count} names.");
        return new Bands(yaml.Text("id"), yaml.Text("label"), yaml.Text("of"), starts, names, yaml.Text("source"));
    }
}
