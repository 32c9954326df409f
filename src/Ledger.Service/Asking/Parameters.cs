using Ledger.Domain.Journal;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Journal;

namespace Ledger.Service.Asking;

/// <summary>The parameters that several endpoints take alike.</summary>
internal static class Parameters
{
    public static readonly Parameter<DateOnly?> On = new("on", "Reference date (peildatum): the day of which the state is asked.", Wording.Day) { Format = "date" };

    public static readonly Parameter<DateOnly?> From = new("from", "First day of the period (begindatum).", Wording.Day) { Format = "date" };

    public static readonly Parameter<DateOnly?> Until = new("until", "First day after the period (einddatum, exclusief): the year 2021 is from=2021-01-01 and until=2022-01-01.", Wording.Day) { Format = "date" };

    public static readonly Parameter<KnownMoment?> Known = new(
        "known",
        "As known then (kennismoment): a position (digits alone), a time in RFC 3339, or a day, of which the end in UTC is meant. Without it: all that is known now.",
        KnownMoment.Parse);

    public static readonly Parameter<KnownAxis?> KnownAxis = new(
        "knownAxis",
        "Which axis a moment in known is meant on: known (when the municipality knew it, as its source declares; the default) or recorded (when this ledger wrote it). A position is the same on both.",
        text => text switch
        {
            "known" => Ledger.Journal.KnownAxis.Known,
            "recorded" => Ledger.Journal.KnownAxis.Recorded,
            _ => throw new FormatException($"'{text}' is not an axis: write known or recorded."),
        })
    { Words = ["known", "recorded"] };

    public static readonly Parameter<Filter> Where = new(
        "where",
        "Count only these: trait=value, trait=value,value, trait!=value, or trait<number and likewise <=, >, >=. May be repeated; all must hold. The measure lists its traits (kenmerken).",
        Filter.Parse)
    { Repeats = true };

    public static readonly Parameter<IReadOnlyList<Trait>> By = new(
        "by",
        "Group by a trait (uitsplitsing); may be repeated, or given as trait,trait.",
        text => [.. text.Split(',', StringSplitOptions.TrimEntries).Select(Vocabulary.Find)])
    { Repeats = true };

    public static readonly Parameter<Horizon?> Horizon = new(
        "horizon",
        "Of a cohort only: when those who came in are looked at again (peilmoment van het cohort): a number of months after each came in (12), or a day (2018-12-31).",
        Ledger.Figures.Questions.Horizon.Parse);

    /// <summary>Read by <see cref="Asked.ExpectedVersion"/>.</summary>
    public static readonly Parameter<string> IfMatch = new("If-Match", "Of one event: the version that its stream must have, between quotes, as the receipt of its last event says it.", text => text) { IsHeader = true };

    /// <inheritdoc cref="IfMatch"/>
    public static readonly Parameter<string> IfNoneMatch = new("If-None-Match", "Of one event: * when its stream must be new.", text => text) { IsHeader = true };

    /// <summary>Read by <see cref="Ledger.Service.ProcessingLog.Purpose"/>.</summary>
    public static readonly Parameter<string> Purpose = new(ProcessingLog.Purpose.Header, "What the personal data are read for (doelbinding), as a code or a URI; stands in the processing log.", text => text) { IsHeader = true };

    public static readonly Parameter<Position?> After = new("after", "Position after which the page begins. Without it: the first event.", Wording.Position) { Type = "integer" };

    public static readonly Parameter<int> Limit = new("limit", "How much is on a page, at most.", text => Wording.Whole(text, 1, int.MaxValue)) { Type = "integer" };
}
