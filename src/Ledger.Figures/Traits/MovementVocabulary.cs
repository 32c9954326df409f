using Ledger.Domain.Benefits;
using Ledger.Domain.Facts;
using Ledger.Domain.Transfers;

namespace Ledger.Figures.Traits;

/// <summary>How a benefit came in or left.</summary>
internal static class MovementVocabulary
{
    public static readonly StoredTrait<int?> DaysSinceExit = new NumberTrait("days-since-exit", "Dagen sinds uitstroom")
        .In<Inflow>(it => it.DaysSinceExit);

    public static readonly StoredTrait<DateOnly?> LeftOn = new DayTrait("left-on", "Eerste dag zonder de uitkering")
        .In<Inflow>(it => it.LeftOn);

    public static readonly StoredTrait<int?> MonthsOnBenefit = new NumberTrait("months-on-benefit", "Volle maanden met de uitkering")
        .In<Inflow>(it => it.MonthsOnBenefit);

    public static readonly StoredTrait<int?> DaysToReturn = new NumberTrait("days-to-return", "Dagen tot herinstroom")
        .In<Outflow>(it => it.DaysToReturn);

    public static readonly StoredTrait<EndReason?> Reason = new CodeTrait<EndReason>("reason", "Reden beëindiging")
        .In<Outflow>(it => it.Reason)
        .In<Contribution>(it => it.Reason);

    public static readonly StoredTrait<string?> Destination = new TextTrait("destination", "Bestemming")
        .In<Outflow>(it => it.Destination);

    public static readonly StoredTrait<bool?> Mediated = new FlagTrait("mediated", "Bemiddeld")
        .In<Outflow>(it => it.Mediated)
        .In<JobStart>(it => it.Mediated);

    public static readonly StoredTrait<bool?> Enforced = new FlagTrait("enforced", "Door handhaving")
        .In<Outflow>(it => it.Enforced);

    public static readonly StoredTrait<TransferDirection?> Direction = new CodeTrait<TransferDirection>("direction", "Richting")
        .In<Transfer>(it => it.Direction);

    public static readonly StoredTrait<TransferKind?> TransferKind = new CodeTrait<TransferKind>("transfer-kind", "Soort overdracht")
        .In<Transfer>(it => it.Kind);
}
