using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using Ledger.Journal;

namespace Ledger.Figures.Answers;

/// <summary>Answers questions on one municipality, from its entries in memory and the times in its journal.</summary>
public sealed class MunicipalFigures(Municipality municipality, IJournal journal, EntryColumns columns)
{
    /// <exception cref="QuestionException">The question cannot be answered as it was put.</exception>
    public async Task<Figure> Ask(Question question, CancellationToken cancel)
    {
        question.MustBeAnswerable();
        return Evaluation.Figure(municipality, columns, question, await Resolve(question.Known, cancel));
    }

    /// <param name="asked">The moment of asking: through it reaches what is known now.</param>
    /// <exception cref="QuestionException">The question cannot be answered as it was put, or steps that were over would stand beside one that was not.</exception>
    public async Task<Series> Ask(SeriesQuestion question, DateTimeOffset asked, CancellationToken cancel)
    {
        question.MustBeAnswerable();
        question.MustBeOfOneKind(await LastMomentOf(question.Known, asked, cancel));
        return Evaluation.Series(municipality, columns, question, await Resolve(question.Known, cancel));
    }

    /// <summary>The measures that could be asked for at a moment: those of the program, and those that the municipality had defined.</summary>
    public async Task<MeasureLibrary> Measures(Known known, CancellationToken cancel) =>
        MeasureLibrary.Shipped.With(await OwnMeasures.Read(journal, municipality, (await Resolve(known, cancel)).Position, cancel));

    /// <summary>What an earlier answer rested on.</summary>
    /// <exception cref="QuestionException">The text is not a basis, or that of another municipality.</exception>
    public async Task<Basis> Basis(string text, CancellationToken cancel)
    {
        var (ours, known) = Answers.Basis.Head(text);
        if (ours != municipality)
            throw new QuestionException($"{text} is of municipality {ours}, not of {municipality}.");
        return Answers.Basis.Parse(text, await Measures(Known.At(known), cancel));
    }

    /// <summary>The figure that an earlier answer rested on, again.</summary>
    /// <exception cref="QuestionException">The basis is that of a series or of another municipality.</exception>
    public async Task<Figure> AskAgain(Basis basis, CancellationToken cancel)
    {
        MustBeOurs(basis);
        var question = basis.Figure ?? throw new QuestionException($"{basis} is the basis of a series, not of one figure.");
        return await Ask(question, cancel) with { Basis = basis };
    }

    /// <summary>The series that an earlier answer rested on, again. An answer that was given is given for ever, whatever would be refused to who asks anew.</summary>
    /// <exception cref="QuestionException">The basis is that of one figure or of another municipality.</exception>
    public async Task<Series> AskSeriesAgain(Basis basis, CancellationToken cancel)
    {
        MustBeOurs(basis);
        var question = basis.Series ?? throw new QuestionException($"{basis} is the basis of one figure, not of a series.");
        question.MustBeAnswerable();
        return Evaluation.Series(municipality, columns, question, await Resolve(question.Known, cancel)) with { Basis = basis };
    }

    /// <summary>The entries under an ungrouped figure, in order of position; together they sum to it.</summary>
    /// <param name="after">The last line of the page before; null for the first page.</param>
    /// <param name="limit">At most so many lines, 1 to 10,000.</param>
    /// <exception cref="QuestionException">The question cannot be answered as it was put, or is grouped.</exception>
    public async Task<IReadOnlyList<LineageLine>> Lineage(Question question, LineagePlace? after, int limit, CancellationToken cancel)
    {
        question.MustBeAnswerable();
        if (question.By.Count > 0)
            throw new QuestionException($"The entries under a group are asked by filter: replace the grouping by a filter such as {question.By[0].Id}=VALUE.");
        Invariant.Holds(limit is > 0 and <= 10_000, $"A page of {limit} lines.");
        var known = await Resolve(question.Known, cancel);
        return await WithEvents(Answers.Lineage.Page(columns, question, known.Position, after, limit), cancel);
    }

