using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Figures.Budget;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>A command on the position of one budget year.</summary>
internal abstract class BudgetOfYearCommand : StoreCommand
{
    private readonly Argument<int> year = ArgumentFor.Year("The budget year, as 2021.");
    private readonly Option<DateOnly?> on = OptionFor.Day("--on", "Effective axis: the last day that counts. Default: today, or the last day of the year.");
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();

    protected BudgetOfYearCommand(Connection connection, string name, string description, params IReadOnlyList<Example> examples)
        : base(connection, name, description, examples)
    {
        Add(year);
        Add(on);
        Add(known);
        Add(municipality);
    }

    protected abstract void Show(BudgetPosition position, string name, Answer answer);

    protected sealed override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var day = given.GetValue(on) ?? DateOnly.FromDateTime(Surroundings.Time.GetUtcNow().UtcDateTime);
        var budgets = await store.BudgetsOf(head.Municipality, cancel);
        Show(await budgets.Position(given.GetRequiredValue(year), day, position, cancel), head.Name, answer);
        return ExitCode.Ok;
    }
}
