using Ledger.Figures.Wording;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Measures;

/// <summary>All measures that can be asked for, every version of them.</summary>
public sealed class MeasureLibrary
{
    private readonly Dictionary<(string Id, int Version), Measure> measures;

    /// <exception cref="ArgumentException">Two measures have one id and version.</exception>
    public MeasureLibrary(IEnumerable<Measure> measures) => this.measures = measures.ToDictionary(measure => (measure.Id, measure.Version));

    /// <summary>The measures that ship with the program.</summary>
    /// <exception cref="DataFileException">A file does not say what a measure must.</exception>
    public static MeasureLibrary Shipped { get; } = new(EmbeddedFiles.Of("measures").SelectMany(file => MeasureFiles.Read(file.Name, file.Text)));

    /// <summary>The newest version of each measure, by id.</summary>
    public IReadOnlyList<Measure> All => [.. measures.Values.GroupBy(measure => measure.Id, (_, versions) => versions.MaxBy(measure => measure.Version)!).OrderBy(measure => measure.Id, StringComparer.Ordinal)];

    /// <param name="name">"caseload" for the newest version, "caseload@1" for one of them.</param>
    /// <exception cref="QuestionException">There is no such measure; the message names the nearest one.</exception>
    public Measure Find(string name)
    {
        var (id, version) = name.Split('@') is [var before, var after] && int.TryParse(after, out var number) ? (before, number) : (name, 0);
        return (version == 0 ? All.FirstOrDefault(measure => measure.Id == id) : measures.GetValueOrDefault((id, version)))
            ?? throw QuestionException.UnknownWord("measure", name, version == 0 ? All.Select(measure => measure.Id) : measures.Values.Select(measure => measure.ToString()));
    }
}
