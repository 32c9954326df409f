using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;

namespace Ledger.Figures.Reports;

/// <summary>The four figures of a measure in a report, before anything is kept back.</summary>
internal sealed record ReportFigures(Measure Measure, Figure Now, Figure Before, Figure YearBefore, Figure ReportedBefore)
{
    public IEnumerable<(ReportMoment Moment, Figure Figure)> All =>
        [(ReportMoment.Now, Now), (ReportMoment.Before, Before), (ReportMoment.YearBefore, YearBefore), (ReportMoment.ReportedBefore, ReportedBefore)];

    /// <summary>Stock on the last day of a quarter; flow over all of it.</summary>
    public static Span SpanOf(Measure measure, CalendarPeriod quarter) => measure.IsOnDate ? Span.On(quarter.LastDay) : Span.Between(quarter.From, quarter.Until);
}

/// <summary>Which of the figures of a measure.</summary>
internal enum ReportMoment
{
    Now,
    Before,
    YearBefore,
    ReportedBefore,
}
