using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Vangnet;
using Ledger.Exchange.Tables;
using Ledger.Figures.Vangnet;

namespace Ledger.Cli.Commands;

/// <summary>The dossier of a claim on the safety net.</summary>
internal sealed class VangnetClaimCommand(Connection connection) : VangnetOfYearCommand(
    connection,
    "claim",
    "Shows the claim over a year: what happened with each its own day, the conditions and what shows them, what was claimed beside what its frozen figures and those of today give, and figures for the analysis of causes.",
    new Example("ledger vangnet claim 2021", "As known now."),
    new Example("ledger vangnet claim 2021 --known 2022-08-15", "As it was known on the last day for a request."))
{
    public override IReadOnlyList<Field> Fields => ClaimFields.All;

    public override string Remark => "These are the fields of `--json` and `--csv`. For people they stand in tables of their own.";

    protected override async Task Show(VangnetPosition position, string name, MunicipalVangnet vangnet, Answer answer, CancellationToken cancel)
    {
        var causes = await vangnet.Causes(position.Year, position.Known, cancel);
        if (!answer.IsForPeople)
        {
            answer.Write(ClaimFields.All, ClaimFields.Lines(position, causes));
            return;
        }

        var claim = position.Claim;
        answer.Title($"Claim on the safety net over {position.Year}, {name}, as known at position {position.Known}");
        answer.Line($"state      {CodeList<ClaimState>.WordOf(claim.State)}");
        answer.Line($"filed      {(claim.Request is { } request ? $"{request.Event.EffectiveOn:yyyy-MM-dd}" : "not")}{(claim.Filing is { } filing ? $", from {filing.Opens:yyyy-MM-dd} through {filing.Closes:yyyy-MM-dd}" : "")}");
        answer.Line($"decided    {(claim.Decision is { } decision ? $"{decision.Event.EffectiveOn:yyyy-MM-dd}, {CodeList<VangnetOutcome>.WordOf(decision.Event.Outcome)}" : "not")}");
        answer.Line($"right      {CodeList<ConditionState>.WordOf(position.Computation.Right)}");
        answer.Line();
        answer.Write(ClaimFields.Happened, ClaimFields.Steps(claim));
        answer.Line();
        answer.Write(VangnetFields.Conditions, position.Computation.Conditions);
        if (position.Compared.Count > 0)
        {
            answer.Line();
            answer.Write(VangnetFields.Compared, position.Compared);
        }

        answer.Line();
        answer.Title($"Figures of {position.Year} beside {position.Year - 1}");
        answer.Write(ClaimFields.Causes, causes.Select(cause => ClaimFields.Cause(position.Year, cause)));
        foreach (var finding in claim.Findings)
            answer.Line($"finding    {finding.On:yyyy-MM-dd}, position {finding.Position}: {finding.Says}");
        if (position.FrozenAt is { } frozen)
            answer.Caption($"The request rests on what was known at position {frozen}. Basis: {claim.Basis}");
        foreach (var remark in position.Remarks)
            answer.Caption(remark);
    }
}
