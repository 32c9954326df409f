namespace Ledger.Cli.Asking;

/// <summary>How long something is to last: 30m, 8h, 7d.</summary>
internal static class Duration
{
    private static readonly TimeSpan longest = TimeSpan.FromDays(31);

    /// <exception cref="FormatException">Another form, nothing, or longer than 31 days.</exception>
    public static TimeSpan Parse(string text)
    {
        var unit = text.Length == 0 ? TimeSpan.Zero : text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        return unit > TimeSpan.Zero && ushort.TryParse(text.AsSpan(0, text.Length - 1), out var count) && count > 0 && unit * count <= longest
            ? unit * count
            : throw new FormatException($"'{text}' is not how long: write minutes, hours or days as 30m, 8h or 7d, at most {longest.Days}d.");
    }
}
