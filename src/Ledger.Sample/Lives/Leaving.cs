using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;

namespace Ledger.Sample.Lives;

/// <summary>The way out of a benefit.</summary>
/// <param name="On">First day without benefit.</param>
/// <param name="KnownOn">Day on which the municipality knew.</param>
/// <param name="Registered">The event that says so.</param>
internal sealed record Leaving(DateOnly On, EndReason Reason, DateOnly KnownOn, BenefitEnded Ended, EventReference Registered)
{
    public bool ToWork => Reason is EndReason.WorkEmployed or EndReason.WorkSelfEmployed;

    public bool CanReturn => Reason is not (EndReason.Death or EndReason.StatePensionAge or EndReason.MovedAbroad or EndReason.MovedToMunicipality);
}
