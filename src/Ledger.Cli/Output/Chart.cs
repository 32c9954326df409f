namespace Ledger.Cli.Output;

/// <summary>A bar for every value of a series, drawn with eighths of a character.</summary>
internal static class Chart
{
    private const string Eighths = " ▏▎▍▌▋▊▉█";

    /// <summary>
    /// Bars from zero, so that lengths compare as the values do; negative values have none. Null where there is no value, which is
    /// not a bar of length zero.
    /// </summary>
    /// <param name="width">Characters of the longest bar, at least 1.</param>
    public static IReadOnlyList<string?> Bars(IReadOnlyList<decimal?> values, int width)
    {
        var highest = values.Max() ?? 0;
        return [.. values.Select(value => value is { } height ? Bar(highest <= 0 || height <= 0 ? 0 : (int)Math.Round(height / highest * width * 8)) : null)];
    }

    private static string Bar(int eighths)
    {
        var (whole, rest) = Math.DivRem(eighths, 8);
        return new string('█', whole) + (rest == 0 ? "" : Eighths[rest]);
    }
}