    /// <summary>From one figure to another, cause by cause.</summary>
    /// <exception cref="QuestionException">There is no bridge between such figures, or one of them is not registered.</exception>
    public async Task<Bridge> Bridge(BridgeQuestion question, CancellationToken cancel)
    {
        var (opening, closing) = await Ends(question, cancel);
        if (new[] { opening, closing }.FirstOrDefault(figure => figure.Value is null) is { } unknown)
            throw new QuestionException($"{unknown.Measure} {unknown.Span} is {unknown.Coverage.Text}: there is nothing to bridge from or to.");
        return Bridging.Between(columns, question, opening, closing);
    }

    /// <summary>The entries that became known between opening and closing, in order of position; together they are that part of the bridge.</summary>
    /// <param name="madeBy">Those of one cause: its type of event; null for all.</param>
    /// <param name="after">The last line of the page before; null for the first page.</param>
    /// <param name="limit">At most so many lines, 1 to 10,000.</param>
    /// <exception cref="QuestionException">There is no bridge between such figures.</exception>
    public async Task<IReadOnlyList<LineageLine>> BridgeEntries(BridgeQuestion question, string? madeBy, LineagePlace? after, int limit, CancellationToken cancel)
    {
        Invariant.Holds(limit is > 0 and <= 10_000, $"A page of {limit} lines.");
        var (opening, closing) = await Ends(question, cancel);
        var lines = Bridging.Entries(columns, question, opening.Known.Position, closing.Known.Position, after);
        return await WithEvents([.. lines.Where(line => madeBy is null || line.MadeBy == madeBy).Take(limit)], cancel);
    }

    private async Task<(Figure Opening, Figure Closing)> Ends(BridgeQuestion question, CancellationToken cancel)
    {
        question.Opening.MustBeAnswerable();
        question.Closing.MustBeAnswerable();
        var (opening, closing) = (await Resolve(question.OpeningKnown, cancel), await Resolve(question.Closing.Known, cancel));
        Bridging.MustBeAskable(question, opening.Position, closing.Position);
        return (Evaluation.Figure(municipality, columns, question.Opening, opening), Evaluation.Figure(municipality, columns, question.Closing, closing));
    }

    private async Task<IReadOnlyList<LineageLine>> WithEvents(IReadOnlyList<LineageLine> lines, CancellationToken cancel)
    {
        var events = new Dictionary<long, RecordedEvent>();
        await foreach (var e in journal.ReadAt(municipality, [.. lines.Select(line => new Position(line.Entry.Position)).Distinct()], cancel))
            events.Add(e.Position.Value, e);
        return [.. lines.Select(line => line with { Event = events[line.Entry.Position].Id, Stream = events[line.Entry.Position].Stream })];
    }

    private async Task<KnownPoint> Resolve(Known known, CancellationToken cancel)
    {
        var position = known switch
        {
            Known.AtPosition at => at.Position,
            Known.AtMoment at => await journal.PositionAt(municipality, at.Axis, at.Moment, cancel),
            _ => columns.Through,
        };
        if (position > columns.Through && (await journal.Head(municipality, cancel)).Last is var last && position > last)
            throw new QuestionException($"There is no position {position} yet: the journal of {municipality} has come to {last}.");
        if (position > columns.Through)
            throw new QuestionException($"Entries are there through position {columns.Through}, not yet through {position}: ask as known at {columns.Through}, or later.");
        if (position == Position.Start)
            return new KnownPoint(position, null, null);
        await foreach (var there in journal.ReadAt(municipality, [position], cancel))
            return new KnownPoint(position, there.KnownAt, there.RecordedAt);
        throw new BrokenInvariantException($"Municipality {municipality} has entries through position {columns.Through}, but no event at {position}.");
    }

    /// <summary>
    /// The last moment at which no more was known. The moment of the last event would be too early: a year in which nothing happened after
    /// Christmas is over all the same.
    /// </summary>
    private async Task<DateTimeOffset> LastMomentOf(Known known, DateTimeOffset asked, CancellationToken cancel)
    {
        if (known is Known.AtMoment { Moment: var moment })
            return moment;
        if (known is Known.AtPosition { Position: var position })
        {
            await foreach (var next in journal.ReadAt(municipality, [position.Next], cancel))
                return next.KnownAt;
        }

        return asked;
    }

    private void MustBeOurs(Basis basis)
    {
        if (basis.Municipality != municipality)
            throw new QuestionException($"{basis} is of municipality {basis.Municipality}, not of {municipality}.");
    }
}
