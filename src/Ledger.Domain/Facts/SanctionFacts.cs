using Ledger.Domain.Coverage;
using Ledger.Domain.Obligations;

namespace Ledger.Domain.Facts;

/// <summary>A warning, sanction or fine, on its first day, as it stands after revision or withdrawal.</summary>
/// <param name="Percentage">Of the norm, 1 to 100; null for warnings and fines.</param>
/// <param name="Months">Null for warnings and fines.</param>
public sealed record Sanction(DateOnly On, SanctionKind Kind, SanctionGround Ground, int? Percentage, int? Months, SanctionStatus Status) : MomentFact(On)
{
    public override Subject Subject => Subject.Sanctions;
}

public enum SanctionKind
{
    Warning = 1,
    Reduction = 2,
    Fine = 3,
}

public enum SanctionStatus
{
    Imposed = 1,
    Revised = 2,
    Withdrawn = 3,
}
