using Ledger.Domain.Benefits;
using Ledger.Domain.Budget;
using Ledger.Domain.Facts;
using Ledger.Domain.Payments;

namespace Ledger.Figures.Traits;

/// <summary>What an amount is booked as.</summary>
internal static class BookingVocabulary
{
    public static readonly StoredTrait<Account?> Account = new CodeTrait<Account>("account", "Rekening")
        .In<Booking>(it => it.Account);

    public static readonly StoredTrait<ExecutingBody?> Body = new CodeTrait<ExecutingBody>("executing-body", "Uitvoering door")
        .In<Booking>(it => it.Body)
        .In<WageSubsidyPayment>(it => it.Body);

    public static readonly StoredTrait<CostLine?> Line = new CodeTrait<CostLine>("cost-line", "Onderdeel gebundelde uitkering")
        .In<Booking>(it => LineOf(it))
        .In<WageSubsidyPayment>(_ => CostLine.WageSubsidy)
        .In<AuditFinding>(it => it.Line);

    public static readonly StoredTrait<ClaimGround?> Ground = new CodeTrait<ClaimGround>("claim-ground", "Ontstaansgrond vordering")
        .In<Booking>(it => it.Ground);

    private static CostLine? LineOf(Booking booking) => booking switch
    {
        { Account: Domain.Facts.Account.WageSubsidyReceipt } => CostLine.WageSubsidy,
        { Scheme: Scheme.Pw } => CostLine.Pw,
        { Scheme: Scheme.Ioaw } => CostLine.Ioaw,
        { Scheme: Scheme.Ioaz } => CostLine.Ioaz,
        { Scheme: Scheme.Bbz } => CostLine.Bbz,
        _ => null,
    };
}
