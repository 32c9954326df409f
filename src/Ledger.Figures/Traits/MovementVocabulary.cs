using Ledger.Domain.Benefits;
using Ledger.Domain.Facts;
using Ledger.Domain.Transfers;

namespace Ledger.Figures.Traits;

/// <summary>How a benefit came in or left.</summary>
internal static class MovementVocabulary
{
    public static readonly StoredTrait<int?> DaysSinceExit = new NumberTrait("days-since-exit", "Dagen sinds uitstroom")
        .In<Inflow>(it => it.DaysSinceExit);

    public static readonly StoredTrait<int?> DaysToReturn = new NumberTrait("days-to-return", "Dagen tot herinstroom")
        .In<Outflow>(it => it.DaysToReturn);

    public static readonly StoredTrait<EndReason?> Reason = new CodeTrait<EndReason>("reason", "Reden beëindiging")
        .In<Outflow>(it => it.Reason);

    public static readonly StoredTrait<string?> Destination = new TextTrait("destination", "Bestemming")
        .In<Outflow>(it => it.Destination);

    public static readonly StoredTrait<bool?> Mediated = new FlagTrait("mediated", "Bemiddeld")
        .In<Outflow>(it => it.Mediated);

    public static readonly StoredTrait<TransferDirection?> Direction = new CodeTrait<TransferDirection>("direction", "Richting")
        .In<Transfer>(it => it.Direction);

    public static readonly StoredTrait<TransferKind?> TransferKind = new CodeTrait<TransferKind>("transfer-kind", "Soort overdracht")
        .In<Transfer>(it => it.Kind);
}
