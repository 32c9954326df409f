using Ledger.Domain.Facts;

namespace Ledger.Figures.Traits;

/// <summary>In which way somebody takes part.</summary>
internal static class ParticipationVocabulary
{
    public static readonly StoredTrait<ParticipationForm?> Form = new CodeTrait<ParticipationForm>("form", "Vorm van participatie")
        .In<Participation>(it => it.Form);
}
