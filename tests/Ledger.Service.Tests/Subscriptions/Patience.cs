namespace Ledger.Service.Tests.Subscriptions;

/// <summary>Waits for what must come to be.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public static async Task Until(Func<Task<bool>> condition, string what)
    {
        using var end = new CancellationTokenSource(Limit);
        while (!await condition())
        {
            Assert.False(end.IsCancellationRequested, $"It did not come to be that {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }
}
