namespace Ledger.Service.Subscriptions.WatchedFigures;

/// <summary>The day in the Netherlands.</summary>
internal static class MunicipalDay
{
    private static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateOnly At(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
