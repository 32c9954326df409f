using Ledger.Faults.Tests.Subscribers;
using Ledger.Service.Tests.Subscriptions;
using Xunit.Abstractions;

namespace Ledger.Faults.Tests;

/// <summary>Services and PostgreSQL killed at random moments, again and again.</summary>
public sealed class KilledProcesses(ITestOutputHelper output)
{
    private const int KillsOfPostgres = 100;
    private const int KillsOfEachService = 50;

    private static readonly TimeSpan readyWithin = TimeSpan.FromSeconds(4);

    [RabbitMqFact]
    public async Task No_acknowledged_event_is_lost_or_doubled_and_every_subscriber_ends_with_the_order_of_the_journal()
    {
        var seed = Environment.TickCount;
        await using var rabbit = await RabbitMqNode.Start();
        await using var trial = await Trial.Begin(output, seed, services: 2, rabbit);
        await using var single = await WebhookServer.Start(batch: 1, Trial.AnswerWithin * 1.2, trial.Chance("single posts"), Manners.Good);
        await using var batches = await WebhookServer.Start(batch: 20, Trial.AnswerWithin * 1.2, trial.Chance("batches"), Manners.Answers500, Manners.ClosesHalfway);
        await using var queue = await QueueReader.Start(rabbit, $"ledger.{Trial.Town}.faults");
        await trial.ReadFeed();
        await trial.ReadEventStream();
        await trial.Receive(single);
        await trial.Receive(batches);
        await trial.Receive(queue, "faults");

        var killed = 0;
        await trial.Judge(async () => killed = (await Task.WhenAll(
            Killing.Of(trial.Cluster, KillsOfPostgres, TimeSpan.FromSeconds(2.5), trial.Chance("kills of PostgreSQL")),
            Killing.Of(trial.Services[0], KillsOfEachService, readyWithin, TimeSpan.FromSeconds(1.5), trial.Chance("kills of the first service")),
            Killing.Of(trial.Services[1], KillsOfEachService, readyWithin, TimeSpan.FromSeconds(1.5), trial.Chance("kills of the second service")))).Sum());

        Assert.True(killed >= 200, $"Only {killed} processes were killed.");
        Assert.True(trial.Receipts.Positions.Count >= killed, $"Only {trial.Receipts.Positions.Count} events were taken up between {killed} kills: that proves little.");
    }
}
