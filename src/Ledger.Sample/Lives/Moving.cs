using Ledger.Domain.Benefits;
using Ledger.Domain.Transfers;

namespace Ledger.Sample.Lives;

/// <summary>A running benefit that comes in without being an inflow.</summary>
internal static class Moving
{
    public static BenefitTransferredIn In(Life life, TransferKind kind, string? from) => new(
        life.Benefit!.Start,
        kind,
        life.Benefit.RunningSince,
        life.Benefit.Scheme,
        life.Client.Applicant,
        life.Benefit.Household,
        life.Benefit.Persons,
        life.Benefit.Partner,
        life.Client.Cause,
        from,
        AsLoan: life.Benefit.Scheme == Scheme.Bbz,
        Housing: life.Client.Housing);
}
