using System.Globalization;

namespace Ledger.Figures.Traits;

/// <summary>
/// A day as a trait, from 1970-01-01 (code 1) to 2059-09-18; what lies beyond counts as that bound. Wide enough for durations, which end
/// at "more than ten years", on any day that a figure can be asked for.
/// </summary>
public sealed class DayTrait : StoredTrait<DateOnly?>
{
    private static readonly int zero = new DateOnly(1969, 12, 31).DayNumber;

    internal DayTrait(string id, string label)
        : base(id, label)
    {
    }

    public override bool IsOrdered => true;

    public override bool TryCode(string name, TextValues texts, out short code)
    {
        code = NotRegistered;
        if (name == NotRegisteredName)
            return true;
        var isDay = DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        code = isDay ? Code(day, texts) : NotRegistered;
        return isDay;
    }

    public override string Name(short code, TextValues texts) =>
        code == NotRegistered ? NotRegisteredName : DayOf(code).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override IReadOnlyList<string> Names(TextValues texts) => [];

    internal static DateOnly DayOf(short code) => DateOnly.FromDayNumber(zero + code);

    internal override short Code(DateOnly? value, TextValues texts) =>
        value is { } day ? (short)Math.Clamp(day.DayNumber - zero, 1, short.MaxValue) : NotRegistered;
}
