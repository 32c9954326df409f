using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;
using Ledger.Exchange.Tables;
using Ledger.Figures.Vangnet;

namespace Ledger.Cli.Commands;

/// <summary>What the safety net of a year comes to; and ledger vangnet ...</summary>
internal sealed class VangnetCommand : VangnetOfYearCommand
{
    private readonly Option<Cents?> budget = OptionFor.Amount("--budget", "Suppose another definitive grant, in euros.");
    private readonly Option<Cents?> costs = OptionFor.Amount("--costs", "Suppose other eligible net costs, in euros.");
    private readonly Option<Regime?> regime = new("--regime")
    {
        Description = "Suppose the law of another year, or a regime by its id; 'ledger vangnet regimes' shows them.",
        HelpName = "YEAR|REGIME",
        CustomParser = result => Strict.Read(result, VangnetRegimes.Shipped.Find),
    };

    public VangnetCommand(Connection connection)
        : base(
            connection,
            "vangnet",
            "Reckons what the safety net of the bundled grant (vangnetuitkering) comes to over a year: conditions one by one with the evidence, every step in words and numbers, the amount and the own share.",
            new Example("ledger vangnet 2021", "By the figures and the law of 2021."),
            new Example("ledger vangnet 2021 --known 2022-08-15", "As it could be known on the last day for a request."),
            new Example("ledger vangnet 2021 --costs 11100000 --regime 2018", "What it would come to with other costs under the law of 2018, next to what it comes to."))
    {
        Add(budget);
        Add(costs);
        Add(regime);
        Add(new VangnetClaimCommand(connection));
        Add(new VangnetAddCommand(connection));
        Add(new VangnetRegimesCommand(connection));
    }

    public override IReadOnlyList<Field> Fields => VangnetFields.All;

    public override string Remark => "These are the fields of `--json` and `--csv`: one line for each figure, condition, step and result. For people they stand in tables of their own.";

    protected override WhatIf Supposed(ParseResult given) => new(given.GetValue(budget), given.GetValue(costs), given.GetValue(regime));

    protected override Task Show(VangnetPosition position, string name, MunicipalVangnet vangnet, Answer answer, CancellationToken cancel)
    {
        if (!answer.IsForPeople)
        {
            answer.Write(VangnetFields.All, VangnetFields.Lines(position));
            return Task.CompletedTask;
        }

        answer.Title($"Safety net (vangnetuitkering) over {position.Year}, {name}, as known at position {position.Known}, in euros");
        Show(position.Computation, answer);
        if (position.Supposed is { } supposed)
        {
            answer.Line();
            answer.Title("Supposed");
            Show(supposed, answer);
        }

        if (position.Compared.Count > 1)
        {
            answer.Line();
            answer.Write(VangnetFields.Compared, position.Compared);
        }

        answer.Line();
        foreach (var remark in position.Remarks)
            answer.Caption(remark);
        answer.Caption($"Basis: {position.Years[^1].Budget.Basis}");
        answer.Caption($"Basis: {position.Years[^1].Costs.Basis}");
        return Task.CompletedTask;
    }

    private static void Show(VangnetComputation computed, Answer answer)
    {
        answer.Line($"law        {computed.Regime.LabelEn} ({computed.Regime.Id}): {computed.Regime.Basis}");
        answer.Line($"right      {CodeList<ConditionState>.WordOf(computed.Right)}");
        answer.Line($"amount     {computed.Amount?.ToString() ?? "not computed"}");
        if (computed.OwnShare is { } own)
            answer.Line($"own share  {own}");
        foreach (var missing in computed.Missing)
            answer.Line($"missing    {missing}");
        answer.Line();
        answer.Write(VangnetFields.Years, computed.Years);
        answer.Line();
        answer.Write(VangnetFields.Conditions, computed.Conditions);
        if (computed.Steps.Count > 0)
        {
            answer.Line();
            answer.Write(VangnetFields.Steps, computed.Steps);
        }
    }
}
