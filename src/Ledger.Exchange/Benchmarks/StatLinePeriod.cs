using Ledger.Domain.Time;

namespace Ledger.Exchange.Benchmarks;

/// <summary>A calendar period as it stands in files: as this ledger writes it, or by the codes of CBS StatLine (2021MM03, 2021KW01, 2021JJ00).</summary>
internal static class StatLinePeriod
{
    public static bool TryParse(string text, out CalendarPeriod period)
    {
        var plain = text is [_, _, _, _, var first, var second, var tens, var ones]
            ? (first, second) switch
            {
                ('M', 'M') => $"{text[..4]}-{tens}{ones}",
                ('K', 'W') when tens == '0' => $"{text[..4]}-Q{ones}",
                ('J', 'J') when (tens, ones) == ('0', '0') => text[..4],
                _ => text,
            }
            : text;
        return CalendarPeriod.TryParse(plain, out period);
    }
}
