using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;

namespace Ledger.Domain.Referrals;

/// <summary>One referral, with what the partner last answered.</summary>
public sealed record ReferralCase(CaseNumber Number, Referral Referral) : INumbered;
