using System.Text.Json;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Npgsql;

namespace Ledger.Service.Subscriptions.Storage;

/// <summary>The subscriptions as people make, see and steer them.</summary>
public sealed class SubscriptionStore(NpgsqlDataSource database)
{
    private const string Select = $"select {SubscriptionRow.Columns} from ledger.subscriptions s where s.tenant_id = $1";

    private const string Insert = """
        insert into ledger.subscriptions (tenant_id, id, owner, created_at, purpose, types, stream_kinds, delivery, url, batch, dead_letter_after, exchange, position)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;

    // What failed before is forgiven: whoever steers a subscription wants it tried now.
    private const string Steer = "update ledger.subscriptions set revision = revision + 1, failures = 0, refusals = 0, failing_since = null, retry_at = null";

    private const string Ours = "where tenant_id = $1 and id = $2";

    /// <exception cref="ExchangeTakenException">Another subscription of the municipality publishes to that exchange.</exception>
    public async Task Create(Subscription made, WebhookSecret? secret, CancellationToken cancel)
    {
        var (events, figure) = (made.Content as Content.Events, made.Content as Content.Figure);
        var (webhook, rabbit) = (made.Channel as Channel.Webhook, made.Channel as Channel.RabbitMq);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            await using var insert = transaction.Statement(
                Insert, made.Municipality, made.Id, made.Owner, made.CreatedAt,
                events?.Purpose, events?.Filter.Types.ToArray() ?? [], events?.Filter.StreamKinds.ToArray() ?? [],
                made.Channel switch { Channel.Feed => "feed", Channel.Webhook => "webhook", _ => "rabbitmq" },
                webhook?.Url.AbsoluteUri, webhook?.Batch, webhook?.DeadLetterAfter, rabbit?.Exchange, made.Position);
            await insert.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException taken) when (taken.ConstraintName == "subscriptions_exchange")
        {
            throw new ExchangeTakenException(rabbit!.Exchange);
        }

        if (secret is not null)
            await WebhookSecrets.Insert(transaction, made.Municipality, made.Id, secret, cancel);
        if (figure is not null)
        {
            await using var watch = transaction.Statement(
                "insert into ledger.watched_figures (tenant_id, subscription, question) values ($1, $2, $3::json)",
                made.Municipality, made.Id, JsonSerializer.Serialize(figure.Question, SubscriptionRow.Json));
            await watch.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    public async Task<Subscription?> Find(Municipality municipality, SubscriptionId id, CancellationToken cancel)
    {
        await using var command = database.Statement($"{Select} and s.id = $2", municipality, id);
        return (await ReadAll(command, cancel)).SingleOrDefault();
    }

    /// <param name="owner">Null: those of all.</param>
    public async Task<IReadOnlyList<Subscription>> List(Municipality municipality, string? owner, CancellationToken cancel)
    {
        await using var command = database.Statement($"{Select} and ($2::varchar is null or s.owner = $2) order by s.created_at, s.id", municipality, owner);
        return await ReadAll(command, cancel);
    }

    /// <summary>The subscription, its secrets, dead letters and notices are gone.</summary>
    public Task Delete(Subscription subscription, CancellationToken cancel) => Execute($"delete from ledger.subscriptions {Ours}", subscription, cancel);

    public Task Pause(Subscription subscription, CancellationToken cancel) => Execute($"{Steer}, paused = true {Ours}", subscription, cancel);

    /// <summary>Also starts again what its receiver ended.</summary>
    public Task Resume(Subscription subscription, CancellationToken cancel) => Execute($"{Steer}, paused = false, ended = null {Ours}", subscription, cancel);

    /// <summary>From now on delivers what comes after a position, again or for the first time; dead letters among it are offered again too.</summary>
    public Task Rewind(Subscription subscription, Position position, CancellationToken cancel) =>
        Execute($"with offered as (delete from ledger.dead_letters where tenant_id = $1 and subscription = $2 and position > $3) {Steer}, position = $3 {Ours}", subscription, cancel, position);

    /// <summary>The subscriber says how far he has come in his feed.</summary>
    public Task Acknowledge(Subscription subscription, Position position, CancellationToken cancel) =>
        Execute($"update ledger.subscriptions set position = $3, confirmed_at = now() {Ours}", subscription, cancel, position);

    /// <summary>Whoever delivers it looks at it again.</summary>
    public Task Touch(Subscription subscription, CancellationToken cancel) => Execute($"{Steer} {Ours}", subscription, cancel);

    internal static async Task<IReadOnlyList<Subscription>> ReadAll(NpgsqlCommand command, CancellationToken cancel)
    {
        var subscriptions = new List<Subscription>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            subscriptions.Add(SubscriptionRow.Read(reader));
        return subscriptions;
    }

    private async Task Execute(string sql, Subscription subscription, CancellationToken cancel, params IReadOnlyList<object> more)
    {
        await using var command = database.Statement(sql, [subscription.Municipality, subscription.Id, .. more]);
        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>Two subscriptions, perhaps for two purposes, must not mix their messages in one exchange.</summary>
public sealed class ExchangeTakenException(string exchange) : Exception($"Another subscription publishes to the exchange {exchange}: choose another name.");
