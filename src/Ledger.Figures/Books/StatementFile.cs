using Ledger.Domain.Books;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Figures.Books;

/// <summary>
/// A file in which a person copies statements with their printed totals and the rows under them; docs/general-ledger.md describes it.
/// Amounts are in euros. Strict: whatever is not understood is a mistake with its line.
/// </summary>
public static class StatementFile
{
    private static readonly string[] inherited = ["document", "received", "period", "place", "known"];

    public static EnteredFile Read(string file, TextReader text, MeasureLibrary measures)
    {
        var mistakes = new List<FileMistake>();
        var root = EnteredMap.Root(file, text, ["statements", .. inherited], mistakes);
        if (root is not null && !root.Has("statements"))
            root.Refuse("statements", "It is missing. Give a list of statements.");
        var events = (root?.Maps("statements", ["statement", "group", "total", "rows", .. inherited], inherited) ?? [])
            .Select(one => Event(one, measures))
            .OfType<EnteredEvent>()
            .ToList();
        return new EnteredFile(events, mistakes);
    }

    private static EnteredEvent? Event(EnteredMap one, MeasureLibrary measures)
    {
        var before = one.MistakesSoFar;
        var name = one.RequiredValue("statement", text => new RegisterName(text), "the name of the statement in the register");
        var document = one.Required("document", "the title of the document in which it stands");
        if (!one.Has("received"))
            one.Refuse("received", "It is missing. Give the day on which it came in.");
        if (!one.Has("rows"))
            one.Refuse("rows", "It is missing. Give the amounts of its rows, [250.00, 149.50].");
        var total = one.RequiredValue("total", Cents.Parse, "the total as it is printed, in euros");
        var rows = Rows(one);
        var (received, known) = (one.Day("received"), one.Moment("known"));
        var (group, place, period) = (one.Text("group"), one.Text("place"), one.Value("period", BookingPeriod.Parse));
        if (one.MistakesSoFar != before)
            return null;
        var body = new StatementReceived(received!.Value, name, document, total, rows.Aggregate(Cents.Zero, (sum, row) => sum + row), rows.Count, group, place, period);
        one.Judge(body, measures, field => field);
        return one.MistakesSoFar == before ? new EnteredEvent(body, known) : null;
    }

    private static List<Cents> Rows(EnteredMap one)
    {
        var rows = new List<Cents>();
        foreach (var text in one.Texts("rows") ?? [])
        {
            try
            {
                rows.Add(Cents.Parse(text));
            }
            catch (FormatException wrong)
            {
                one.Refuse("rows", wrong.Message);
            }
        }

        return rows;
    }
}
