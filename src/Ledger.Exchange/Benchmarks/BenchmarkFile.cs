using Ledger.Domain.Benchmarks;
using Ledger.Domain.Numbers;
using Ledger.Domain.Time;
using Ledger.Exchange.Csv;

namespace Ledger.Exchange.Benchmarks;

/// <summary>Reads a file of somebody else's figures by a profile. A file that contradicts itself is refused whole: a series with a hole is not what its source printed.</summary>
public static class BenchmarkFile
{
    /// <summary>What was retrieved, an event for every series and part of it.</summary>
    /// <param name="retrieved">Day of retrieval.</param>
    /// <exception cref="ImportRefusedException">Not such a file, with a value that cannot be read, or with two values for one period; names line and field.</exception>
    public static IReadOnlyList<BenchmarkRetrieved> Read(string path, BenchmarkProfile profile, DateOnly retrieved)
    {
        var file = CsvFile.Open(path);
        var (period, series, value) = (Column(file, profile.PeriodHeaders), Column(file, profile.SeriesHeaders), Column(file, profile.ValueHeaders));
        var found = new Dictionary<(string Series, CalendarPeriod Period), (PrintedNumber Value, long Line)>();
        foreach (var row in file.Rows())
        {
            if (row.StrayQuote || row.FieldCount != file.Header.Count)
                throw Refuse(file, row, null, $"the row has {row.FieldCount} fields and the header {file.Header.Count}, or a quote where none may stand.");
            if (profile.Missing.Contains(row[value].Trim()))
                continue;
            var key = (Series: row[series].Trim(), Period: PeriodOf(file, row, period));
            if (!profile.Series.ContainsKey(key.Series))
                throw Refuse(file, row, series, $"there is no series '{key.Series}' in profile {profile.Id}.{Suggestion.For(key.Series, profile.Series.Keys)} Known are: {string.Join(", ", profile.Series.Keys)}.");
            var number = Number(file, row, value, profile.DecimalComma);
            if (found.TryGetValue(key, out var earlier) && earlier.Value.Exact != number.Exact)
                throw Refuse(file, row, value, $"{key.Series} in {key.Period} is {number} here and {earlier.Value} in line {earlier.Line}: which one the source means cannot be told.");
            found.TryAdd(key, (number, row.Line));
        }

        if (found.Count == 0)
            throw new ImportRefusedException($"{path} holds no values.");
        return [.. found.GroupBy(pair => pair.Key.Series, pair => (pair.Key.Period, pair.Value.Value, pair.Value.Line))
            .SelectMany(one => Retrieved(path, profile, retrieved, profile.Series[one.Key], [.. one.OrderBy(point => point.Period)]))];
    }

    private static IEnumerable<BenchmarkRetrieved> Retrieved(string path, BenchmarkProfile profile, DateOnly retrieved, SeriesRule rule, IReadOnlyList<(CalendarPeriod Period, PrintedNumber Value, long Line)> points)
    {
        if (points.FirstOrDefault(point => point.Period.Every != points[0].Period.Every) is { Line: > 0 } other)
            throw new ImportRefusedException($"{path}, line {other.Line}: {rule.Id} has {points[0].Period} and {other.Period}, and a series is by month, by quarter or by year. Give each a series of its own.");
        if (points.FirstOrDefault(point => point.Period.From > retrieved) is { Line: > 0 } future)
            throw new ImportRefusedException($"{path}, line {future.Line}: {future.Period} began after the day of retrieval, {retrieved:yyyy-MM-dd}. Give the day on which this file was fetched.");
        return points.Chunk(BenchmarkPoints.MaxCount).Select(part => new BenchmarkRetrieved(
            retrieved, rule.Id, rule.Title, profile.Source, profile.Table, profile.Region, profile.Kind, profile.Unit, profile.Scale, rule.Definition,
            BenchmarkPoints.Of([.. part.Select(point => new BenchmarkPoint(point.Period, point.Value))])));
    }

    private static int Column(CsvFile file, IReadOnlyList<string> headers)
    {
        for (var i = 0; i < file.Header.Count; i++)
        {
            if (headers.Contains(file.Header[i], StringComparer.OrdinalIgnoreCase))
                return i;
        }

        throw new ImportRefusedException($"{file.Path} has no column {string.Join(" or ", headers)}: its columns are {string.Join(", ", file.Header)}. Choose the profile that fits the file.");
    }

    private static CalendarPeriod PeriodOf(CsvFile file, CsvRow row, int column) => StatLinePeriod.TryParse(row[column].Trim(), out var period)
        ? period
        : throw Refuse(file, row, column, $"'{row[column]}' is not a calendar period: a month is written 2021-03 or 2021MM03, a quarter 2021-Q1 or 2021KW01, a year 2021 or 2021JJ00.");

    private static PrintedNumber Number(CsvFile file, CsvRow row, int column, bool decimalComma)
    {
        var text = row[column].Trim();
        try
        {
            return PrintedNumber.Parse(!decimalComma ? text : text.Contains('.', StringComparison.Ordinal) ? "" : text.Replace(',', '.'));
        }
        catch (FormatException)
        {
            throw Refuse(file, row, column, $"'{text}' is not a number: digits with a {(decimalComma ? "comma" : "point")} before the decimals, without thousands separators, are expected.");
        }
    }

    private static ImportRefusedException Refuse(CsvFile file, CsvRow row, int? column, string reason) =>
        new($"{file.Path}, line {row.Line}{(column is { } at ? $", field {file.Header[at]}" : "")}: {reason}");
}
