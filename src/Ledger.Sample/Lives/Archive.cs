using Ledger.Domain.Journal;

namespace Ledger.Sample.Lives;

/// <summary>The pages of all dossiers, to be taken in the order in which they became known.</summary>
internal sealed class Archive
{
    private readonly PriorityQueue<Shelf, (DateTimeOffset KnownAt, StreamId Stream)> shelves = new();

    /// <param name="pages">In the order in which they became known.</param>
    public void Add(StreamId stream, IReadOnlyList<Page> pages) => Put(new Shelf(stream, pages, 0));

    public IEnumerable<(StreamId Stream, Page Page)> TakeKnownBefore(DateOnly day)
    {
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        while (shelves.TryPeek(out var shelf, out var next) && next.KnownAt < midnight)
        {
            shelves.Dequeue();
            yield return (shelf.Stream, shelf.Pages[shelf.Next]);
            Put(shelf with { Next = shelf.Next + 1 });
        }
    }

    private void Put(Shelf shelf)
    {
        if (shelf.Next < shelf.Pages.Count)
            shelves.Enqueue(shelf, (shelf.Pages[shelf.Next].KnownAt, shelf.Stream));
    }

    private readonly record struct Shelf(StreamId Stream, IReadOnlyList<Page> Pages, int Next);
}
