using Ledger.Domain;
using Ledger.Service.Subscriptions.Storage;
using Npgsql;

namespace Ledger.Service.Subscriptions;

/// <summary>How far a subscription is behind.</summary>
/// <param name="Behind">Events of the journal after its position, whether its filter leaves them out or not; of a figure, notices.</param>
/// <param name="OldestAge">How long the first of them has been there; zero when there is none.</param>
public sealed record SubscriptionLag(Municipality Municipality, SubscriptionId Subscription, long Behind, TimeSpan OldestAge);

/// <summary>How far all subscriptions are behind, as it was a moment ago: for whoever collects measurements and must not wait.</summary>
public interface ISubscriptionLags
{
    IReadOnlyList<SubscriptionLag> All { get; }
}

/// <summary>Looks how far subscriptions are behind.</summary>
internal sealed class SubscriptionLags(NpgsqlDataSource database, SubscriptionSettings settings, TimeProvider time, ILogger<SubscriptionLags> log) : BackgroundService, ISubscriptionLags
{
    private const string Select = """
        select s.tenant_id, s.id,
          greatest(coalesce(w.notices, h.position) - s.position, 0),
          extract(epoch from now() - case when w.subscription is null
            then (select e.recorded_at from ledger.events e where e.tenant_id = s.tenant_id and e.position = s.position + 1)
            else (select n.made_at from ledger.figure_notices n where n.tenant_id = s.tenant_id and n.subscription = s.id and n.number = s.position + 1) end)::float8
        from ledger.subscriptions s
        join ledger.heads h on h.tenant_id = s.tenant_id
        left join ledger.watched_figures w on w.tenant_id = s.tenant_id and w.subscription = s.id
        where ($1::varchar is null or s.tenant_id = $1) and ($2::uuid is null or s.id = $2)
        """;

    private volatile IReadOnlyList<SubscriptionLag> all = [];

    public IReadOnlyList<SubscriptionLag> All => all;

    /// <summary>Of one subscription, or all of a municipality, or all, now.</summary>
    public async Task<IReadOnlyList<SubscriptionLag>> Now(Municipality? municipality, SubscriptionId? subscription, CancellationToken cancel)
    {
        await using var command = database.Statement(Select, municipality?.Code, subscription?.Value);
        var lags = new List<SubscriptionLag>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var age = reader.IsDBNull(3) ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Max(0, reader.GetDouble(3)));
            lags.Add(new(new Municipality(reader.GetString(0)), new SubscriptionId(reader.GetGuid(1)), reader.GetInt64(2), age));
        }

        return lags;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                all = await Now(null, null, stoppingToken);
            }
            catch (Exception unreachable) when (unreachable is NpgsqlException or ObjectDisposedException) // what Npgsql throws at the moment at which a connection breaks
            {
                log.LogWarning(unreachable, "The lag of subscriptions cannot be looked at; trying again.");
            }

            await Task.Delay(settings.LookEvery, time, stoppingToken);
        }
    }
}
