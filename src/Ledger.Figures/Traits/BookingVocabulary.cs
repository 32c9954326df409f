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
}
