using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;
using Ledger.Figures.Budget;

namespace Ledger.Cli.Commands;

/// <summary>One of the tables of a budget year.</summary>
internal sealed class BudgetListCommand<TLine>(Connection connection, string name, string description, IReadOnlyList<Field<TLine>> fields, Func<BudgetPosition, IReadOnlyList<TLine>> lines)
    : BudgetOfYearCommand(
        connection,
        name,
        description,
        new Example($"ledger budget {name} 2021", "As known now."),
        new Example($"ledger budget {name} 2021 --known 2022-03-31", "As known on 31 March of the year after."))
{
    public override IReadOnlyList<Field> Fields => fields;

    protected override void Show(BudgetPosition position, string name, Answer answer)
    {
        answer.Title($"Grant of {position.Year}, {position.Municipality} {name}: {Name}");
        answer.Write(fields, lines(position));
        answer.Caption(FigureFields.Circumstances(position.Known));
    }
}
