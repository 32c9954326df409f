namespace Ledger.Faults.Tests.Subscribers;

/// <summary>The events that one subscriber took in, in the order in which it did.</summary>
/// <param name="name">Of the subscriber, for the verdict.</param>
/// <param name="repeats">How many events at most it may be told a second time in a row: those that had not been confirmed. 0 for one who asks by position.</param>
internal sealed class Received(string name, int repeats)
{
    private readonly Lock taking = new();
    private readonly List<(long Position, string Id)> events = [];
    private long highest;

    public string Name => name;

    /// <summary>How many events at most come again at once.</summary>
    public int Repeats => repeats;

    public long Highest => Volatile.Read(ref highest);

    public IReadOnlyList<(long Position, string Id)> Events
    {
        get
        {
            lock (taking)
                return [.. events];
        }
    }

    public void Take(params IEnumerable<(long Position, string Id)> taken)
    {
        lock (taking)
        {
            foreach (var one in taken)
            {
                events.Add(one);
                highest = Math.Max(highest, one.Position);
            }
        }
    }
}
