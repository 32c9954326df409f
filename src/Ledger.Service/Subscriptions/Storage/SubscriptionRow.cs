using System.Text.Json;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;
using Ledger.Service.Subscriptions.WatchedFigures;
using Npgsql;

namespace Ledger.Service.Subscriptions.Storage;

/// <summary>A subscription as it stands in ledger.subscriptions.</summary>
internal static class SubscriptionRow
{
    public const string Columns = """
        s.tenant_id, s.id, s.owner, s.created_at, s.purpose, s.types, s.stream_kinds, s.delivery, s.url, s.batch, s.dead_letter_after, s.exchange,
        s.position, s.confirmed_at, s.paused, s.ended, s.failures, s.refusals, s.failing_since, s.retry_at, s.last_error, s.last_error_at, s.revision,
        (select w.question from ledger.watched_figures w where w.tenant_id = s.tenant_id and w.subscription = s.id)
        """;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Subscription Read(NpgsqlDataReader row) => new()
    {
        Municipality = new Municipality(row.GetString(0)),
        Id = new SubscriptionId(row.GetGuid(1)),
        Owner = row.GetString(2),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(3),
        Content = row.IsDBNull(23)
            ? new Content.Events(row.GetString(4), new ReadFilter(row.GetFieldValue<string[]>(5), row.GetFieldValue<string[]>(6)))
            : new Content.Figure(JsonSerializer.Deserialize<FigureQuestion>(row.GetString(23), Json)!),
        Channel = row.GetString(7) switch
        {
            "feed" => new Channel.Feed(),
            "webhook" => new Channel.Webhook(new Uri(row.GetString(8)), row.GetInt32(9), row.IsDBNull(10) ? null : row.GetInt32(10)),
            _ => new Channel.RabbitMq(row.GetString(11)),
        },
        Position = new Position(row.GetInt64(12)),
        Course = new Course
        {
            ConfirmedAt = Time(row, 13),
            IsPaused = row.GetBoolean(14),
            Ended = Text(row, 15),
            Failures = row.GetInt32(16),
            Refusals = row.GetInt32(17),
            FailingSince = Time(row, 18),
            RetryAt = Time(row, 19),
            LastError = Text(row, 20),
            LastErrorAt = Time(row, 21),
        },
        Revision = row.GetInt32(22),
    };

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
