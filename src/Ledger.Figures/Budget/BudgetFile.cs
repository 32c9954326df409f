using System.Globalization;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Targets;
using Ledger.Domain.Time;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Figures.Budget;

/// <summary>
/// A file in which a person enters what happened to the grant of a budget year; docs/budget.md describes it. Strict: whatever is not
/// understood is a mistake with its line.
/// </summary>
public static class BudgetFile
{
    private static readonly Dictionary<string, (string[] Keys, Func<EnteredMap, int, BudgetEvent> Make)> sections = new(StringComparer.Ordinal)
    {
        ["decisions"] = (["decision", "version", "amount", "decided-on", "supersedes", "part", "published-on"], Decision),
        ["advances"] = (["month", "amount", "received-on"], Advance),
        ["suspensions"] = (["from", "ground"], Suspension),
        ["resumptions"] = (["from"], (map, year) => new StateAdvanceResumed(Day(map, "from", "the first day with payments"), year)),
        ["repayable-advances"] = (["advance", "amount", "received-on", "purpose", "first-year", "last-year"], Repayable),
        ["estimates"] = (["item", "amount", "on", "by", "document", "place", "reason"], Estimate),
        ["audit-findings"] = (["finding", "line", "verdict", "amount", "reported-on", "document"], Finding),
        ["totals"] = (["month", "kind", "line", "amount", "body", "document"], Total),
    };

    public static EnteredFile Read(string file, TextReader text, MeasureLibrary measures)
    {
        var mistakes = new List<FileMistake>();
        var events = new List<EnteredEvent>();
        var root = EnteredMap.Root(file, text, ["years"], mistakes);
        if (root is not null && !root.Has("years"))
            root.Refuse("years", "It is missing. Give a list of budget years.");
        foreach (var year in root?.Maps("years", ["year", .. sections.Keys]) ?? [])
            events.AddRange(EventsOf(year, measures));
        return new EnteredFile(events, mistakes);
    }

    private static IEnumerable<EnteredEvent> EventsOf(EnteredMap year, MeasureLibrary measures)
    {
        var number = year.RequiredValue("year", Whole, "the budget year, as 2021");
        foreach (var (section, (keys, make)) in sections)
        {
            foreach (var entered in year.Maps(section, [.. keys, "known"]))
            {
                var before = entered.MistakesSoFar;
                var body = make(entered, number);
                var known = entered.Moment("known");
                if (entered.MistakesSoFar == before)
                    entered.Judge(body, measures, field => KeyOf(field, keys));
                if (entered.MistakesSoFar == before)
                    yield return new EnteredEvent(body, known, entered.Place);
            }
        }
    }

    private static BudgetDecided Decision(EnteredMap map, int year) => new BudgetDecided(
        Day(map, "decided-on", "the day of the decision"), year, Code<BudgetVersion>(map, "version"), Amount(map), Number(map, "decision"),
        map.Value("supersedes", text => new CaseNumber(text)), map.Code<BudgetPart>("part") ?? BudgetPart.Whole, map.Day("published-on"));

    private static StateAdvanceReceived Advance(EnteredMap map, int year) => new StateAdvanceReceived(
        Day(map, "received-on", "the day on which it came in"), year, map.RequiredValue("month", Whole, "the month that it is for, 1 to 12"), Amount(map));

    private static StateAdvanceSuspended Suspension(EnteredMap map, int year) => new StateAdvanceSuspended(Day(map, "from", "the first day without payments"), year, Code<AdvanceSuspensionGround>(map, "ground"));

    private static RepayableAdvanceReceived Repayable(EnteredMap map, int year) => new RepayableAdvanceReceived(
        Day(map, "received-on", "the day on which it came in"), year, Number(map, "advance"), Amount(map), map.Required("purpose", "what it was for"),
        map.RequiredValue("first-year", Whole, "the first year that a part is settled with"), map.RequiredValue("last-year", Whole, "the last year that a part is settled with"));

    private static EstimateMade Estimate(EnteredMap map, int year) => new EstimateMade(
        Day(map, "on", "the day of the estimate"), year, Code<EstimatedItem>(map, "item"), Amount(map),
        new Resolution(Code<DecidingBody>(map, "by"), map.Required("document", "the title of the document in which it stands"), map.Text("place"), map.Text("reason")));

    private static AuditFindingReported Finding(EnteredMap map, int year) => new AuditFindingReported(
        Day(map, "reported-on", "the day of the report"), year, Code<CostLine>(map, "line"), Code<AuditVerdict>(map, "verdict"), Amount(map), Number(map, "finding"),
        map.Required("document", "the title of the report"));

    private static TotalReported Total(EnteredMap map, int year) => new TotalReported(
        map.RequiredValue("month", CalendarPeriod.Parse, "the last month that it covers, as 2021-12").From, year, Code<TotalKind>(map, "kind"), Code<CostLine>(map, "line"), Amount(map),
        map.Code<ExecutingBody>("body") ?? ExecutingBody.Joint, map.Text("document"));

    private static Cents Amount(EnteredMap map) => map.RequiredValue("amount", Cents.Parse, "the amount in euros, as 36431973 or 1234.05");

    private static CaseNumber Number(EnteredMap map, string key) => map.RequiredValue(key, text => new CaseNumber(text), "its number");

    private static DateOnly Day(EnteredMap map, string key, string expected)
    {
        if (!map.Has(key))
            map.Refuse(key, $"It is missing. Give {expected}.");
        return map.Day(key) ?? default;
    }

    private static TCode Code<TCode>(EnteredMap map, string key)
        where TCode : struct, Enum
    {
        if (!map.Has(key))
            map.Refuse(key, $"It is missing. Give one of {string.Join(", ", CodeList<TCode>.Words)}.");
        return map.Code<TCode>(key) ?? default;
    }

    private static int Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is not a whole number.");

    /// <summary>"budgetYear" is said by the year above; the day of an event has a name of its own in each section.</summary>
    private static string KeyOf(string field, string[] keys) => field switch
    {
        "effectiveOn" => keys.FirstOrDefault(key => key.EndsWith("-on", StringComparison.Ordinal) || key is "on" or "from" or "month") ?? field,
        _ => string.Concat(field.Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}")),
    };
}
