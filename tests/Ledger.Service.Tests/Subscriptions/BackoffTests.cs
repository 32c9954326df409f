using Ledger.Service.Subscriptions;
using Ledger.Service.Subscriptions.Delivery;

namespace Ledger.Service.Tests.Subscriptions;

public sealed class BackoffTests
{
    private static readonly SubscriptionSettings settings = new() { FirstPause = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(300), CircuitAfter = 8 };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(7, 64)]
    [InlineData(8, 300)]
    [InlineData(10_000, 300)]
    public void The_pause_doubles_until_the_circuit_opens_and_then_is_the_longest(int failures, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds) / 2, Backoff.Pause(settings, failures, chance: 0));
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.Pause(settings, failures, chance: 1));
    }

    [Fact]
    public void A_receiver_that_asks_for_more_time_gets_it_within_an_hour()
    {
        Assert.Equal(TimeSpan.FromMinutes(10), Backoff.Pause(settings, 1, 0, asked: TimeSpan.FromMinutes(10)));
        Assert.Equal(TimeSpan.FromHours(1), Backoff.Pause(settings, 1, 0, asked: TimeSpan.FromDays(3)));
        Assert.Equal(TimeSpan.FromSeconds(0.5), Backoff.Pause(settings, 1, 0, asked: TimeSpan.FromSeconds(-5)));
    }
}
