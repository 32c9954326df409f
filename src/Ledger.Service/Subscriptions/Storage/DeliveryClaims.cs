using Ledger.Domain.Journal;
using Ledger.Service.Subscriptions.Outbox;
using Npgsql;

namespace Ledger.Service.Subscriptions.Storage;

/// <summary>
/// Which process delivers which subscription: one at a time. A claim is a lease by the clock of the database; the process renews it, and
/// when it dies another takes over.
/// </summary>
internal sealed class DeliveryClaims(NpgsqlDataSource database, TimeSpan length)
{
    private const string Renew = """
        update ledger.subscriptions set claimed_by = $1, claimed_until = now() + $2
        where delivery <> 'feed' and (claimed_by is null or claimed_until < now() or claimed_by = $1 and claimed_until < now() + $2 * 0.7)
        """;

    private const string Mine = $"""
        select {SubscriptionRow.Columns} from ledger.subscriptions s
        where s.claimed_by = $1 and s.claimed_until > now() and not s.paused and s.ended is null order by s.created_at
        """;

    /// <summary>The process in the eyes of the database.</summary>
    public Guid Process { get; } = Guid.NewGuid();

    /// <summary>Renews what this process has, takes what nobody has, and answers all of it that is to be delivered.</summary>
    public async Task<IReadOnlyList<Subscription>> Claim(CancellationToken cancel)
    {
        await using (var renew = database.Statement(Renew, Process, length))
            await renew.ExecuteNonQueryAsync(cancel);
        await using var mine = database.Statement(Mine, Process);
        return await SubscriptionStore.ReadAll(mine, cancel);
    }

    /// <summary>Lets others take over at once.</summary>
    public async Task Release(CancellationToken cancel)
    {
        await using var command = database.Statement("update ledger.subscriptions set claimed_by = null, claimed_until = null where claimed_by = $1", Process);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public ClaimedProgress ProgressOf(Subscription subscription) => new(database, Process, subscription);
}

/// <summary>The claim is another's now, or somebody has moved the subscription: what was about to be written no longer holds.</summary>
internal sealed class ClaimLostException(Subscription subscription) : Exception($"Subscription {subscription.Id} is delivered by another process now, or was moved.");

/// <summary>Writes how far a claimed subscription has come. Writes nothing for a process that has lost it.</summary>
internal sealed class ClaimedProgress(NpgsqlDataSource database, Guid process, Subscription subscription)
{
    private const string Claimed = "where tenant_id = $1 and id = $2 and claimed_by = $3 and claimed_until > now()";

    private const string Advance = $"""
        update ledger.subscriptions set position = $5, failures = 0, refusals = 0, failing_since = null, retry_at = null,
          confirmed_at = case when $6 then now() else confirmed_at end
        {Claimed} and position = $4
        returning revision
        """;

    private const string Note = $"""
        update ledger.subscriptions set failures = $4, refusals = $5, failing_since = $6, retry_at = $7, last_error = $8, last_error_at = $9, ended = $10
        {Claimed}
        """;

    private const string Bury = """
        insert into ledger.dead_letters (tenant_id, subscription, position, type, reason, attempts) values ($1, $2, $3, $4, $5, $6)
        on conflict (tenant_id, subscription, position) do update
          set reason = excluded.reason, attempts = dead_letters.attempts + excluded.attempts, set_aside_at = excluded.set_aside_at
        """;

    /// <returns>False when people changed something meanwhile: look at it again before going on.</returns>
    /// <exception cref="ClaimLostException">It does not stand at <paramref name="from"/> any more, or is another's.</exception>
    public async Task<bool> Reach(Position from, Position to, bool confirmed, CancellationToken cancel)
    {
        await using var command = database.Statement(Advance, subscription.Municipality, subscription.Id, process, from, to, confirmed);
        return await command.ExecuteScalarAsync(cancel) is int revision ? revision == subscription.Revision : throw new ClaimLostException(subscription);
    }

    /// <exception cref="ClaimLostException">It is another's.</exception>
    public async Task Fail(Course course, CancellationToken cancel)
    {
        await using var command = database.Statement(
            Note, subscription.Municipality, subscription.Id, process,
            course.Failures, course.Refusals, course.FailingSince, course.RetryAt, course.LastError, course.LastErrorAt, course.Ended);
        if (await command.ExecuteNonQueryAsync(cancel) == 0)
            throw new ClaimLostException(subscription);
    }

    /// <summary>Puts a message among the dead letters, and goes on behind it.</summary>
    /// <exception cref="ClaimLostException">It does not stand at <paramref name="from"/> any more, or is another's.</exception>
    public async Task SetAside(Position from, Message message, string reason, int attempts, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var advance = transaction.Statement(Advance, subscription.Municipality, subscription.Id, process, from, message.Position, false))
            _ = await advance.ExecuteScalarAsync(cancel) ?? throw new ClaimLostException(subscription);
        await using (var bury = transaction.Statement(Bury, subscription.Municipality, subscription.Id, message.Position, message.Type, reason, attempts))
            await bury.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
