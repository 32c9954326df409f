using Npgsql;

namespace Ledger.Journal.Postgres;

/// <summary>
/// Connections whose ends notice that the other is gone without a word: a machine that lost its power, a router that forgot them. Left to
/// their defaults both systems wait for hours, the service for an answer, and PostgreSQL with a lock that nobody will ever give back.
/// </summary>
public static class Liveness
{
    /// <summary>After so many seconds of silence the kernel asks for a sign of life.</summary>
    private const int Silence = 10;

    /// <summary>So many seconds apart, and so many times, before it gives the connection up.</summary>
    private const int Pause = 5;

    private const int Times = 3;

    // The same for data that nobody says to have received. PostgreSQL passes over these where the connection is a socket of its machine.
    /// <summary>Connections of a pool: a process has two, and a server as it comes takes a hundred in all. Who finds none free waits his turn.</summary>
    private const int PoolMost = 30;

    private static readonly string serverSide =
        $"-c tcp_keepalives_idle={Silence} -c tcp_keepalives_interval={Pause} -c tcp_keepalives_count={Times} -c tcp_user_timeout={(Silence + Pause * Times) * 1000}";

    /// <summary>The connection string with a watch at both ends. What it says itself stands.</summary>
    public static string Watched(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.TcpKeepAlive = !IsOnThisMachine(builder.Host ?? "");
        if (builder is { TcpKeepAlive: true, TcpKeepAliveTime: 0 })
            (builder.TcpKeepAliveTime, builder.TcpKeepAliveInterval) = (Silence, Pause);
        if (!connectionString.Contains("Pool Size", StringComparison.OrdinalIgnoreCase))
            builder.MaxPoolSize = PoolMost;
        builder.Options = $"{serverSide} {builder.Options}".TrimEnd();
        return builder.ConnectionString;
    }

    /// <summary>A socket in a folder does not know of these settings, and Npgsql would not connect with them.</summary>
    private static bool IsOnThisMachine(string hosts) => hosts.Split(',').Any(host => host.StartsWith('/') || host.StartsWith('@'));
}
