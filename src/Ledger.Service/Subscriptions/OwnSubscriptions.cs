using Ledger.Service.Access;
using Ledger.Service.Municipalities;
using Ledger.Service.Problems;
using Ledger.Service.Subscriptions.Storage;
using Ledger.Service.Subscriptions.WatchedFigures;

namespace Ledger.Service.Subscriptions;

/// <summary>The subscriptions that a caller may see: another's looks as if it did not exist.</summary>
internal sealed class OwnSubscriptions(SubscriptionStore store, DeadLetters deadLetters, WatchedFigureStore figures, SubscriptionLags lags, SubscriptionSettings settings)
{
    /// <summary>Whose subscriptions are one's own: a subject is told from another within its issuer only, and an issuer has no fragment.</summary>
    public static string OwnerOf(Caller caller) => $"{caller.Issuer}#{caller.Subject}";

    /// <summary>The caller's own, or of all for who oversees them.</summary>
    /// <exception cref="RequestRefusedException">He sees no such subscription.</exception>
    public Task<Subscription> Find(HttpContext http, string id) => Seen(http, id, Oversees(http));

    /// <summary>The caller's own and no other's: what is in it is for nobody else.</summary>
    /// <exception cref="RequestRefusedException">He has no such subscription.</exception>
    public Task<Subscription> FindOwn(HttpContext http, string id) => Seen(http, id, overseen: false);

    public async Task<IReadOnlyList<SubscriptionAnswer>> List(HttpContext http)
    {
        var municipality = MunicipalityEndpoints.Of(http).Code;
        var owner = Oversees(http) ? null : OwnerOf(Caller.Of(http));
        var behind = (await lags.Now(municipality, null, http.RequestAborted)).ToDictionary(lag => lag.Subscription);
        var answers = new List<SubscriptionAnswer>();
        foreach (var subscription in await store.List(municipality, owner, http.RequestAborted))
        {
            if (behind.TryGetValue(subscription.Id, out var lag))
                answers.Add(await Tell(subscription, lag, http.RequestAborted));
        }

        return answers;
    }

    /// <summary>Where it stands now.</summary>
    /// <exception cref="RequestRefusedException">It has been deleted meanwhile.</exception>
    public async Task<SubscriptionAnswer> Tell(Subscription subscription, CancellationToken cancel)
    {
        var now = await store.Find(subscription.Municipality, subscription.Id, cancel) ?? throw Missing($"{subscription.Id}");
        var lag = (await lags.Now(subscription.Municipality, subscription.Id, cancel)).SingleOrDefault() ?? throw Missing($"{subscription.Id}");
        return await Tell(now, lag, cancel);
    }

    private async Task<SubscriptionAnswer> Tell(Subscription subscription, SubscriptionLag lag, CancellationToken cancel)
    {
        var told = subscription.Content is Content.Figure ? (await figures.Find(subscription, cancel))?.Told : null;
        return SubscriptionAnswer.Of(subscription, lag, await deadLetters.Count(subscription, cancel), told, settings);
    }

    private async Task<Subscription> Seen(HttpContext http, string id, bool overseen)
    {
        var found = SubscriptionId.TryParse(id, out var parsed) ? await store.Find(MunicipalityEndpoints.Of(http).Code, parsed, http.RequestAborted) : null;
        return found is not null && (overseen || found.Owner == OwnerOf(Caller.Of(http))) ? found : throw Missing(id);
    }

    private static bool Oversees(HttpContext http) => Caller.Of(http).May(Right.OverseeSubscriptions, MunicipalityEndpoints.Of(http).Code);

    private static RequestRefusedException Missing(string id) => RequestRefusedException.NotFound($"There is no subscription {id} here.");
}
