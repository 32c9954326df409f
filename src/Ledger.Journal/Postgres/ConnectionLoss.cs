using Npgsql;

namespace Ledger.Journal.Postgres;

/// <summary>Tells a connection that is gone from a statement that the server refused.</summary>
internal static class ConnectionLoss
{
    private const string ShutdownOrTerminated = "57P";

    public static bool Is(NpgsqlException exception) =>
        exception is not PostgresException { SqlState: var state } || state.StartsWith(ShutdownOrTerminated, StringComparison.Ordinal);
}
