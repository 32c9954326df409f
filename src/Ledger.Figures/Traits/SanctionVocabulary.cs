using Ledger.Domain.Facts;
using Ledger.Domain.Obligations;

namespace Ledger.Figures.Traits;

/// <summary>What a warning, sanction or fine is.</summary>
internal static class SanctionVocabulary
{
    public static readonly StoredTrait<SanctionKind?> Kind = new CodeTrait<SanctionKind>("sanction-kind", "Soort maatregel")
        .In<Sanction>(it => it.Kind);

    public static readonly StoredTrait<SanctionGround?> Ground = new CodeTrait<SanctionGround>("sanction-ground", "Reden vermindering")
        .In<Sanction>(it => it.Ground);

    public static readonly StoredTrait<int?> Percentage = new NumberTrait("percentage", "Percentage van de norm")
        .In<Sanction>(it => it.Percentage);

    public static readonly StoredTrait<int?> Months = new NumberTrait("months", "Duur in maanden")
        .In<Sanction>(it => it.Months);

    public static readonly StoredTrait<SanctionStatus?> Status = new CodeTrait<SanctionStatus>("status", "Stand van de maatregel")
        .In<Sanction>(it => it.Status);
}
