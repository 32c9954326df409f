using Ledger.Faults.Tests.Subscribers;
using Xunit.Abstractions;

namespace Ledger.Faults.Tests;

/// <summary>Receivers of webhooks that do not behave, while services are killed.</summary>
public sealed class BadReceivers(ITestOutputHelper output)
{
    private const int KillsOfEachService = 5;
    private const int MisdeedsOfEachReceiver = 15;

    private static readonly TimeSpan readyWithin = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_receiver_that_times_out_answers_500_closes_halfway_or_is_slow_gets_every_event_in_order()
    {
        var seed = Environment.TickCount;
        await using var trial = await Trial.Begin(output, seed, services: 2);
        var servers = new List<WebhookServer>();
        foreach (var manners in new[] { Manners.TimesOut, Manners.Answers500, Manners.ClosesHalfway, Manners.IsSlow })
        {
            servers.Add(await WebhookServer.Start(batch: 10, Trial.AnswerWithin * 1.2, trial.Chance($"{manners}"), manners));
            await trial.Receive(servers[^1]);
        }

        try
        {
            await trial.Judge(async () =>
            {
                await Task.WhenAll(
                    Killing.Of(trial.Services[0], KillsOfEachService, readyWithin, TimeSpan.FromSeconds(5), trial.Chance("kills of the first service")),
                    Killing.Of(trial.Services[1], KillsOfEachService, readyWithin, TimeSpan.FromSeconds(5), trial.Chance("kills of the second service")));
                await trial.Until(() => servers.TrueForAll(server => server.Misdeeds >= MisdeedsOfEachReceiver), "every receiver has misbehaved often enough");
            });
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }
}
