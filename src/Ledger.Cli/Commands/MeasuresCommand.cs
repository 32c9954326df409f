using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Tables;
using Ledger.Figures.Measures;
using Ledger.Figures.Traits;

namespace Ledger.Cli.Commands;

/// <summary>The measures that can be asked for.</summary>
internal sealed class MeasuresCommand : LedgerCommand
{
    private static readonly IReadOnlyList<Field<Trait>> traitFields =
    [
        new("trait", "trait", "", trait => trait.Id),
        new("label", "Dutch", "", trait => trait.Label),
        new("values", "values", "", MeasureFields.Values),
    ];

    private readonly Argument<string?> id = new("ID") { Description = "A measure to show in full, with its traits. Default: the list.", Arity = ArgumentArity.ZeroOrOne };
    private readonly FormOptions form = new();
    private readonly Option<Municipality?> municipality = OptionFor.Municipality("With the measures that this municipality defined itself, CBS code of four digits. Default: those of the program.");

    public MeasuresCommand(Connection connection)
        : base(
            "measures",
            "Lists the measures that can be asked for, or shows one in full.",
            new Example("ledger measures", "All of them, with unit, kind and source."),
            new Example("ledger measures outflow", "One in full, with the traits it can be filtered and grouped by."),
            new Example("ledger measures --municipality 0141", "Those of Almelo, its own included."))
    {
        Add(id);
        Add(municipality);
        form.AddTo(this);
        Add(new MeasuresAddCommand(connection));
        SetAction(async (given, cancel) =>
        {
            var answer = new Answer(connection.Surroundings.Out, form.Of(given));
            var measures = given.GetValue(municipality) is { } code ? await MeasuresOf(code, connection, given, cancel) : MeasureLibrary.Shipped;
            if (given.GetValue(id) is not { } name)
                answer.Write(MeasureFields.All, measures.All);
            else if (measures.Find(name) is var measure && answer.IsForPeople)
                Show(measure, answer);
            else
                answer.Write(MeasureFields.All, [measure]);
            return (int)ExitCode.Ok;
        });
    }

    public override IReadOnlyList<Field> Fields => MeasureFields.All;

    private static async Task<MeasureLibrary> MeasuresOf(Municipality municipality, Connection connection, ParseResult given, CancellationToken cancel)
    {
        await using var store = await connection.Open(given, cancel);
        return await store.MeasuresOf(await store.HeadOf(municipality, cancel), cancel);
    }

    private static void Show(Measure measure, Answer answer)
    {
        answer.Title($"{measure.LabelEn} ({measure})");
        answer.Line($"Dutch      {measure.LabelNl}");
        answer.Line($"kind       {MeasureFields.Kind(measure)}, asked for a {(measure.IsOnDate ? "date" : "period")}");
        answer.Line($"unit       {FigureFields.Unit(measure)}");
        answer.Line($"counts     {MeasureFields.Counts(measure.Counted)}");
        if (measure.Per is { } per)
            answer.Line($"per        {MeasureFields.Counts(per)}");
        answer.Line($"rounding   {measure.Rounding}");
        answer.Line($"source     {measure.Source}");
        answer.Line($"valid from {measure.ValidFrom:yyyy-MM-dd}");
        answer.Line();
        answer.Title("Traits to filter (--where) and group (--by) by");
        answer.Write(traitFields, MeasureFields.TraitsOf(measure));
    }
}
