using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Budget;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Figures.Answers;
using Ledger.Figures.Budget;
using Ledger.Figures.Entries;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Figures.Tests.Budget;

/// <summary>A municipality of which little more than money is known.</summary>
internal sealed class Treasury
{
    private static readonly Municipality municipality = new("0518");
    private readonly InMemoryJournal journal = new();
    private readonly List<NewEvent> told = [];

    /// <param name="registers">Whether it declares to register payments and claims.</param>
    public Treasury(bool registers = true)
    {
        if (registers)
        {
            Say("2004-01-01", new CoverageStarted(new DateOnly(2004, 1, 1), Subject.Payments));
            Say("2004-01-01", new CoverageStarted(new DateOnly(2004, 1, 1), Subject.Claims));
        }
    }

    /// <summary>Says something; known at noon of a day.</summary>
    public Treasury Say(string known, LedgerEvent body, StreamId? stream = null)
    {
        told.Add(EventCatalogue.ToNewEvent("urn:nld:test", $"{told.Count + 1}", stream ?? EventCatalogue.StreamOf(body), DateTimeOffset.Parse($"{known}T12:00:00Z"), body));
        return this;
    }

    /// <summary>A decision known on its day.</summary>
    public Treasury Decide(int year, string day, BudgetVersion version, string amount, string number, string? supersedes = null, BudgetPart part = BudgetPart.Whole) =>
        Say(day, new BudgetDecided(DateOnly.Parse(day), year, version, Cents.Parse(amount), new CaseNumber(number), supersedes is null ? null : new CaseNumber(supersedes), part));

    /// <summary>The same amount of general assistance for each of some months, known on the 20th of it.</summary>
    public Treasury Pay(int year, int firstMonth, int lastMonth, string amount)
    {
        for (var month = new DateOnly(year, firstMonth, 1); month <= new DateOnly(year, lastMonth, 1); month = month.AddMonths(1))
            Say($"{month.AddDays(19):yyyy-MM-dd}", new BenefitPaid(month, Scheme.Pw, Cents.Parse(amount), Cents.Parse(amount)), StreamId.Dossier("1"));
        return this;
    }

    public Treasury Report(string month, TotalKind kind, CostLine line, string amount, ExecutingBody body = ExecutingBody.Joint) =>
        Say($"{DateOnly.Parse($"{month}-20"):yyyy-MM-dd}", new TotalReported(DateOnly.Parse($"{month}-01"), int.Parse(month[..4]), kind, line, Cents.Parse(amount), body));

    public async Task<MunicipalFigures> Figures()
    {
        if (told.Count > 0)
        {
            await journal.Add(municipality, "Town", default);
            await journal.Load(municipality, [.. told.OrderBy(e => e.KnownAt)], default);
            told.Clear();
        }

        return new MunicipalFigures(municipality, journal, await Replay.Of(journal, municipality, default));
    }

    /// <param name="known">All that is known when left out.</param>
    public async Task<BudgetPosition> Position(int year, string on, string? known = null) =>
        await new MunicipalBudgets(municipality, journal, await Figures()).Position(year, DateOnly.Parse(on), await At(known), default);

    public async Task<IReadOnlyList<BudgetOfYear>> Years(int first, int last, string? known = null) =>
        await new MunicipalBudgets(municipality, journal, await Figures()).Years(first, last, new DateOnly(2079, 12, 31), await At(known), default);

    private async Task<Position> At(string? known) => known is null
        ? (await journal.Head(municipality, default)).Last
        : await journal.PositionAt(municipality, KnownAxis.Known, DateTimeOffset.Parse($"{known}T23:59:59Z"), default);
}
