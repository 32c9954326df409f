using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Tabulations;

/// <summary>A condition on a stored trait, ready to narrow the mask of block after block.</summary>
internal sealed class ColumnCondition
{
    private readonly Condition condition;
    private readonly int column;
    private readonly bool[] table;

    public ColumnCondition(Condition condition, FactKind kind)
    {
        (this.condition, column) = (condition, kind.IndexOf(condition.Trait));
        table = condition.Table(((StoredTrait)condition.Trait).IsNarrow ? byte.MaxValue + 1 : short.MaxValue + 1);
    }

    public void Narrow(Block block, Span<ulong> mask)
    {
        var codes = block.Codes[column];
        if (condition.IsNever)
            mask.Clear();
        else if (codes.IsNarrow && condition.IsRange && condition.Low == condition.High)
            Masks.Equal(codes.Narrow, (byte)condition.Low, mask);
        else if (codes.IsNarrow)
            Masks.In<byte>(codes.Narrow, table, mask);
        else if (condition.IsRange)
            Masks.Between(codes.Wide, condition.Low, condition.High, mask);
        else
            Masks.In<short>(codes.Wide, table, mask);
    }
}
