using System.Text;
using System.Text.Json;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Storage;
using Npgsql;

namespace Ledger.Service.Subscriptions.WatchedFigures;

/// <summary>The figures that are watched, and what was told of them.</summary>
internal sealed class WatchedFigureStore(NpgsqlDataSource database)
{
    private const string Select = "select tenant_id, subscription, question, basis, value, reached, notices from ledger.watched_figures";
    private const string Ours = "where tenant_id = $1 and subscription = $2";

    public async Task<IReadOnlyList<WatchedFigure>> All(CancellationToken cancel)
    {
        await using var command = database.Statement($"{Select} order by tenant_id, subscription");
        return await Read(command, cancel);
    }

    public async Task<WatchedFigure?> Find(Subscription subscription, CancellationToken cancel)
    {
        await using var command = database.Statement($"{Select} {Ours}", subscription.Municipality, subscription.Id);
        return (await Read(command, cancel)).SingleOrDefault();
    }

    /// <summary>
    /// Writes down what is new of a figure, and the notice of it unless it is the first value. Of several processes that ask at once, each
    /// sees what the one before has told.
    /// </summary>
    public async Task Tell(WatchedFigure seen, Figure figure, DateTimeOffset now, CancellationToken cancel)
    {
        if (seen.News(figure) is null)
            return;
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var locking = transaction.Statement($"{Select} {Ours} for update", seen.Municipality, seen.Subscription);
        if ((await Read(locking, cancel)).SingleOrDefault() is not { } watched || watched.News(figure) is not { } news)
            return;

        var gives = watched.Told is not null;
        await using (var update = transaction.Statement(
            $"update ledger.watched_figures set basis = $3, value = $4, reached = $5, notices = $6 {Ours}",
            watched.Municipality, watched.Subscription, news.Basis, news.Value, news.Reached, gives ? watched.Notices + 1 : watched.Notices))
            await update.ExecuteNonQueryAsync(cancel);
        if (gives)
        {
            await using var insert = transaction.Statement(
                "insert into ledger.figure_notices (tenant_id, subscription, number, made_at, body) values ($1, $2, $3, $4, $5::json)",
                watched.Municipality, watched.Subscription, watched.Notices + 1, now, Encoding.UTF8.GetString(FigureNotice.Write(watched, news, figure, now)));
            await insert.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>Writes down why the figure cannot be asked.</summary>
    public async Task Note(WatchedFigure watched, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = database.Statement(
            "update ledger.subscriptions set last_error = $3, last_error_at = $4 where tenant_id = $1 and id = $2",
            watched.Municipality, watched.Subscription, reason, now);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Notices above a number, in order.</summary>
    public async Task<IReadOnlyList<Message>> Notices(Subscription subscription, Position after, int limit, CancellationToken cancel)
    {
        await using var command = database.Statement(
            "select number, body from ledger.figure_notices where tenant_id = $1 and subscription = $2 and number > $3 order by number limit $4",
            subscription.Municipality, subscription.Id, after, limit);
        var messages = new List<Message>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var body = reader.GetString(1);
            messages.Add(new Message(new Position(reader.GetInt64(0)), TypeOf(body), Encoding.UTF8.GetBytes(body)));
        }

        return messages;
    }

    private static string TypeOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("type").GetString()!;
    }

    private static async Task<IReadOnlyList<WatchedFigure>> Read(NpgsqlCommand command, CancellationToken cancel)
    {
        var all = new List<WatchedFigure>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            all.Add(new WatchedFigure(
                new Municipality(reader.GetString(0)),
                new SubscriptionId(reader.GetGuid(1)),
                JsonSerializer.Deserialize<FigureQuestion>(reader.GetString(2), SubscriptionRow.Json)!,
                reader.IsDBNull(3) ? null : new ToldFigure(reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetBoolean(5)),
                reader.GetInt64(6)));
        }

        return all;
    }
}
