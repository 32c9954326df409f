using System.Security.Cryptography;
using Ledger.Domain;
using Npgsql;

namespace Ledger.Service.Subscriptions.Storage;

/// <summary>A key that webhooks are signed with.</summary>
/// <param name="ValidUntil">Null for the newest.</param>
public sealed record WebhookSecret(byte[] Key, DateTimeOffset CreatedAt, DateTimeOffset? ValidUntil)
{
    private const int Bytes = 32;

    public static WebhookSecret New(DateTimeOffset now) => new(RandomNumberGenerator.GetBytes(Bytes), now, null);

    /// <summary>As the receiver is told it, once: "whsec_" and base64 (Standard Webhooks 1.0.0).</summary>
    public string Serialized => $"whsec_{Convert.ToBase64String(Key)}";
}

/// <summary>The keys of webhooks.</summary>
public sealed class WebhookSecrets(NpgsqlDataSource database)
{
    private const string Ours = "where tenant_id = $1 and subscription = $2";

    /// <summary>Those that sign at a moment, the newest first.</summary>
    public async Task<IReadOnlyList<WebhookSecret>> ValidAt(Subscription subscription, DateTimeOffset moment, CancellationToken cancel)
    {
        await using var command = database.Statement(
            $"select key, created_at, valid_until from ledger.subscription_secrets {Ours} and (valid_until is null or valid_until > $3) order by created_at desc",
            subscription.Municipality, subscription.Id, moment);
        var secrets = new List<WebhookSecret>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            secrets.Add(new(reader.GetFieldValue<byte[]>(0), reader.GetFieldValue<DateTimeOffset>(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<DateTimeOffset>(2)));
        return secrets;
    }

    /// <summary>Makes a key the newest. Of those before only the last signs on, until the moment given.</summary>
    public async Task Rotate(Subscription subscription, WebhookSecret newest, DateTimeOffset lastValidUntil, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var forget = transaction.Statement($"delete from ledger.subscription_secrets {Ours} and valid_until is not null", subscription.Municipality, subscription.Id))
            await forget.ExecuteNonQueryAsync(cancel);
        await using (var end = transaction.Statement($"update ledger.subscription_secrets set valid_until = $3 {Ours}", subscription.Municipality, subscription.Id, lastValidUntil))
            await end.ExecuteNonQueryAsync(cancel);
        await Insert(transaction, subscription.Municipality, subscription.Id, newest, cancel);
        await transaction.CommitAsync(cancel);
    }

    internal static async Task Insert(NpgsqlTransaction transaction, Municipality municipality, SubscriptionId id, WebhookSecret secret, CancellationToken cancel)
    {
        await using var command = transaction.Statement(
            "insert into ledger.subscription_secrets (tenant_id, subscription, created_at, key) values ($1, $2, $3, $4)",
            municipality, id, secret.CreatedAt, secret.Key);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
