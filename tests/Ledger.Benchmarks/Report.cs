using System.Globalization;
using System.Text;

namespace Ledger.Benchmarks;

/// <summary>docs/performance.md: the rows of a run, with the machine named.</summary>
internal static class Report
{
    public static string Page(IReadOnlyList<Measured> rows, string machine, DateOnly day)
    {
        var page = new StringBuilder();
        page.AppendLine("# Performance");
        page.AppendLine();
        page.AppendLine($"Written by `ops/bench` on {day:yyyy-MM-dd}. {machine}");
        page.AppendLine();
        page.AppendLine($"Both sides of a row ran in turn in one run, {Passes.Count} passes or more after warming up; the figures are medians. Speeds differ between machines and hours; ratios less so.");
        page.AppendLine();
        page.AppendLine("| what | ledger | beside it | ratio | at least | aim |");
        page.AppendLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var row in rows)
            page.AppendLine($"| {row.What} | {Number(row.Ours)} {row.Unit} | {(row.Raw is { } raw ? $"{Number(raw)} {row.Unit}" : "")} | {row.Ratio} | {row.AtLeast} | {row.Aim} |");
        page.AppendLine();
        foreach (var row in rows.Where(row => row.Note.Length > 0))
            page.AppendLine($"- **{row.What}**: {row.Note}");
        return page.ToString();
    }

    private static string Number(double value) => value.ToString(value >= 1000 ? "N0" : "0.0", CultureInfo.InvariantCulture);
}
