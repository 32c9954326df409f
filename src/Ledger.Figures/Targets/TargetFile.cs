using Ledger.Domain.Events;
using Ledger.Domain.Numbers;
using Ledger.Domain.Targets;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Figures.Targets;

/// <summary>
/// A file in which a person enters targets with the decisions on them; docs/targets-and-publications.md describes it. Strict: whatever is
/// not understood is a mistake with its line.
/// </summary>
public static class TargetFile
{
    private static readonly string[] directions = ["at-least", "at-most", "band"];

    private static readonly string[] decision = [.. directions, "of", "withdrawn", "decided-on", "by", "document", "place", "reason", "known"];

    public static EnteredFile Read(string file, TextReader text, MeasureLibrary measures)
    {
        var mistakes = new List<FileMistake>();
        var events = new List<EnteredEvent>();
        var root = EnteredMap.Root(file, text, ["targets"], mistakes);
        if (root is not null && !root.Has("targets"))
            root.Refuse("targets", "It is missing. Give a list of targets.");
        foreach (var target in root?.Maps("targets", ["target", "label", "measure", "where", "unit", "on", "from", "until", "decisions"]) ?? [])
            events.AddRange(EventsOf(target, measures));
        return new EnteredFile(events, mistakes);
    }

    private static IEnumerable<EnteredEvent> EventsOf(EnteredMap target, MeasureLibrary measures)
    {
        var name = target.RequiredValue("target", text => new RegisterName(text), "the name of the target in the register");
        if (!target.Has("decisions"))
            target.Refuse("decisions", "It is missing. Give a list of decisions, the first of which sets the target.");
        foreach (var (index, taken) in target.Maps("decisions", decision).Index())
        {
            var before = taken.MistakesSoFar;
            var body = index == 0 ? Set(target, taken, name) : Later(taken, name);
            if (taken.MistakesSoFar == before)
                (index == 0 ? target : taken).Judge(body!, measures, field => field);
            var known = taken.Moment("known");
            if (taken.MistakesSoFar == before)
                yield return new EnteredEvent(body!, known);
        }
    }

    private static TargetSet? Set(EnteredMap target, EnteredMap taken, RegisterName name)
    {
        if (taken.Flag("withdrawn"))
            taken.Refuse("withdrawn", "The first decision sets the target: give at-least, at-most or band.");
        var (label, measure, unit) = (target.Required("label", "the target as the document calls it"), target.Required("measure", "the id of a measure"), target.Required("unit", "the unit of the measure"));
        var (on, from, until) = (target.Day("on"), target.Day("from"), target.Day("until"));
        var (aim, decided) = (AimOf(taken), Decided(taken));
        return aim is not null && decided is var (day, resolution)
            ? new TargetSet(day, name, label, new MeasureReference(measure, target.Texts("where")), unit, aim, resolution, on, from, until)
            : null;
    }

    private static RegisterEvent? Later(EnteredMap taken, RegisterName name)
    {
        var isWithdrawn = taken.Flag("withdrawn");
        if (isWithdrawn && directions.Any(taken.Has))
            taken.Refuse("withdrawn", "A target that is withdrawn has no value: leave one of them out.");
        var aim = isWithdrawn ? null : AimOf(taken);
        if (Decided(taken) is not var (day, resolution))
            return null;
        return isWithdrawn ? new TargetWithdrawn(day, name, resolution) : aim is null ? null : new TargetRevised(day, name, aim, resolution);
    }

    private static Aim? AimOf(EnteredMap taken)
    {
        var given = directions.Where(taken.Has).ToList();
        if (given.Count != 1)
        {
            taken.Refuse(given.Count == 0 ? "at-least" : given[1], given.Count == 0 ? "It is missing. Give at-least, at-most or band." : $"{given[0]} is given already: a target has one direction.");
            return null;
        }

        var of = taken.Code<TargetBase>("of");
        if (given[0] == "band")
            return BandOf(taken, of);
        return taken.Value(given[0], PrintedNumber.Parse) is { } value
            ? new Aim(given[0] == "at-least" ? Direction.AtLeast : Direction.AtMost, value, null, of)
            : null;
    }

    private static Aim? BandOf(EnteredMap taken, TargetBase? of)
    {
        if (taken.Texts("band") is not [var low, var high])
        {
            taken.Refuse("band", "Give its two ends, the lower first: [40, 45].");
            return null;
        }

        try
        {
            return new Aim(Direction.Band, PrintedNumber.Parse(low), PrintedNumber.Parse(high), of);
        }
        catch (FormatException wrong)
        {
            taken.Refuse("band", wrong.Message);
            return null;
        }
    }

    private static (DateOnly Day, Resolution Resolution)? Decided(EnteredMap taken)
    {
        if (!taken.Has("decided-on"))
            taken.Refuse("decided-on", "It is missing. Give the day of the decision.");
        if (!taken.Has("by"))
            taken.Refuse("by", $"It is missing. Give who decided: {string.Join(", ", Domain.Events.Wire.CodeList<DecidingBody>.Words)}.");
        var (document, decidedOn, by) = (taken.Required("document", "the title of the document in which it stands"), taken.Day("decided-on"), taken.Code<DecidingBody>("by"));
        return decidedOn is { } day && by is { } body ? (day, new Resolution(body, document, taken.Text("place"), taken.Text("reason"))) : null;
    }
}
