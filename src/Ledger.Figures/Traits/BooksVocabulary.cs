using Ledger.Domain.Books;
using Ledger.Domain.Facts;

namespace Ledger.Figures.Traits;

/// <summary>Where an amount stands in the general ledger.</summary>
internal static class BooksVocabulary
{
    public static readonly StoredTrait<string?> Account = new TextTrait("ledger-account", "Grootboekrekening")
        .In<Posting>(it => it.LedgerAccount);

    public static readonly StoredTrait<PostingSide?> Side = new CodeTrait<PostingSide>("posting-side", "Lasten of baten")
        .In<Posting>(it => it.Side);

    public static readonly StoredTrait<string?> CostCentre = new TextTrait("cost-centre", "Kostenplaats")
        .In<Posting>(it => it.CostCentre);

    public static readonly StoredTrait<string?> TaskField = new TextTrait("task-field", "Taakveld")
        .In<Posting>(it => it.TaskField);

    public static readonly StoredTrait<string?> Period = new TextTrait("booking-period", "Boekingsperiode")
        .In<Posting>(it => it.Period);

    public static readonly StoredTrait<bool?> Negative = new FlagTrait("negative", "Negatief geboekt")
        .In<Posting>(it => it.Negative);
}
