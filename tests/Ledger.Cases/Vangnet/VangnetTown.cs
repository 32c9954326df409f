using Ledger.Domain.Budget;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Figures.Vangnet;

namespace Ledger.Cases.Vangnet;

/// <summary>A municipality of which grants, costs of whole years and claims are told.</summary>
internal sealed class VangnetTown
{
    private readonly Reports.Town town = new("0175");
    private Reports.Told? told;

    public VangnetTown()
    {
        Say(new CoverageStarted(new DateOnly(2004, 1, 1), Subject.Payments));
        Say(new CoverageStarted(new DateOnly(2004, 1, 1), Subject.Claims));
    }

    /// <summary>Grant as decided definitively, and eligible net costs, in euros.</summary>
    public VangnetTown Year(int year, string grant, string costs)
    {
        Say(new BudgetDecided(new DateOnly(year, 9, 30), year, BudgetVersion.Definitive, Cents.Parse(grant), new CaseNumber($"{year}-1")));
        Say(new TotalReported(new DateOnly(year, 12, 1), year, TotalKind.Cost, CostLine.Pw, Cents.Parse(costs), ExecutingBody.Own));
        return this;
    }

    public VangnetTown Say(params IReadOnlyList<LedgerEvent> bodies)
    {
        foreach (var body in bodies)
            town.Say("2021-06-01", EventCatalogue.StreamOf(body), body);
        return this;
    }

    public async Task<VangnetTown> Tell()
    {
        told = await town.Tell();
        return this;
    }

    /// <summary>With all that was told.</summary>
    public async Task<VangnetPosition> Of(int year, WhatIf? whatIf = null) =>
        await new MunicipalVangnet(told!.Municipality, told.Journal, told.Figures).Of(year, told.Last, whatIf, default);
}
