using Ledger.Faults.Tests.Processes;
using Ledger.Faults.Tests.Subscribers;
using Npgsql;
using Xunit.Abstractions;

namespace Ledger.Faults.Tests;

/// <summary>A test on a disk of its own that it may fill; skipped, with the reason, where such a disk cannot be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.CanBeMade)
            Skip = "A small disk cannot be mounted here (mount -t tmpfs): it takes root and, in a container, the right to mount.";
    }
}

/// <summary>The disk of PostgreSQL is full, and then is no longer.</summary>
public sealed class FullDisk(ITestOutputHelper output)
{
    [SmallDiskFact]
    public async Task Where_the_tables_have_no_room_appends_are_refused_until_there_is_and_the_journal_stays_whole()
    {
        await using var disk = await SmallDisk.Make(megabytes: 64);
        await Fill(disk, () => Cluster.Create(Trial.Town, data: disk.Folder));
    }

    /// <summary>PostgreSQL cannot go on without its log: it stops, and has to be started when there is room.</summary>
    [SmallDiskFact]
    public async Task Where_the_write_ahead_log_has_no_room_appends_are_refused_until_there_is_and_the_journal_stays_whole()
    {
        await using var disk = await SmallDisk.Make(megabytes: 12);
        await Fill(disk, () => Cluster.Create(Trial.Town, log: disk.Folder));
    }

    /// <summary>What is left of the room in the log is passed over.</summary>
    private static async Task SpendLog(Cluster cluster)
    {
        try
        {
            await cluster.Scalar<string>("select pg_switch_wal()::text");
        }
        catch (NpgsqlException)
        {
            // It has stopped: that is what was wanted.
        }
    }

    private async Task Fill(SmallDisk disk, Func<Task<Cluster>> create)
    {
        await using var trial = await Trial.Begin(output, Environment.TickCount, services: 1, create: create);
        await using var webhook = await WebhookServer.Start(batch: 1, Trial.AnswerWithin * 1.2, trial.Chance("posts"), Manners.Good);
        await trial.ReadFeed();
        await trial.Receive(webhook);

        await trial.Judge(async () =>
        {
            await trial.Until(() => trial.Receipts.Positions.Count >= 40, "40 events are acknowledged");
            disk.Fill();
            await trial.Until(() => trial.Receipts.Refusals.Keys.Any(refusal => refusal[..3] is "503" or "507"), "appends are refused for want of room", () => SpendLog(trial.Cluster));
            // 507 where the line in the processing log, without which nothing is read, is what found no room.
            Assert.Contains(await trial.StatusOfReading(), new[] { 200, 503, 507 });
            disk.MakeRoom();
            await trial.Cluster.Recover();
            var before = trial.Receipts.Positions.Count;
            await trial.Until(() => trial.Receipts.Positions.Count > before + 20, "appends succeed again");
        });
    }
}
