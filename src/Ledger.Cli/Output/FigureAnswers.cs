using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Coverage;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Output;

/// <summary>How figures and series are shown: as text for people, and in full for programs.</summary>
internal static class FigureAnswers
{
    private const int ShortestBar = 10;
    private const int LongestBar = 50;

    public static void Show(this Answer answer, Figure figure)
    {
        if (answer.Form == Form.Json)
            answer.WriteJson(figure.Basis.Form.Write(figure));
        else if (answer.Form == Form.Csv)
            answer.Write(FigureFields.Of(figure.By), FigureLine.Of(figure));
        else
            ShowToPeople(figure, answer);
    }

    public static void Show(this Answer answer, Series series)
    {
        if (answer.Form == Form.Json)
            answer.WriteJson(series.Basis.Form.Write(series));
        else if (answer.Form == Form.Csv)
            answer.Write(FigureFields.Of(series.By), FigureLine.Of(series));
        else
            ShowToPeople(series, answer);
    }

    private static void ShowToPeople(Figure figure, Answer answer)
    {
        answer.Title($"{figure.Measure.LabelEn} ({figure.Measure}), {figure.Span}{FigureFields.Filters(figure.Where)}{(figure.Question.Horizon is { } horizon ? $", {horizon}" : "")}");
        if (figure.Coverage.State == CoverageState.NotRegistered)
            answer.Line("not registered");
        else
            answer.Write(FigureFields.Of(figure.By), FigureLine.Of(figure));
        answer.Caption($"{FigureFields.Circumstances(figure.Known)} Coverage: {figure.Coverage.Text}. {Told(figure.Completeness)}");
        if (figure.Measure.Norm is { } norm && figure.Rows.Any(row => norm.Keeps(row.Value.Exact) == false))
            answer.Caption($"Warning: above the norm of at most {norm.AtMost} {FigureFields.Unit(figure.Measure)} ({norm.Source}).");
        answer.Caption($"Basis: {figure.Basis}");
    }

    private static string Told(Completeness completeness) => completeness switch
    {
        Completeness.Partial => "Provisional: a part of the period, which was not over yet.",
        Completeness.Estimate => "Provisional: what is expected of days that were still to come.",
        _ => "Final.",
    };

    private static void ShowToPeople(Series series, Answer answer)
    {
        answer.Title($"{series.Measure.LabelEn} ({series.Measure}) in {FigureFields.Unit(series.Measure)}, by {IntervalNames.Of(series.Intervals.Every)}{FigureFields.Filters(series.Where)}");
        answer.Write(series.By.Count == 0 ? WithBars(series, answer.Width) : WithGroups(series), Enumerable.Range(0, series.Steps.Count));
        answer.Caption(FigureFields.Circumstances(series.Known));
        foreach (var coverage in series.Steps.GroupBy(step => step.Coverage.Text, step => step.Span.First))
            answer.Caption($"Coverage: {coverage.Key}, {(coverage.Count() == series.Steps.Count ? "on every step" : $"on {coverage.Count()} steps, the first {coverage.Min():yyyy-MM-dd}")}.");
        if (series.Steps.FirstOrDefault(step => step.IsProvisional) is { } provisional)
            answer.Caption($"Provisional from {provisional.Span.First:yyyy-MM-dd} on: those days were not over yet.");
        foreach (var broken in series.Breaks)
            answer.Caption($"Break on {broken.On:yyyy-MM-dd}: {broken.Before} before, {broken.After} from then on ({broken.After.Source}). Values before and after it are not alike.");
        answer.Caption($"Basis: {series.Basis}");
    }

    private static IReadOnlyList<Field<int>> WithBars(Series series, int width)
    {
        var values = series.Rows.Count == 0 ? [.. series.Steps.Select(_ => (decimal?)null)] : Values(series.Rows[0]);
        var bars = Chart.Bars(values, Math.Clamp(width - 30, ShortestBar, LongestBar));
        return [Day(series), Column(series, "value", values), new("bar", "", "", step => bars[step])];
    }

    private static IReadOnlyList<Field<int>> WithGroups(Series series) =>
        [Day(series), .. series.Rows.Select(row => Column(series, string.Join('/', row.Group), Values(row)))];

    private static Field<int> Day(Series series) => new("from", series.Measure.IsOnDate ? "on" : "from", "", step => series.Steps[step].Span.First);

    private static Field<int> Column(Series series, string heading, IReadOnlyList<decimal?> values) =>
        new(heading, heading, "", step => values[step] is { } value ? value : NoValue(series.Steps[step]));

    private static string NoValue(SeriesStep step) => step.Coverage.State == CoverageState.NotRegistered ? "not registered" : "nothing to divide by";

    private static IReadOnlyList<decimal?> Values(SeriesRow row) => [.. row.Values.Select(value => FigureFields.Number(value?.Rounded))];
}
