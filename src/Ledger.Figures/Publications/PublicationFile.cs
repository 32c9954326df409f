using Ledger.Domain.Events;
using Ledger.Domain.Numbers;
using Ledger.Domain.Publications;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Figures.Publications;

/// <summary>
/// A file in which a person enters what one report printed; docs/targets-and-publications.md describes it. Names of figures are those
/// within the report; in the register the short name of the report stands before them. Strict: whatever is not understood is a mistake
/// with its line.
/// </summary>
public static class PublicationFile
{
    private static readonly string[] shared = ["on", "from", "until", "days-assumed", "unit", "place", "fact", "nature", "measure", "where", "definition", "rounded-to", "category"];

    private static readonly string[] derivations = ["total", "difference", "balance", "share", "growth", "complement"];

    private static readonly string[] comparisons = ["more-than", "less-than", "at-least", "at-most", "equal-to"];

    private static readonly string[] figure = ["figure", "label", "value", .. shared, .. derivations, .. comparisons, "repeats"];

    public static EnteredFile Read(string file, TextReader text, MeasureLibrary measures)
    {
        var mistakes = new List<FileMistake>();
        var root = EnteredMap.Root(file, text, ["report", "document", "published", "known", "figures", "tables", .. shared], mistakes);
        if (root is null)
            return new EnteredFile([], mistakes);

        var report = Report.Of(root);
        if (!root.Has("figures") && !root.Has("tables"))
            root.Refuse("figures", "It is missing. Give a list of figures, or of tables with figures.");
        var figures = root.Maps("figures", figure, shared)
            .Concat(root.Maps("tables", ["figures", .. shared], shared).SelectMany(table => table.Maps("figures", figure, shared)));
        return new EnteredFile([.. figures.Select(each => EventOf(each, report, measures)).OfType<EnteredEvent>()], mistakes);
    }

    private static EnteredEvent? EventOf(EnteredMap entered, Report report, MeasureLibrary measures)
    {
        var before = entered.MistakesSoFar;
        var name = entered.RequiredValue("figure", report.NameOf, "the name of the figure within the report");
        var value = entered.RequiredValue("value", PrintedNumber.Parse, "the value as it is printed");
        var (label, unit) = (entered.Required("label", "the figure as the report calls it"), entered.Required("unit", "what it is counted in"));
        var (on, from, until) = DaysOf(entered);
        var measure = entered.Text("measure") is { } id ? new MeasureReference(id, entered.Texts("where")) : null;
        var (follows, says) = (FollowsOf(entered, report), SaysOf(entered, report));
        var printed = new FigurePublished(
            report.Published, name, label, value, unit, report.Document, entered.Text("place"), on, from, until, entered.Flag("days-assumed"),
            entered.Text("fact"), entered.Code<FigureNature>("nature"), entered.Text("definition"), entered.Value("rounded-to", PrintedNumber.Parse), measure,
            follows, entered.Value("repeats", report.NameOf), says, CategoryOf(entered, report));
        if (entered.MistakesSoFar == before && report.IsComplete)
            entered.Judge(printed, measures, KeyOf(follows, says));
        return entered.MistakesSoFar == before ? new EnteredEvent(printed, report.Known) : null;
    }

    /// <summary>A day of its own takes the place of a period that it would inherit, and the other way round.</summary>
    private static (DateOnly? On, DateOnly? From, DateOnly? Until) DaysOf(EnteredMap entered)
    {
        var (hasDate, hasPeriod) = (entered.HasItself("on"), entered.HasItself("from") || entered.HasItself("until"));
        return (hasPeriod && !hasDate ? null : entered.Day("on"), hasDate && !hasPeriod ? null : entered.Day("from"), hasDate && !hasPeriod ? null : entered.Day("until"));
    }

    private static Derivation? FollowsOf(EnteredMap entered, Report report)
    {
        if (OneOf(entered, derivations, "A figure follows from others in one way") is not { } kind || entered.Texts(kind) is not { } from)
            return null;
        return new Derivation(Enum.Parse<DerivationKind>(kind, ignoreCase: true), TextList.Of(from.Select(name => report.InRegister(name)).ToArray()));
    }

    private static Comparison? SaysOf(EnteredMap entered, Report report) =>
        OneOf(entered, comparisons, "A figure is compared in one way") is { } kind && entered.Value(kind, report.NameOf) is { } than
            ? new Comparison(Enum.Parse<ComparisonKind>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), than)
            : null;

    private static string? OneOf(EnteredMap entered, IReadOnlyList<string> keys, string rule)
    {
        var given = keys.Where(entered.HasItself).ToList();
        if (given.Count > 1)
            entered.Refuse(given[1], $"{given[0]} is given already. {rule}: leave one of them out.");
        return given.FirstOrDefault();
    }

    private static Category? CategoryOf(EnteredMap entered, Report report)
    {
        if (entered.Map("category", ["of", "are", "whole"]) is not { } category)
            return null;
        var of = category.Required("of", "a word that all categories of the division share");
        if (!category.Has("are"))
            category.Refuse("are", "It is missing. Give exclusive, or overlapping when somebody may be in more than one.");
        return category.Code<CategoryKind>("are") is { } are ? new Category(of, are, category.Value("whole", report.NameOf)) : null;
    }

    private static Func<string, string> KeyOf(Derivation? follows, Comparison? says) => field => field switch
    {
        "follows" => Domain.Events.Wire.CodeList<DerivationKind>.WordOf(follows!.As),
        "says" => Domain.Events.Wire.CodeList<ComparisonKind>.WordOf(says!.Is),
        "roundedTo" => "rounded-to",
        "effectiveOn" => "published",
        _ => field,
    };

    /// <summary>What all figures of a file have alike.</summary>
    private sealed record Report(string Name, string Document, DateOnly Published, DateTimeOffset? Known)
    {
        /// <summary>False when what is missing was told already, and need not be told again at every figure.</summary>
        public bool IsComplete => Name.Length > 0 && Document.Length > 0 && Published != default;

        public static Report Of(EnteredMap root)
        {
            if (!root.Has("published"))
                root.Refuse("published", "It is missing. Give the day of publication.");
            return new(
                root.Required("report", "a short name for the report, which stands before the names of its figures"),
                root.Required("document", "the title of the report"),
                root.Day("published") ?? default,
                root.Moment("known"));
        }

        /// <summary>The name in the register of a figure of this report, or of another when that is named with it.</summary>
        public string InRegister(string name) => name.Contains(':', StringComparison.Ordinal) ? name : $"{Name}:{name}";

        /// <exception cref="FormatException">It cannot be a name.</exception>
        public RegisterName NameOf(string name) => new(InRegister(name));
    }
}
