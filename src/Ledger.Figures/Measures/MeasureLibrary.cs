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
    public static MeasureLibrary Shipped { get; } = new(MeasureFiles.Read(EmbeddedFiles.Of("measures"), _ => null));

    /// <summary>The newest version of each measure, by id.</summary>
    public IReadOnlyList<Measure> All => [.. Ids.Select(id => Definition(id)!.Newest)];

    /// <summary>With the measures that a municipality defined itself.</summary>
    public MeasureLibrary With(IReadOnlyList<Measure> own) => own.Count == 0 ? this : new(measures.Values.Concat(own));

    /// <param name="name">"caseload" for the newest version, "caseload@1" for one of them.</param>
    /// <exception cref="QuestionException">There is no such measure; the message names the nearest one.</exception>
    public Measure Find(string name) => Define(name).Newest;

    /// <summary>The version that answers for a day, unless another one is named.</summary>
    /// <exception cref="QuestionException">There is no such measure; the message names the nearest one.</exception>
    public Measure Find(string name, DateOnly day) => Define(name).On(day);

    /// <param name="name">"caseload" for all versions, each for its own time; "caseload@1" for one of them.</param>
    /// <exception cref="QuestionException">There is no such measure; the message names the nearest one.</exception>
    public Definition Define(string name) => name.Contains('@', StringComparison.Ordinal)
        ? Get(name) ?? throw QuestionException.UnknownWord("measure", name, measures.Values.Select(measure => measure.ToString()))
        : Definition(name) ?? throw QuestionException.UnknownWord("measure", name, Ids);

    /// <param name="name">"caseload@1".</param>
    /// <returns>Null when there is no such version.</returns>
    public Measure? Get(string name) =>
        name.Split('@') is [var id, var version] && int.TryParse(version, out var number) ? measures.GetValueOrDefault((id, number)) : null;

    private IEnumerable<string> Ids => measures.Keys.Select(key => key.Id).Distinct().Order(StringComparer.Ordinal);

    private Definition? Definition(string id) =>
        measures.Values.Where(measure => measure.Id == id).ToList() is { Count: > 0 } versions ? new Definition(versions) : null;
}
