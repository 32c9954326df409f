using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>Budget years beside each other.</summary>
internal sealed class BudgetYearsCommand : StoreCommand
{
    private readonly Option<int> first = OptionFor.RequiredYear("--first", "The first budget year.");
    private readonly Option<int> last = OptionFor.RequiredYear("--last", "The last budget year.");
    private readonly Option<DateOnly?> on = OptionFor.Day("--on", "Effective axis: the last day that counts in the year that it lies in. Default: today.");
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();

    public BudgetYearsCommand(Connection connection)
        : base(
            connection,
            "years",
            "Lists budget years: grant, net costs, deficit and what the deficits come to together.",
            new Example("ledger budget years --first 2017 --last 2019", "As known now, also when a court had the grants decided anew."),
            new Example("ledger budget years --first 2017 --last 2019 --known 2020-12-31", "As it was known before."))
    {
        Add(first);
        Add(last);
        Add(on);
        Add(known);
        Add(municipality);
    }

    public override IReadOnlyList<Field> Fields => BudgetFields.Years;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var (from, through) = (given.GetRequiredValue(first), given.GetRequiredValue(last));
        if (through < from)
            throw new CommandFailedException(ExitCode.Usage, $"The last year, {through}, comes before the first, {from}.");
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var day = given.GetValue(on) ?? DateOnly.FromDateTime(Surroundings.Time.GetUtcNow().UtcDateTime);
        var years = await (await store.BudgetsOf(head.Municipality, cancel)).Years(from, through, day, position, cancel);
        answer.Title($"Grants and net costs of {head.Municipality} {head.Name}, in euros");
        answer.Write(BudgetFields.Years, years);
        answer.Caption(FigureFields.Circumstances(years[0].Position.Known));
        return ExitCode.Ok;
    }
}
