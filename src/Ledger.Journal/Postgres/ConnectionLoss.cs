using Npgsql;

namespace Ledger.Journal.Postgres;

/// <summary>Tells a connection that is gone from a statement that the server refused.</summary>
internal static class ConnectionLoss
{
    private const string ShutdownOrTerminated = "57P";

    /// <summary>What PostgreSQL calls fatal ends the session, or does not let it begin: a server that starts, stops, or has no room for what a session needs.</summary>
    public static bool Is(NpgsqlException exception) =>
        exception is not PostgresException answered
        || answered.InvariantSeverity is "FATAL" or "PANIC"
        || answered.SqlState.StartsWith(ShutdownOrTerminated, StringComparison.Ordinal);
}
