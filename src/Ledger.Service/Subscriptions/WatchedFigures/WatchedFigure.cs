using System.Globalization;
using Ledger.Domain;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Span = Ledger.Figures.Questions.Span;

namespace Ledger.Service.Subscriptions.WatchedFigures;

/// <summary>A figure that a subscription watches.</summary>
/// <param name="Told">What its subscriber knows; null before it was asked for the first time.</param>
/// <param name="Notices">How many were given.</param>
internal sealed record WatchedFigure(Municipality Municipality, SubscriptionId Subscription, FigureQuestion Question, ToldFigure? Told, long Notices)
{
    /// <param name="measures">Those that can be asked for now.</param>
    /// <param name="today">The day at the municipality.</param>
    /// <exception cref="Ledger.Figures.Wording.QuestionException">There is no such measure or trait any more.</exception>
    public static Question Ask(FigureQuestion question, MeasureLibrary measures, DateOnly today) => Ledger.Figures.Questions.Question.Of(
        measures.Find(question.Measure),
        SpanOf(question, today),
        where: [.. question.Where.Select(Filter.Parse)]);

    /// <summary>What to tell now that the figure is this; null when the subscriber knows it, or knows more.</summary>
    public ToldFigure? News(Figure now)
    {
        var value = now.Value?.Rounded;
        var news = new ToldFigure(now.Basis.ToString(), value, Question.Threshold is { } threshold && value is not null ? threshold.IsReachedBy(decimal.Parse(value, CultureInfo.InvariantCulture)) : null);
        if (Told is null)
            return news;

        // Another process may have asked later and told already: what is told never goes back in time.
        if (Basis.Head(Told.Basis).Known > now.Known.Position)
            return null;
        var isNews = Question.Threshold is null ? Told.Value != value : (Told.Reached ?? false) != (news.Reached ?? false);
        return isNews ? news : null;
    }

    private static Span SpanOf(FigureQuestion question, DateOnly today)
    {
        if (question.On is { } on)
            return Span.On(on == FigureQuestion.Today ? today : DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var months = (int)IntervalNames.Parse(question.Period!);
        var first = new DateOnly(today.Year, 1 + (today.Month - 1) / months * months, 1);
        return Span.Between(first, first.AddMonths(months));
    }
}

/// <summary>What a subscriber was told of a figure.</summary>
/// <param name="Basis">What the value rests on; asking again with it gives the same answer for ever.</param>
/// <param name="Value">Rounded by the rule of the measure; null when not registered, or a ratio of nothing.</param>
/// <param name="Reached">Whether the threshold is; null without a threshold or a value.</param>
internal sealed record ToldFigure(string Basis, string? Value, bool? Reached);
