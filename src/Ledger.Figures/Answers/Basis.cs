using System.Globalization;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Answers;

/// <summary>
/// What an answer rests on, as one line of text: "0141@5321?measure=caseload@1&amp;on=2021-12-31&amp;where=scheme%3Dpw&amp;by=sex". The entries
/// up to a position never change, nor does a version of a measure, so the same basis gives the same answer for ever.
/// </summary>
public sealed record Basis(Municipality Municipality, Position Known, Measure Measure, Span? Span, Intervals? Intervals, IReadOnlyList<Filter> Where, IReadOnlyList<Trait> By)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <exception cref="QuestionException">The text is not a basis, or names what is not there.</exception>
    public static Basis Parse(string text, MeasureLibrary measures)
    {
        if (text.Split('?') is not [var head, var query] || head.Split('@') is not [var code, var position] || !long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var known))
            throw NotABasis(text);
        var pairs = query.Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
        try
        {
            return new Basis(
                new Municipality(code),
                new Position(known),
                measures.Find(pairs["measure"].Single()),
                pairs.Contains("every") ? null : ReadSpan(pairs),
                pairs.Contains("every") ? Intervals.Of(IntervalNames.Parse(pairs["every"].Single()), ReadDay(pairs, "from"), ReadDay(pairs, "until")) : null,
                [.. pairs["where"].Select(Filter.Parse)],
                [.. pairs["by"].Select(Vocabulary.Find)]);
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw NotABasis(text);
        }
    }

    public override string ToString()
    {
        List<string> pairs = [$"measure={Measure}"];
        if (Intervals is not null)
            pairs.AddRange([$"every={IntervalNames.Of(Intervals.Every)}", $"from={Intervals.From:yyyy-MM-dd}", $"until={Intervals.Until:yyyy-MM-dd}"]);
        else if (Span is Span.OnDay on)
            pairs.Add($"on={on.Day:yyyy-MM-dd}");
        else if (Span is Span.Period period)
            pairs.AddRange([$"from={period.From:yyyy-MM-dd}", $"until={period.End:yyyy-MM-dd}"]);
        pairs.AddRange(Where.Select(filter => $"where={Uri.EscapeDataString(filter.ToString())}"));
        pairs.AddRange(By.Select(trait => $"by={trait.Id}"));
        return $"{Municipality}@{Known}?{string.Join('&', pairs)}";
    }

    private static Span ReadSpan(ILookup<string, string> pairs) =>
        pairs.Contains("on") ? Span.On(ReadDay(pairs, "on")) : Span.Between(ReadDay(pairs, "from"), ReadDay(pairs, "until"));

    private static DateOnly ReadDay(ILookup<string, string> pairs, string key) =>
        DateOnly.ParseExact(pairs[key].Single(), DayFormat, CultureInfo.InvariantCulture);

    private static QuestionException NotABasis(string text) =>
        new($"'{text}' is not the basis of a figure: copy it whole from an earlier answer.");
}
