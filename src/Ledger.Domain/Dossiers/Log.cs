namespace Ledger.Domain.Dossiers;

/// <summary>
/// A list that only grows and of which every earlier version stays valid: versions share one buffer, so that adding is cheap and what
/// two versions have in common is known without comparing. Single-threaded, as a fold is.
/// </summary>
public readonly struct Log<T>
{
    private readonly Buffer? buffer;
    private readonly int count;

    private Log(Buffer buffer, int count) => (this.buffer, this.count) = (buffer, count);

    public int Count => count;

    public ReadOnlySpan<T> Items => buffer is null ? [] : buffer.Items.AsSpan(0, count);

    public Log<T> Add(T item)
    {
        // Only the newest version may write behind itself; an older one starts a buffer of its own.
        var own = buffer is not null && buffer.Used == count ? buffer : new Buffer(Items);
        own.Append(item);
        return new Log<T>(own, count + 1);
    }

    /// <summary>How many items at the start are certainly the same in both.</summary>
    public int CommonWith(Log<T> other) => buffer is not null && ReferenceEquals(buffer, other.buffer) ? Math.Min(count, other.count) : 0;

    private sealed class Buffer
    {
        public Buffer(ReadOnlySpan<T> items)
        {
            Items = new T[Math.Max(4, items.Length * 2)];
            items.CopyTo(Items);
            Used = items.Length;
        }

        public T[] Items { get; private set; }

        public int Used { get; private set; }

        public void Append(T item)
        {
            if (Used == Items.Length)
            {
                var larger = new T[Items.Length * 2];
                Items.CopyTo(larger, 0);
                Items = larger;
            }

            Items[Used++] = item;
        }
    }
}
