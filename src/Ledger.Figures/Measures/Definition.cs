using Ledger.Domain;

namespace Ledger.Figures.Measures;

/// <summary>A measure as it is asked for: one version of it, or all of them, of which each answers for its own time.</summary>
public sealed class Definition
{
    private readonly IReadOnlyList<Measure> versions;

    /// <param name="versions">At least one, of one measure.</param>
    public Definition(IEnumerable<Measure> versions)
    {
        this.versions = [.. versions.OrderBy(measure => measure.Version)];
        Invariant.Holds(this.versions.Count > 0 && this.versions.All(measure => measure.Id == this.versions[0].Id), "A definition is that of one measure.");
    }

    /// <summary>The newest version.</summary>
    public Measure Newest => versions[^1];

    public IReadOnlyList<Measure> Versions => versions;

    public static implicit operator Definition(Measure version) => new([version]);

    /// <summary>The newest version that is meant for a day; before all of them, the first.</summary>
    public Measure On(DateOnly day) => versions.LastOrDefault(measure => measure.ValidFrom <= day) ?? versions[0];
}
