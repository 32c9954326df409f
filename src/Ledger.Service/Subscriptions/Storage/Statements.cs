using Ledger.Domain;
using Npgsql;

namespace Ledger.Service.Subscriptions.Storage;

/// <summary>One statement with its parameters in order; null is NULL.</summary>
internal static class Statements
{
    public static NpgsqlCommand Statement(this NpgsqlDataSource database, string sql, params IReadOnlyList<object?> parameters) =>
        database.CreateCommand(sql).With(parameters);

    public static NpgsqlCommand Statement(this NpgsqlTransaction transaction, string sql, params IReadOnlyList<object?> parameters) =>
        new NpgsqlCommand(sql, transaction.Connection, transaction).With(parameters);

    private static NpgsqlCommand With(this NpgsqlCommand command, IReadOnlyList<object?> parameters)
    {
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = Written(parameter) });
        return command;
    }

    private static object Written(object? value) => value switch
    {
        null => DBNull.Value,
        Municipality municipality => municipality.Code,
        SubscriptionId id => id.Value,
        Ledger.Domain.Journal.Position position => position.Value,
        DateTimeOffset moment => moment.ToUniversalTime(),
        _ => value,
    };
}
