using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Events.Wire;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;
using Ledger.Figures.Targets;

namespace Ledger.Cli.Commands;

/// <summary>One target with every decision on it.</summary>
internal sealed class TargetShowCommand : StoreCommand
{
    private readonly Argument<string> name = new("TARGET") { Description = "Name in the register; 'ledger target list' shows them." };
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("Target and figure as known then. Default: all that is known now.");

    public TargetShowCommand(Connection connection)
        : base(
            connection,
            "show",
            "Shows a target with every decision on it, and what was realised, as known at any moment.",
            new Example("ledger target show dossiers-2022", "As known now."),
            new Example("ledger target show dossiers-2022 --known 2021-12-31", "As it held by what was known at the end of 2021."))
    {
        Add(name);
        Add(municipality);
        Add(known);
    }

    public override IReadOnlyList<Field> Fields => TargetFields.All;

    public override string Remark => $"These are the fields of `--json` and `--csv`. For people the decisions follow: {string.Join(", ", TargetFields.Decisions.Select(told => told.Name))}.";

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var register = await store.TargetRegisterOf(head.Municipality, position, cancel);
        var target = register.Find(given.GetRequiredValue(name))
            ?? throw new CommandFailedException(ExitCode.NotFound, Words.Unknown("target", given.GetRequiredValue(name), register.All.Select(each => each.Name.Value)));
        var result = await (await store.TargetsOf(head.Municipality, cancel)).Result(target, position, cancel);
        if (answer.IsForPeople)
            Show(result, answer);
        else
            answer.Write(TargetFields.All, [result]);
        return ExitCode.Ok;
    }

    private static void Show(TargetResult result, Answer answer)
    {
        var (target, judged) = (result.Target, result.Judgement);
        answer.Title($"{target.Label} ({target.Name}), {target.Days}");
        answer.Line($"measure    {target.Measure}, in {target.Unit}");
        answer.Line($"original   {target.Original.Aim}");
        answer.Line($"current    {target.Current?.Aim?.ToString() ?? "withdrawn"}{(target.Current?.Aim?.Of is not null && judged is not null ? $", which is {judged.Goal}" : "")}");
        answer.Line($"realised   {Realised(result)}");
        if (judged is not null)
        {
            answer.Line($"gap        {judged.Gap}{(judged.GapPercent is { } share ? $" ({share.Rounded(1)} %)" : "")}");
            answer.Line($"reached    {(judged.IsReached ? "yes" : "no")}{(judged.Attainment is { } attained ? $", {attained.Rounded(1)} %" : "")}{(result.Light is { } light ? $": {CodeList<Light>.WordOf(light)} by {result.Rule}" : "")}");
        }

        answer.Line();
        answer.Title("Decisions");
        answer.Write(TargetFields.Decisions, target.Versions);
        if (result.Realised is { } figure)
        {
            answer.Caption($"{FigureFields.Circumstances(figure.Known)} Coverage: {figure.Coverage.Text}. {(figure.IsProvisional ? "Provisional: the days asked were not over yet." : "Final.")}");
            answer.Caption($"Basis: {figure.Basis}");
        }
    }

    private static string Realised(TargetResult result) => result switch
    {
        { Trouble: { } trouble } => trouble,
        { Realised.Value.Rounded: { } value } => value,
        _ => "not registered",
    };
}
