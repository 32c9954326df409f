using Ledger.Domain.Journal;
using Npgsql;

namespace Ledger.Service.Subscriptions.Storage;

/// <summary>A message that its receiver refused too often.</summary>
/// <param name="Position">Where it stands in the outbox of its subscription, and what names it.</param>
/// <param name="Type">CloudEvents type.</param>
/// <param name="Reason">The last answer.</param>
public sealed record DeadLetter(Position Position, string Type, string Reason, int Attempts, DateTimeOffset SetAsideAt);

/// <summary>The dead letters of subscriptions.</summary>
public sealed class DeadLetters(NpgsqlDataSource database)
{
    private const string Ours = "where tenant_id = $1 and subscription = $2";

    /// <summary>In order of position.</summary>
    public async Task<IReadOnlyList<DeadLetter>> List(Subscription subscription, Position after, int limit, CancellationToken cancel)
    {
        await using var command = database.Statement(
            $"select position, type, reason, attempts, set_aside_at from ledger.dead_letters {Ours} and position > $3 order by position limit $4",
            subscription.Municipality, subscription.Id, after, limit);
        var letters = new List<DeadLetter>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            letters.Add(new(new Position(reader.GetInt64(0)), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetFieldValue<DateTimeOffset>(4)));
        return letters;
    }

    public async Task<long> Count(Subscription subscription, CancellationToken cancel)
    {
        await using var command = database.Statement($"select count(*) from ledger.dead_letters {Ours}", subscription.Municipality, subscription.Id);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Forgets a dead letter.</summary>
    /// <returns>False when it was not there.</returns>
    public async Task<bool> Drop(Subscription subscription, Position position, CancellationToken cancel)
    {
        await using var command = database.Statement($"delete from ledger.dead_letters {Ours} and position = $3", subscription.Municipality, subscription.Id, position);
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>A replay was refused as well.</summary>
    public async Task RefusedAgain(Subscription subscription, Position position, string reason, CancellationToken cancel)
    {
        await using var command = database.Statement(
            $"update ledger.dead_letters set attempts = attempts + 1, reason = $4 {Ours} and position = $3",
            subscription.Municipality, subscription.Id, position, reason);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
