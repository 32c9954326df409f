using Ledger.Journal;

namespace Ledger.Service.Subscriptions;

/// <summary>What a subscriber is told.</summary>
public abstract record Content
{
    /// <summary>Events, each with the fields that the purpose names.</summary>
    /// <param name="Purpose">Id of the purpose (doelbinding).</param>
    /// <param name="Filter">Types by their alias in the journal. Types that the purpose does not name are left out, whatever is asked.</param>
    public sealed record Events(string Purpose, ReadFilter Filter) : Content;

    /// <summary>When a figure changes, or crosses a threshold.</summary>
    public sealed record Figure(WatchedFigures.FigureQuestion Question) : Content;
}
