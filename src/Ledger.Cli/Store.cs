using Ledger.Cli.Asking;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Journal;
using Ledger.Journal.Postgres;

namespace Ledger.Cli;

/// <summary>The ledger in one database: its journals, and the entries and figures that follow from them.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly PostgresJournal journal;

    private Store(PostgresJournal journal) => this.journal = journal;

    public IJournal Journal => journal;

    public ValueTask DisposeAsync() => journal.DisposeAsync();
}
