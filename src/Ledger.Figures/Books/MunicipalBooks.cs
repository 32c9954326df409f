using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Figures.Books;

/// <summary>What a municipality laid down about its general ledger.</summary>
public static class MunicipalBooks
{
    /// <summary>What its accounts are to the grant, as known at a position.</summary>
    public static async Task<AccountRegister> Accounts(IJournal journal, Municipality municipality, Position known, CancellationToken cancel) =>
        AccountRegister.Of(await journal.ReadStreams(municipality, [Registers.Accounts], known, cancel).ToListAsync(cancel));

    /// <summary>The statements with a printed total that it received, as known at a position.</summary>
    public static async Task<StatementRegister> Statements(IJournal journal, Municipality municipality, Position known, CancellationToken cancel) =>
        StatementRegister.Of(await journal.ReadStreams(municipality, [Registers.Statements], known, cancel).ToListAsync(cancel));

    /// <summary>The explanations of differences with the benefit administration, as known at a position.</summary>
    public static async Task<ExplanationRegister> Explanations(IJournal journal, Municipality municipality, Position known, CancellationToken cancel) =>
        ExplanationRegister.Of(await journal.ReadStreams(municipality, [Registers.Reconciliation], known, cancel).ToListAsync(cancel));
}
