using Ledger.Domain.Events;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Vangnet;

/// <summary>
/// A file in which a person enters what happened in claims on the safety net; docs/vangnet.md describes it. Strict: whatever is not
/// understood is a mistake with its line.
/// </summary>
public static class ClaimFile
{
    private static readonly string[] keys =
    [
        "event", "on", "known", "causes", "figures", "document", "a", "b", "c", "internal", "external", "form", "amount", "basis", "reason", "advice", "outcome", "decision", "supersedes",
    ];

    /// <summary>What happened, and the keys that may tell of it besides the day.</summary>
    private static readonly Dictionary<string, (string[] Keys, Func<EnteredMap, DateOnly, int, VangnetEvent> Read)> kinds = new()
    {
        ["deficit-analysed"] = (["causes", "figures", "document"], (map, on, year) =>
            new DeficitAnalysed(on, year, map.Required("causes", "the causes in short"), map.Texts("figures"), map.Text("document"))),
        ["measures-declared"] = (["a", "b", "c", "internal", "external"], (map, on, year) =>
            new DeficitMeasuresDeclared(on, year, map.Text("a"), map.Text("b"), map.Text("c"), map.Texts("internal"), map.Texts("external"))),
        ["council-informed"] = (["document"], (map, on, year) => new CouncilInformed(on, year, map.Required("document", "the letter or paper"))),
        ["council-consented"] = (["document"], (map, on, year) => new CouncilConsented(on, year, map.Required("document", "the decision or paper"))),
        ["request-filed"] = (["form", "amount", "basis"], (map, on, year) =>
            new VangnetRequested(on, year, Code<RequestForm>(map, "form"), Amount(map), BasisIn(map))),
        ["request-revised"] = (["amount", "reason", "basis"], (map, on, year) =>
            new VangnetRequestRevised(on, year, Amount(map), map.Required("reason", "why it was revised"), BasisIn(map))),
        ["request-withdrawn"] = (["reason"], (map, on, year) => new VangnetRequestWithdrawn(on, year, map.Required("reason", "why it was withdrawn"))),
        ["committee-advised"] = (["advice", "document"], (map, on, year) => new VangnetAdviceGiven(on, year, Code<VangnetAdvice>(map, "advice"), map.Text("document"))),
        ["minister-decided"] = (["outcome", "decision", "amount", "supersedes"], (map, on, year) => new VangnetDecided(
            on, year, Code<VangnetOutcome>(map, "outcome"), map.RequiredValue("decision", Number, "the number of the decision"), map.Value("amount", Cents.Parse), map.Value("supersedes", Number))),
        ["payment-received"] = (["amount"], (map, on, year) => new VangnetPaymentReceived(on, year, Amount(map))),
    };

    public static EnteredFile Read(string file, TextReader text, MeasureLibrary measures)
    {
        var mistakes = new List<FileMistake>();
        var events = new List<EnteredEvent>();
        var root = EnteredMap.Root(file, text, ["claims"], mistakes);
        if (root is not null && !root.Has("claims"))
            root.Refuse("claims", "It is missing. Give a list of claims.");
        foreach (var claim in root?.Maps("claims", ["year", "events"]) ?? [])
        {
            var year = claim.RequiredValue("year", Year, "the year of the deficit");
            if (!claim.Has("events"))
                claim.Refuse("events", "It is missing. Give a list of what happened.");
            foreach (var happened in claim.Maps("events", keys))
                events.AddRange(EventOf(happened, year, measures));
        }

        return new EnteredFile(events, mistakes);
    }

    private static IEnumerable<EnteredEvent> EventOf(EnteredMap happened, int year, MeasureLibrary measures)
    {
        var before = happened.MistakesSoFar;
        var kind = happened.Required("event", $"what happened: {string.Join(", ", kinds.Keys)}");
        if (!happened.Has("on"))
            happened.Refuse("on", "It is missing. Give the day on which it happened.");
        var (on, known) = (happened.Day("on"), happened.Moment("known"));
        if (kind.Length > 0 && !kinds.ContainsKey(kind))
            happened.Refuse("event", $"'{kind}' is not one of {string.Join(", ", kinds.Keys)}.{(Domain.Nearest.To(kind, kinds.Keys) is { } nearest ? $" Did you mean {nearest}?" : "")}");
        if (!kinds.TryGetValue(kind, out var its))
            yield break;
        foreach (var foreign in keys.Skip(3).Where(key => happened.Has(key) && !its.Keys.Contains(key)))
            happened.Refuse(foreign, $"A {kind} has no {foreign}. It has {string.Join(", ", its.Keys)}.");
        var body = its.Read(happened, on ?? default, year);
        if (happened.MistakesSoFar == before && year != 0)
            happened.Judge(body, measures, field => KeyOf(kind, field));
        if (happened.MistakesSoFar == before)
            yield return new EnteredEvent(body, known, happened.Place);
    }

    private static string KeyOf(string kind, string field) => field switch
    {
        "effectiveOn" => "on",
        "partA" => "a",
        "partB" => "b",
        "partC" => "c",
        _ when kinds[kind].Keys.Contains(field) => field,
        _ => "event",
    };

    private static TCode Code<TCode>(EnteredMap map, string key)
        where TCode : struct, Enum
    {
        if (!map.Has(key))
            map.Refuse(key, $"It is missing. Give one of {string.Join(", ", CodeList<TCode>.Words)}.");
        return map.Code<TCode>(key) ?? default;
    }

    private static Cents Amount(EnteredMap map) => map.RequiredValue("amount", Cents.Parse, "an amount in euros, as 219000 or 219000.50");

    private static string? BasisIn(EnteredMap map)
    {
        var basis = map.Text("basis");
        try
        {
            if (basis is not null)
                Basis.Head(basis);
        }
        catch (QuestionException wrong)
        {
            map.Refuse("basis", wrong.Message);
        }

        return basis;
    }

    private static int Year(string text) => int.TryParse(text, out var year) && year is >= 2014 and <= 2079
        ? year
        : throw new FormatException($"'{text}' is not a year of a deficit: write a year from 2014.");

    private static CaseNumber Number(string text) => new(text);
}
