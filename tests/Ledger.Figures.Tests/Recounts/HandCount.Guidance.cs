using Ledger.Domain.Events;
using Ledger.Domain.Objections;
using Ledger.Domain.Profiles;
using Ledger.Domain.Referrals;

namespace Ledger.Figures.Tests.Recounts;

public sealed partial class HandCount
{
    private IEnumerable<string> Guidance() => [.. Movements(), .. Coaches(), .. Referrals(), .. Objections()];

    private IEnumerable<string> Movements()
    {
        var groups = new Dictionary<string, string>();
        foreach (var assessed in events.OfType<ProfileAssessed>())
        {
            var scheme = $"{assessed.Group.Scheme}/{assessed.Group.Version}";
            if (groups.TryGetValue($"{assessed.Person} {scheme}", out var was) && was != assessed.Group.Group && Within(assessed))
                yield return $"{scheme}: from {was} to {assessed.Group.Group}";
            groups[$"{assessed.Person} {scheme}"] = assessed.Group.Group;
        }
    }

    private IEnumerable<string> Coaches() =>
        from last in events.OfType<CoachAssigned>().Where(e => e.EffectiveOn <= @from).GroupBy(e => e.Role ?? "").Select(role => role.Last())
        where last.Coach is not null
        select $"coached by {last.Coach} of {last.Team} as {last.Role}, benefit {SchemeOn(@from)}";

    private IEnumerable<string> Referrals()
    {
        foreach (var sent in events.OfType<ReferredToPartner>().DistinctBy(e => e.Referral).Where(Within))
        {
            var answers = events.SkipWhile(e => !ReferenceEquals(e, sent)).ToList();
            var last = answers.FindLast(e => e is ReferralAccepted accepted && accepted.Referral == sent.Referral || e is ReferralReturned returned && returned.Referral == sent.Referral);
            var missed = answers.OfType<ReferralMissed>().Any(e => e.Referral == sent.Referral);
            yield return $"referral to {sent.Partner} for {sent.Purpose}: {Answer(last)}, missed {missed}, {(last as ReferralReturned)?.Ground}";
        }

        static string Answer(DossierEvent? answer) => answer is ReferralAccepted ? "Accepted" : answer is ReferralReturned ? "Returned" : "Sent";
    }

    private IEnumerable<string> Objections() =>
        from filed in events.OfType<ObjectionFiled>().DistinctBy(e => e.Objection)
        where Within(filed)
        let decided = events.SkipWhile(e => !ReferenceEquals(e, filed)).OfType<ObjectionDecided>().FirstOrDefault(e => e.Objection == filed.Objection)
        select $"{filed.Remedy} to {filed.Matter}: {decided is not null} {decided?.Outcome} after {decided?.EffectiveOn.DayNumber - filed.EffectiveOn.DayNumber}";
}
