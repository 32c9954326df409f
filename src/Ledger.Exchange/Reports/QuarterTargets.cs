using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Targets;
using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Figures.Reports;
using Ledger.Figures.Targets;
using Ledger.Journal;

namespace Ledger.Exchange.Reports;

/// <summary>
/// The targets that a report on a quarter shows: that for the very days of a figure, with its light; else the one that ends in the same
/// year, in words alone, because nothing of it can be judged yet.
/// </summary>
public sealed class QuarterTargets(Municipality municipality, IJournal journal, MunicipalFigures figures) : IReportTargets
{
    public async Task<ReportTarget?> Find(Figure realised, CalendarPeriod quarter, Position known, CancellationToken cancel)
    {
        var targets = new MunicipalTargets(figures);
        var ofMeasure = (await MunicipalTargets.Register(journal, municipality, known, cancel)).All
            .Where(target => target.Measure.Id.Split('@')[0] == realised.Measure.Id && target.Measure.Where is null or { Count: 0 } && target.Current?.Aim is not null)
            .ToList();
        if (ofMeasure.Find(target => target.Days.First == realised.Span.First && target.Days.Last == realised.Span.Until.AddDays(-1)) is { } exact)
            return new ReportTarget(Told(exact.Current!.Aim!), $"{exact.Current.Aim!.Value}", Told((await targets.Result(exact, known, cancel)).Light));
        return ofMeasure.Where(target => target.Days.Last.Year == quarter.From.Year && target.Days.Last >= quarter.From).MinBy(target => target.Days.Last) is { } later
            ? new ReportTarget($"{Told(later.Current!.Aim!)} ({DutchText.Days(later.Days)})", $"{later.Current.Aim!.Value}", null)
            : null;
    }

    private static string Told(Aim aim)
    {
        var unit = aim.Of is null ? "" : "% van het jaar ervoor";
        return aim.Direction switch
        {
            Direction.AtLeast => $"ten minste {DutchText.Number($"{aim.Value}")}{unit}",
            Direction.AtMost => $"ten hoogste {DutchText.Number($"{aim.Value}")}{unit}",
            _ => $"van {DutchText.Number($"{aim.Value}")} tot en met {DutchText.Number($"{aim.UpTo}")}{unit}",
        };
    }

    private static string? Told(Light? light) => light switch
    {
        Light.Green => "groen",
        Light.Yellow => "geel",
        Light.Red => "rood",
        _ => null,
    };
}
