using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Figures.Coverage;

namespace Ledger.Exchange.Reports;

/// <summary>Numbers, days and moments as Dutch readers write them. The program itself knows no culture but the invariant one.</summary>
internal static class DutchText
{
    private static readonly string[] months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>"-1.234.567,8" for "-1234567.8".</summary>
    public static string Number(string invariant)
    {
        var (whole, decimals) = invariant.Split('.') is [var before, var after] ? (before, after) : (invariant, "");
        var sign = whole.StartsWith('-') ? "-" : "";
        var digits = whole[sign.Length..];
        for (var at = digits.Length - 3; at > 0; at -= 3)
            digits = digits.Insert(at, ".");
        return $"{sign}{digits}{(decimals.Length == 0 ? "" : $",{decimals}")}";
    }

    /// <summary>With its sign: "+3", "-0,2".</summary>
    public static string Difference(string invariant) => invariant.StartsWith('-') ? Number(invariant) : $"+{Number(invariant)}";

    /// <summary>"31 december 2021".</summary>
    public static string Day(DateOnly day) => $"{day.Day} {months[day.Month - 1]} {day.Year}";

    /// <summary>"op 31 december 2021", "van 1 januari 2021 tot en met 31 december 2021".</summary>
    public static string Days(ReferenceDays days) => days.On is { } day ? $"op {Day(day)}" : $"van {Day(days.First)} tot en met {Day(days.Last)}";

    /// <summary>"31 december 2021, 14:42 uur UTC".</summary>
    public static string Moment(DateTimeOffset moment) => $"{Day(DateOnly.FromDateTime(moment.UtcDateTime))}, {moment.UtcDateTime:HH:mm} uur UTC";

    /// <summary>"4e kwartaal 2021".</summary>
    public static string Quarter(CalendarPeriod quarter) => $"{(quarter.From.Month + 2) / 3}e kwartaal {quarter.From.Year}";

    /// <summary>"positie 493.187 van het grootboek; bekend op ..., volgens opgave van de bron; vastgelegd op ...".</summary>
    public static string Known(KnownPoint known) => known is { KnownAt: { } at, RecordedAt: { } recorded }
        ? $"positie {Number($"{known.Position}")} van het grootboek; bekend op {Moment(at)}{(known.IsDeclaredBySource ? ", volgens opgave van de bron" : "")}; vastgelegd op {Moment(recorded)}"
        : "niets was bekend";

    public static string Coverage(SubjectCoverage coverage) => coverage.State switch
    {
        CoverageState.Registered => "geregistreerd",
        CoverageState.NotDeclared => "registratie niet verklaard",
        CoverageState.NotRegistered => "niet geregistreerd",
        _ => $"deels geregistreerd{(coverage.Since is { } since ? $", vanaf {Day(since)}" : "")}{(coverage.Until is { } until ? $", tot {Day(until)}" : "")}",
    };
}
