using Ledger.Domain.Journal;
using Ledger.Faults.Tests.Processes;
using Ledger.Faults.Tests.Subscribers;
using Ledger.Figures.Entries;
using Ledger.Journal.Postgres;
using Npgsql;
using Xunit.Abstractions;

namespace Ledger.Faults.Tests;

/// <summary>What lies between the service and PostgreSQL delays, cuts and swallows.</summary>
public sealed class BadNetwork(ITestOutputHelper output)
{
    private const int Cuts = 60;
    private const int Swallowings = 4;

    [Fact]
    public async Task A_service_comes_out_of_cuts_delays_and_silence_by_itself_and_nothing_is_lost_doubled_or_out_of_order()
    {
        var seed = Environment.TickCount;
        Wire? wire = null;
        await using var trial = await Trial.Begin(output, seed, services: 1, connect: cluster => $"{cluster.ForService((wire = new Wire(cluster.Port)).Port)};Timeout=3;Command Timeout=4");
        await using var between = wire!;
        await using var webhook = await WebhookServer.Start(batch: 1, Trial.AnswerWithin * 1.2, trial.Chance("posts"), Manners.Good);
        await trial.ReadFeed();
        await trial.ReadEventStream();
        await trial.Receive(webhook);

        await trial.Judge(async () =>
        {
            var random = trial.Chance("network");
            for (var swallowing = 0; swallowing < Swallowings; swallowing++)
            {
                for (var cut = 0; cut < Cuts / Swallowings; cut++)
                {
                    between.Delay = random.Next(3) == 0 ? TimeSpan.FromMilliseconds(random.Next(100)) : TimeSpan.Zero;
                    await Task.Delay(random.Next(600));
                    between.Cut(after: random.Next(3) == 0 ? 0 : random.Next(4_000));
                }

                between.Delay = TimeSpan.Zero;
                between.Swallow();
                await Task.Delay(TimeSpan.FromSeconds(random.Next(1, 8)));
                between.Restore();
                await ComesOut(trial);
            }
        });
    }

    [Fact]
    public async Task What_waits_for_a_connection_that_died_in_silence_is_told_so_in_the_time_that_a_command_may_take()
    {
        await using var cluster = await Cluster.Create(Trial.Town);
        await using var wire = new Wire(cluster.Port);
        var connection = $"{cluster.ForService(wire.Port)};Timeout=1;Command Timeout=1";
        await using var journal = new PostgresJournal(connection);
        await using var database = NpgsqlDataSource.Create(connection);
        var projection = new EntryProjection(journal, database);
        await journal.Heads(CancellationToken.None);
        await projection.Through(Trial.Town, CancellationToken.None); // both have a connection now, which they will use again
        wire.Swallow();

        var reading = Assert.ThrowsAsync<NpgsqlException>(async () => await journal.ReadAt(Trial.Town, [new Position(1)], CancellationToken.None).GetAsyncEnumerator().MoveNextAsync());
        var following = Assert.ThrowsAsync<NpgsqlException>(() => projection.CatchUp(Trial.Town, new Position(1), CancellationToken.None));

        await Task.WhenAll(reading, following).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task PostgreSQL_gives_a_service_that_says_nothing_up_after_25_seconds_with_all_its_locks()
    {
        await using var cluster = await Cluster.Create(Trial.Town);
        await using var database = NpgsqlDataSource.Create(Liveness.Watched(cluster.ForService()));
        await using var settings = database.CreateCommand("""
            select current_setting('tcp_keepalives_idle')::int + current_setting('tcp_keepalives_interval')::int * current_setting('tcp_keepalives_count')::int,
              current_setting('tcp_user_timeout')::int / 1000, current_user::text
            """);
        await using var reader = await settings.ExecuteReaderAsync();
        await reader.ReadAsync();

        Assert.Equal((25, 25, "ledger_service"), (reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2)));
    }

    /// <summary>Ready, and taking events up, within what the settings of its connections allow; the limit is generous to a busy machine.</summary>
    private static async Task ComesOut(Trial trial)
    {
        await trial.Services[0].AwaitReady();
        var before = trial.Receipts.Positions.Count;
        await trial.Until(() => trial.Receipts.Positions.Count > before, "events are acknowledged after a silence of the network");
    }
}
