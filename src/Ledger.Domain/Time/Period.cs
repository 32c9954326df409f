namespace Ledger.Domain.Time;

/// <summary>
/// Whole days on the effective axis, half-open: <see cref="From"/> counts, <see cref="Until"/> is the first day that no longer does.
/// Half-open because adjoining periods then share a boundary and lengths add up; a source's last day (tot en met) is Until minus one.
/// </summary>
/// <param name="Until"><see cref="Open"/> when no end is known.</param>
public readonly record struct Period(DateOnly From, DateOnly Until)
{
    /// <summary>Stands for an end that is not known.</summary>
    public static readonly DateOnly Open = DateOnly.MaxValue;

    public bool IsOpen => Until == Open;

    /// <summary>True when no day lies in the period: an end on or before the start.</summary>
    public bool IsEmpty => Until <= From;

    public bool Contains(DateOnly day) => From <= day && day < Until;

    public Period Intersect(Period other) =>
        new(From > other.From ? From : other.From, Until < other.Until ? Until : other.Until);

    public static Period Since(DateOnly from) => new(from, Open);

    public override string ToString() => IsOpen ? $"{From:yyyy-MM-dd}.." : $"{From:yyyy-MM-dd}..{Until:yyyy-MM-dd}";
}
