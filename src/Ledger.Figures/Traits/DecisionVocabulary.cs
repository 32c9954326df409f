using Ledger.Domain.Applications;
using Ledger.Domain.Facts;

namespace Ledger.Figures.Traits;

/// <summary>What became of a notification or an application, and after how many days.</summary>
internal static class DecisionVocabulary
{
    public static readonly StoredTrait<DecisionOutcome?> Outcome = new CodeTrait<DecisionOutcome>("outcome", "Besluit")
        .In<Decision>(it => it.Outcome);

    public static readonly StoredTrait<string?> Ground = new TextTrait("ground", "Grond van het besluit")
        .In<Decision>(it => it.Ground);

    public static readonly StoredTrait<NotificationResult?> Result = new CodeTrait<NotificationResult>("result", "Afloop van de melding")
        .In<Notification>(it => it.Result);

    public static readonly StoredTrait<int?> LeadDays = new NumberTrait("lead-days", "Dagen tot de afloop")
        .In<Notification>(it => it.LeadDays)
        .In<Objection>(it => it.LeadDays);

    public static readonly StoredTrait<int?> GrossDays = new NumberTrait("gross-days", "Doorlooptijd bruto in dagen")
        .In<Decision>(it => it.GrossDays);

    public static readonly StoredTrait<int?> NetDays = new NumberTrait("net-days", "Doorlooptijd netto in dagen")
        .In<Decision>(it => it.NetDays);
}
