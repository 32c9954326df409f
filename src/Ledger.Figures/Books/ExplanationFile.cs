using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Figures.Books;

/// <summary>
/// A file in which a person explains differences between the benefit administration and the general ledger, or takes explanations back;
/// docs/general-ledger.md describes it. Amounts are in euros. Strict: whatever is not understood is a mistake with its line.
/// </summary>
public static class ExplanationFile
{
    private static readonly string[] inherited = ["author", "on", "known"];

    public static EnteredFile Read(string file, TextReader text, MeasureLibrary measures)
    {
        var mistakes = new List<FileMistake>();
        var root = EnteredMap.Root(file, text, ["explanations", .. inherited], mistakes);
        if (root is not null && !root.Has("explanations"))
            root.Refuse("explanations", "It is missing. Give a list of explanations.");
        var events = (root?.Maps("explanations", ["explanation", "line", "side", "period", "amount", "reason", "text", "withdrawn", .. inherited], inherited) ?? [])
            .Select(one => Event(one, measures))
            .OfType<EnteredEvent>()
            .ToList();
        return new EnteredFile(events, mistakes);
    }

    private static EnteredEvent? Event(EnteredMap one, MeasureLibrary measures)
    {
        var before = one.MistakesSoFar;
        var name = one.RequiredValue("explanation", text => new RegisterName(text), "the name of the explanation in the register");
        var (text, author) = (one.Required("text", "the explanation in words"), one.Required("author", "who explains: a role or a name"));
        if (!one.Has("on"))
            one.Refuse("on", "It is missing. Give the day of the explanation.");
        var (on, known) = (one.Day("on"), one.Moment("known"));
        var body = one.Flag("withdrawn")
            ? on is { } day ? (RegisterEvent)new ExplanationWithdrawn(day, name, text, author) : null
            : Explained(one, name, on, text, author);
        if (one.MistakesSoFar == before)
            one.Judge(body!, measures, field => field);
        return one.MistakesSoFar == before ? new EnteredEvent(body!, known, one.Place) : null;
    }

    private static DifferenceExplained? Explained(EnteredMap one, RegisterName name, DateOnly? on, string text, string author)
    {
        foreach (var (key, expected) in new[] { ("line", "the line of the grant"), ("side", "costs, receipts or settlements"), ("reason", "the kind of difference") })
        {
            if (!one.Has(key))
                one.Refuse(key, $"It is missing. Give {expected}.");
        }

        var period = one.RequiredValue("period", BookingPeriod.Parse, "the period of the books, as 2021-03");
        var amount = one.RequiredValue("amount", Cents.Parse, "general ledger less administration, in euros");
        return (one.Code<CostLine>("line"), one.Code<GrantSide>("side"), one.Code<DifferenceReason>("reason"), on) is ({ } line, { } side, { } reason, { } day)
            ? new DifferenceExplained(day, name, line, side, period, amount, reason, text, author)
            : null;
    }
}
