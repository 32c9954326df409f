using System.Collections.Immutable;

namespace Ledger.Domain.Employment;

/// <summary>What a dossier holds of work. Immutable, as its dossier.</summary>
public sealed record WorkingLife
{
    public static readonly WorkingLife None = new();

    /// <summary>In order of position.</summary>
    public ImmutableArray<JobStarted> Jobs { get; init; } = [];

    public ImmutableArray<PlacementCase> Placements { get; init; } = [];

    public ImmutableArray<WageSubsidyCase> WageSubsidies { get; init; } = [];

    public ImmutableArray<ShelteredPlaceCase> ShelteredPlaces { get; init; } = [];
}
