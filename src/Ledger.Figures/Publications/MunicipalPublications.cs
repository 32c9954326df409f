using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Publications;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Registering;
using Ledger.Figures.Wording;
using Ledger.Journal;

namespace Ledger.Figures.Publications;

/// <summary>What reports of one municipality printed, recomputed from its own entries.</summary>
public sealed class MunicipalPublications(Municipality municipality, IJournal journal, MunicipalFigures figures)
{
    private const int LineagePage = 10_000;

    /// <summary>All published figures as known at a position.</summary>
    public static async Task<PublicationRegister> Register(IJournal journal, Municipality municipality, Position known, CancellationToken cancel) =>
        PublicationRegister.Of(await journal.ReadStreams(municipality, [Registers.Publications], known, cancel).ToListAsync(cancel));

    /// <summary>Recomputes a published figure as known on its day of publication and at a position, and says why it differs.</summary>
    public async Task<PublishedCheck> Check(PublishedFigure figure, Position known, CancellationToken cancel)
    {
        if (figure.Printed.Measure is not { } reference)
            return NotComparable(figure, "No measure of the ledger was named for it.");
        if (figure.Nature != FigureNature.Realised)
            return NotComparable(figure, $"It is {(figure.Nature == FigureNature.Target ? "a target" : "an estimate")}: the ledger holds what came about.");
        var measures = await figures.Measures(Known.At(known), cancel);
        try
        {
            return await Check(figure, measures, reference.Ask(measures, figure.Days, await PublishedAt(figure, known, cancel)), known, cancel);
        }
        catch (QuestionException cannotBeAsked)
        {
            return new PublishedCheck(figure, DifferenceKind.NotRegistered, null, null, cannotBeAsked.Message);
        }
    }

    private static PublishedCheck NotComparable(PublishedFigure figure, string because) => new(figure, DifferenceKind.NotComparable, null, null, because);

    /// <summary>The last position that was known at the end of the day of publication, and not later than the one asked.</summary>
    private async Task<Position> PublishedAt(PublishedFigure figure, Position known, CancellationToken cancel)
    {
        var end = KnownMoment.ParseTime($"{figure.Printed.EffectiveOn:yyyy-MM-dd}");
        var published = await journal.PositionAt(municipality, KnownAxis.Known, end, cancel);
        return published < known ? published : known;
    }

    private async Task<PublishedCheck> Check(PublishedFigure figure, MeasureLibrary measures, Question then, Position known, CancellationToken cancel)
    {
        var now = then with { Known = Known.At(known) };
        var (asPublished, asKnown) = (await figures.Ask(then, cancel), await figures.Ask(now, cancel));
        var (entries, since) = await Entries(now, asPublished.Known.Position, cancel);
        var (was, isNow) = (ValueOf(asPublished), ValueOf(asKnown));
        return (was, isNow) switch
        {
            (null, null) => Found(DifferenceKind.NotRegistered, asKnown.Coverage.Text is var coverage ? $"The ledger has no figure for it: {coverage}." : ""),
            ({ } before, { } after) when before.IsPrintedAs(figure.Printed) && after.IsPrintedAs(figure.Printed) => Found(DifferenceKind.None, "The ledger gives what was printed.", asPublished),
            ({ } before, _) when before.IsPrintedAs(figure.Printed) => Found(DifferenceKind.LaterEvents, $"As known on the day of publication the ledger gives what was printed; {Later(since)}.", asPublished),
            (_, { } after) when after.IsPrintedAs(figure.Printed) => Found(DifferenceKind.LaterEvents, $"The ledger gives what was printed only as known after publication: {Later(since)}.", asKnown),
            ({ } before, _) when before.IsNear(figure.Printed) => Found(DifferenceKind.Rounding, $"The ledger gives {before}: {How(before, figure.Printed)}.", asPublished),
            _ => await Search(),
        };

        async Task<PublishedCheck> Search()
        {
            // What was not known at publication is searched with what is known now.
            var asked = was is null ? now : then;
            foreach (var (difference, question, what) in OtherReadings.Of(asked, figure.Days, measures))
            {
                if (await Ask(question, cancel) is { } other && ValueOf(other) is { } value && value.IsPrintedAs(figure.Printed))
                    return Found(difference, $"{char.ToUpperInvariant(what[0])}{what[1..]} is what was printed; {asked.Measure} gives {was ?? isNow}.", other);
            }

            return Found(DifferenceKind.NotExplained, $"The ledger gives {was ?? isNow}, and no other definition, unit, population or date nearby gives what was printed.");
        }

        PublishedCheck Found(DifferenceKind difference, string because, Figure? given = null) =>
            new(figure, difference, asPublished, asKnown, because, given, entries, since);
    }

    private static string Later(int since) => $"{since} {(since == 1 ? "entry" : "entries")} became known since";

    private static string How(Fraction value, FigurePublished printed) =>
        printed.RoundedTo is null && value.IsCutOffTo(printed.Value) ? "the printed value was cut off, not rounded" : "the printed value was rounded by another rule";

    private async Task<Figure?> Ask(Question question, CancellationToken cancel)
    {
        try
        {
            return await figures.Ask(question, cancel);
        }
        catch (QuestionException)
        {
            // A reading that cannot be asked does not explain anything.
            return null;
        }
    }

    private static Fraction? ValueOf(Figure figure) => figure.Value?.Exact?.ToFraction();

    private async Task<(int Entries, int Since)> Entries(Question question, Position published, CancellationToken cancel)
    {
        var (entries, since) = (0, 0);
        LineagePlace? after = null;
        while (true)
        {
            var page = await figures.Lineage(question, after, LineagePage, cancel);
            entries += page.Count;
            since += page.Count(line => line.Entry.Position > published.Value);
            if (page.Count < LineagePage)
                return (entries, since);
            after = page[^1].Place;
        }
    }
}
