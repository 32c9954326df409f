using System.Globalization;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Domain.Sisa;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Figures.Sisa;

/// <summary>
/// A file in which a person enters statements that were delivered earlier; docs/sisa.md describes it. Strict: whatever is not understood is
/// a mistake with its line.
/// </summary>
public static class SisaFile
{
    private static readonly string[] parts = [.. CodeList<SisaPart>.Words];

    private static readonly string[] filing = ["filing", "year", "delivered", "document", "to", "own-execution", "known", .. parts, "withdrawn"];

    public static EnteredFile Read(string file, TextReader text, MeasureLibrary measures)
    {
        var mistakes = new List<FileMistake>();
        var root = EnteredMap.Root(file, text, ["filings"], mistakes);
        if (root is not null && !root.Has("filings"))
            root.Refuse("filings", "It is missing. Give a list of statements.");
        var events = new List<EnteredEvent>();
        foreach (var entered in root?.Maps("filings", filing) ?? [])
            events.AddRange(EventsOf(entered, measures));
        return new EnteredFile(events, mistakes);
    }

    private static IEnumerable<EnteredEvent> EventsOf(EnteredMap entered, MeasureLibrary measures)
    {
        var before = entered.MistakesSoFar;
        var name = entered.RequiredValue("filing", text => new RegisterName(text), "the name of the statement in the register");
        var year = entered.RequiredValue("year", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is not a year: write it as 2021."), "the year of the account");
        if (!entered.Has("delivered"))
            entered.Refuse("delivered", "It is missing. Give the day of delivery.");
        var (delivered, document, to) = (entered.Day("delivered") ?? default, entered.Required("document", "the title of what was delivered"), entered.Text("to") ?? "CBS");
        bool? ownExecution = entered.Has("own-execution") ? entered.Flag("own-execution") : null;
        var known = entered.Moment("known");
        var cells = parts.SelectMany(part => CellsOf(entered, part)).ToArray();
        if (cells.Length == 0)
            entered.Refuse("own", $"There is no cell. Give amounts under {string.Join(", ", parts)}.");
        if (entered.MistakesSoFar == before)
        {
            var filed = new SisaFiled(delivered, year, name, document, FiledCells.Of(cells), ownExecution, to);
            entered.Judge(filed, measures, field => field == "effectiveOn" ? "delivered" : field);
            if (entered.MistakesSoFar == before)
                yield return new EnteredEvent(filed, known);
        }

        if (Withdrawn(entered, name) is { } withdrawn)
            yield return withdrawn;
    }

    private static IEnumerable<FiledCell> CellsOf(EnteredMap entered, string part)
    {
        CodeList<SisaPart>.TryFind(part, out var its);
        if (entered.Map(part, [.. SisaForms.G2.Cells.Select(cell => cell.Id)]) is not { } amounts)
            yield break;
        foreach (var cell in SisaForms.G2.Cells)
        {
            if (amounts.Value(cell.Id, Euros) is { } amount)
                yield return new FiledCell(its, cell.Id, amount, null);
        }
    }

    private static EnteredEvent? Withdrawn(EnteredMap entered, RegisterName name)
    {
        if (entered.Map("withdrawn", ["on", "reason", "known"]) is not { } taken)
            return null;
        var before = taken.MistakesSoFar;
        if (!taken.Has("on"))
            taken.Refuse("on", "It is missing. Give the day on which it was taken back.");
        var (on, reason, known) = (taken.Day("on") ?? default, taken.Required("reason", "why it was taken back"), taken.Moment("known"));
        return taken.MistakesSoFar == before ? new EnteredEvent(new SisaWithdrawn(on, name, reason), known) : null;
    }

    private static Cents Euros(string text) =>
        text.Length <= 15 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var euros)
            ? new Cents(checked(100 * euros))
            : throw new FormatException($"'{text}' is not an amount in whole euros: write digits alone, as 36431973.");
}
