using Ledger.Figures.Answers;
using Ledger.Figures.Coverage;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;

namespace Ledger.Exchange.Tables;

/// <summary>One value of a figure or a series with everything that it depends on.</summary>
/// <param name="Group">Empty when nothing is grouped, and when the subject is not registered.</param>
/// <param name="Value">Null when the subject is not registered.</param>
public sealed record FigureLine(
    Measure Measure,
    Span Span,
    IReadOnlyList<string> Group,
    FigureValue? Value,
    SubjectCoverage Coverage,
    Completeness Completeness,
    KnownPoint Known,
    IReadOnlyList<Filter> Where,
    Basis Basis)
{
    /// <summary>One per group; one without a value when the subject is not registered.</summary>
    public static IEnumerable<FigureLine> Of(Figure figure)
    {
        var lines = figure.Rows.Select(row => Line(row.Group, row.Value));
        return figure.Coverage.State == CoverageState.NotRegistered ? [Line([], null)] : lines;

        FigureLine Line(IReadOnlyList<string> group, FigureValue? value) =>
            new(figure.Measure, figure.Span, group, value, figure.Coverage, figure.Completeness, figure.Known, figure.Where, figure.Basis);
    }

    /// <summary>One per group and step.</summary>
    public static IEnumerable<FigureLine> Of(Series series) =>
        from row in series.Rows
        from step in series.Steps.Index()
        select new FigureLine(
            step.Item.Measure, step.Item.Span, row.Group, row.Values[step.Index], step.Item.Coverage, step.Item.Completeness, series.Known, series.Where, series.Basis);

    /// <summary>Value of the trait at that place among those grouped by; null when not registered.</summary>
    public string? GroupAt(int index) => index < Group.Count ? Group[index] : null;
}
