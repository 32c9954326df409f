using Ledger.Domain;
using Ledger.Domain.Budget;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Figures.Answers;
using Ledger.Figures.Entries;
using Ledger.Figures.Vangnet;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Figures.Tests.Vangnet;

/// <summary>A municipality of which the grants, the costs of whole years and the claims are known.</summary>
internal sealed class ClaimTown
{
    public static readonly Municipality Municipality = new("0141");
    private readonly InMemoryJournal journal = new();
    private readonly List<NewEvent> told = [];

    public ClaimTown() =>
        Say("2004-01-01", new CoverageStarted(new DateOnly(2004, 1, 1), Subject.Payments), new CoverageStarted(new DateOnly(2004, 1, 1), Subject.Claims));

    /// <summary>Says something, known at noon of a day.</summary>
    public ClaimTown Say(string known, params LedgerEvent[] bodies)
    {
        foreach (var body in bodies)
            told.Add(EventCatalogue.ToNewEvent("urn:nld:test", $"{told.Count + 1}", EventCatalogue.StreamOf(body), DateTimeOffset.Parse($"{known}T12:00:00Z"), body));
        return this;
    }

    /// <summary>Grant and costs of a year, known on 1 April of the year after.</summary>
    public ClaimTown Year(int year, string grant, string costs) => Say(
        $"{year + 1}-04-01",
        new BudgetDecided(new DateOnly(year, 9, 30), year, BudgetVersion.Definitive, Cents.Parse(grant), new CaseNumber($"{year}-1")),
        Cost(year, costs));

    public static TotalReported Cost(int year, string amount) => new(new DateOnly(year, 12, 1), year, TotalKind.Cost, CostLine.Pw, Cents.Parse(amount), ExecutingBody.Own);

    public async Task<MunicipalVangnet> Vangnet()
    {
        await journal.Add(Municipality, "Town", default);
        await journal.Load(Municipality, [.. told.OrderBy(e => e.KnownAt)], default);
        return new MunicipalVangnet(Municipality, journal, new MunicipalFigures(Municipality, journal, await Replay.Of(journal, Municipality, default)));
    }

    public async Task<VangnetPosition> Position(int year, WhatIf? whatIf = null) => await (await Vangnet()).Of(year, (await journal.Head(Municipality, default)).Last, whatIf, default);

    public Task<Position> At(string day) => journal.PositionAt(Municipality, KnownAxis.Known, DateTimeOffset.Parse($"{day}T23:59:59Z"), default);
}
