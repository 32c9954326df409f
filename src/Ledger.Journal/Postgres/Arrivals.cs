using System.Collections.Concurrent;
using Ledger.Domain;
using Npgsql;

namespace Ledger.Journal.Postgres;

/// <summary>
/// Wakes followers when a commit brought events. One connection listens for all of them, from the first time that anybody waits. A
/// notice may be false or, while the connection is being made again, missing: whoever is woken looks at the journal, and nobody should
/// rely on being woken.
/// </summary>
internal sealed class Arrivals(string connectionString) : IAsyncDisposable
{
    private const string Listen = "listen ledger_journal";

    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Lock starting = new();
    private Task? listening;

    /// <summary>Ends at the next notice of the municipality. Ask for it before looking at the journal, or a notice may fall between.</summary>
    public Task Next(Municipality municipality)
    {
        lock (starting)
            listening ??= Task.Run(ListenForEver);
        return waiting.GetOrAdd(municipality.Code, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (listening is { } running)
            await running;
        stop.Dispose();
    }

    private async Task ListenForEver()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ListenWhileConnected();
            }
            catch (Exception lost) when (lost is NpgsqlException or ObjectDisposedException or IOException) // at the moment at which a connection breaks
            {
                await Task.Delay(pause, stop.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ListenWhileConnected()
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(stop.Token);
        connection.Notification += (_, notice) => Wake(notice.Payload);
        await using (var listen = new NpgsqlCommand(Listen, connection))
            await listen.ExecuteNonQueryAsync(stop.Token);
        foreach (var municipality in waiting.Keys) // for what was committed while nobody listened
            Wake(municipality);
        while (true)
            await connection.WaitAsync(stop.Token);
    }

    private void Wake(string municipality)
    {
        if (waiting.TryRemove(municipality, out var waiters))
            waiters.SetResult();
    }
}
