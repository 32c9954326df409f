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
    private readonly Option<int> first = Year("--first", "The first budget year.");
    private readonly Option<int> last = Year("--last", "The last budget year.");
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
        Validators.Add(result =>
        {
            if (result.GetValue(last) < result.GetValue(first))
                result.AddError($"The last year, {result.GetValue(last)}, comes before the first, {result.GetValue(first)}.");
        });
    }

    public override IReadOnlyList<Field> Fields => BudgetFields.Years;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var day = given.GetValue(on) ?? DateOnly.FromDateTime(Surroundings.Time.GetUtcNow().UtcDateTime);
        var years = await (await store.BudgetsOf(head.Municipality, cancel)).Years(given.GetRequiredValue(first), given.GetRequiredValue(last), day, position, cancel);
        answer.Title($"Grants and net costs of {head.Municipality} {head.Name}, in euros");
        answer.Write(BudgetFields.Years, years);
        answer.Caption(FigureFields.Circumstances(years[0].Position.Known));
        return ExitCode.Ok;
    }

    private static Option<int> Year(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YEAR",
        Required = true,
        CustomParser = result => Strict.Read(result, Strict.Year),
    };
}
