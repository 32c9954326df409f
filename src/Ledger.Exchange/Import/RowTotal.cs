using Ledger.Domain.Money;

namespace Ledger.Exchange.Import;

/// <summary>What rows of the general ledger add up to, to be laid beside a control total (controletotaal).</summary>
/// <param name="Rows">Those that went in, now or before; not those set aside.</param>
/// <param name="Sum">In the sign of the file: of its one column of amounts, or debit less credit.</param>
public sealed record RowTotal(int Rows, Cents Sum)
{
    public static RowTotal None { get; } = new(0, Cents.Zero);

    internal RowTotal With(Cents amount) => new(Rows + 1, Sum + amount);
}
