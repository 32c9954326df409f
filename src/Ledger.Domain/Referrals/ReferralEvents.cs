using Ledger.Domain.Events;

namespace Ledger.Domain.Referrals;

/// <summary>A client was sent to a partner (doorverwijzing), for instance a matching organisation or a provider of care.</summary>
/// <param name="Partner">The partner's name or code.</param>
/// <param name="Purpose">What for, in the source's words.</param>
public sealed record ReferredToPartner(DateOnly EffectiveOn, CaseNumber Referral, string Partner, string? Purpose = null) : DossierEvent;

/// <summary>The partner took the client on.</summary>
public sealed record ReferralAccepted(DateOnly EffectiveOn, CaseNumber Referral) : DossierEvent;

/// <summary>The partner sent the client back without taking him on.</summary>
/// <param name="Ground">Why, in the source's words or code; null when not registered.</param>
public sealed record ReferralReturned(DateOnly EffectiveOn, CaseNumber Referral, string? Ground = null) : DossierEvent;

/// <summary>The client did not turn up (no-show).</summary>
public sealed record ReferralMissed(DateOnly EffectiveOn, CaseNumber Referral) : DossierEvent;
