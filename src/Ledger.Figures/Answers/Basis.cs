using System.Globalization;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Answers;

/// <summary>
/// What an answer rests on, as one line of text: "0141@5321?measure=caseload@1&amp;on=2021-12-31&amp;where=scheme%3Dpw&amp;by=sex&amp;form=2".
/// The entries up to a position never change, nor does a version of a measure or a form of answers, so the same basis gives the same answer
/// for ever. The first answers were given before their form was named: a basis without one is of the first.
/// </summary>
public sealed record Basis
{
    private const string DayFormat = "yyyy-MM-dd";

    public Basis(Municipality municipality, Position known, Question figure) =>
        (Municipality, Known, Figure) = (municipality, known, figure with { Known = Questions.Known.At(known) });

    public Basis(Municipality municipality, Position known, SeriesQuestion series) =>
        (Municipality, Known, Series) = (municipality, known, series with { Known = Questions.Known.At(known) });

    public Municipality Municipality { get; }

    public Position Known { get; }

    /// <summary>The question on one figure; null for a series.</summary>
    public Question? Figure { get; }

    /// <summary>The question on a series; null for one figure.</summary>
    public SeriesQuestion? Series { get; }

    /// <summary>How the answer is written; the newest form for a new answer.</summary>
    public AnswerForm Form { get; private init; } = AnswerForm.Newest;

    /// <summary>The municipality and the position that a text rests on, before its measures are known.</summary>
    /// <exception cref="QuestionException">The text is not a basis.</exception>
    public static (Municipality Municipality, Position Known) Head(string text) =>
        text.Split('?') is [var head, _] && head.Split('@') is [{ Length: 4 } code, var position] && code.All(char.IsAsciiDigit) && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? (new Municipality(code), new Position(known))
            : throw NotABasis(text);

    /// <param name="measures">As known at the position of the basis.</param>
    /// <exception cref="QuestionException">The text is not a basis, or names what is not there.</exception>
    public static Basis Parse(string text, MeasureLibrary measures)
    {
        var (municipality, known) = Head(text);
        var pairs = text.Split('?')[1].Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
        try
        {
            var (where, by) = (pairs["where"].Select(Filter.Parse).ToList(), pairs["by"].Select(Vocabulary.Find).ToList());
            var horizon = pairs["horizon"].Select(Horizon.Parse).SingleOrDefault();
            var form = pairs["form"].Select(AnswerForm.Find).SingleOrDefault(AnswerForm.First);
            if (!pairs.Contains("every"))
                return new Basis(municipality, known, new Question(measures.Find(pairs["measure"].Single()), ReadSpan(pairs), Questions.Known.At(known), where, by, horizon)) { Form = form };
            var intervals = Intervals.Of(IntervalNames.Parse(pairs["every"].Single()), ReadDay(pairs, "from"), ReadDay(pairs, "until"));
            return new Basis(municipality, known, new SeriesQuestion(new Definition(pairs["measure"].Select(measures.Find)), intervals, Questions.Known.At(known), where, by, horizon)) { Form = form };
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or BrokenInvariantException)
        {
            throw NotABasis(text);
        }
    }

    public override string ToString()
    {
        var pairs = new List<string>();
        if (Series is { Intervals: var intervals } series)
        {
            // Only the versions that answered: one that is defined later, for a time before, changes nothing.
            pairs.AddRange(intervals.Days.Select(series.Definition.On).Distinct().Select(measure => $"measure={measure}"));
            pairs.AddRange([$"every={IntervalNames.Of(intervals.Every)}", $"from={intervals.From:yyyy-MM-dd}", $"until={intervals.Until:yyyy-MM-dd}"]);
        }
        else
        {
            pairs.Add($"measure={Figure!.Measure}");
            pairs.AddRange(Figure.Span is Span.OnDay on ? [$"on={on.Day:yyyy-MM-dd}"] : [$"from={Figure.Span.First:yyyy-MM-dd}", $"until={Figure.Span.Until:yyyy-MM-dd}"]);
        }

        if ((Figure?.Horizon ?? Series?.Horizon) is { } horizon)
            pairs.Add($"horizon={horizon.Text}");
        pairs.AddRange((Figure?.Where ?? Series!.Where).Select(filter => $"where={Uri.EscapeDataString(filter.ToString())}"));
        pairs.AddRange((Figure?.By ?? Series!.By).Select(trait => $"by={trait.Id}"));
        if (Form != AnswerForm.First)
            pairs.Add($"form={Form.Number}");
        return $"{Municipality}@{Known}?{string.Join('&', pairs)}";
    }

    private static Span ReadSpan(ILookup<string, string> pairs) =>
        pairs.Contains("on") ? Span.On(ReadDay(pairs, "on")) : Span.Between(ReadDay(pairs, "from"), ReadDay(pairs, "until"));

    private static DateOnly ReadDay(ILookup<string, string> pairs, string key) =>
        DateOnly.ParseExact(pairs[key].Single(), DayFormat, CultureInfo.InvariantCulture);

    private static QuestionException NotABasis(string text) =>
        new($"'{text}' is not the basis of a figure: copy it whole from an earlier answer.");
}
