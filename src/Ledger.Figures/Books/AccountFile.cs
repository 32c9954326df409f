using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Figures.Books;

/// <summary>
/// A file in which a person says what accounts of the general ledger are to the grant; docs/general-ledger.md describes it. Strict:
/// whatever is not understood is a mistake with its line.
/// </summary>
public static class AccountFile
{
    private static readonly string[] inherited = ["from", "line", "side", "task-field", "known"];

    public static EnteredFile Read(string file, TextReader text, MeasureLibrary measures)
    {
        var mistakes = new List<FileMistake>();
        var root = EnteredMap.Root(file, text, ["accounts", .. inherited], mistakes);
        if (root is not null && !root.Has("accounts"))
            root.Refuse("accounts", "It is missing. Give a list of mappings of accounts.");
        var events = (root?.Maps("accounts", ["mapping", "account", "through", "cost-centre", "outside-grant", "until", "ended", .. inherited], inherited) ?? [])
            .Select(one => Event(one, measures))
            .OfType<EnteredEvent>()
            .ToList();
        return new EnteredFile(events, mistakes);
    }

    private static EnteredEvent? Event(EnteredMap one, MeasureLibrary measures)
    {
        var before = one.MistakesSoFar;
        var name = one.RequiredValue("mapping", text => new RegisterName(text), "the name of the mapping in the register");
        var known = one.Moment("known");
        RegisterEvent? body = one.Day("ended") is { } ended ? new AccountUnmapped(ended, name) : Mapped(one, name);
        if (one.MistakesSoFar == before)
            one.Judge(body!, measures, KeyOf);
        return one.MistakesSoFar == before ? new EnteredEvent(body!, known, one.Place) : null;
    }

    private static AccountMapped? Mapped(EnteredMap one, RegisterName name)
    {
        if (!one.Has("from"))
            one.Refuse("from", "It is missing. Give the first day in force, for instance 2021-01-01.");
        var isOutside = one.Flag("outside-grant");
        if (isOutside && (one.HasItself("line") || one.HasItself("side")))
            one.Refuse("outside-grant", "An account outside the grant has no line and no side: leave them out.");
        if (!isOutside && !(one.Has("line") && one.Has("side")))
            one.Refuse("line", "Give the line (pw, ioaw, ioaz, bbz, wage-subsidy) and the side (costs, receipts, settlements), or outside-grant: true.");
        var (line, side) = (one.Code<CostLine>("line"), one.Code<GrantSide>("side"));
        return one.Day("from") is { } from
            ? new AccountMapped(
                from, name, one.Text("account"), one.Text("through"), one.Text("cost-centre"), isOutside ? null : line, isOutside ? null : side, one.Text("task-field"), one.Day("until"))
            : null;
    }

    private static string KeyOf(string field) => field switch
    {
        "throughAccount" => "through",
        "costCentre" => "cost-centre",
        "taskField" => "task-field",
        "effectiveOn" => "from",
        _ => field,
    };
}
