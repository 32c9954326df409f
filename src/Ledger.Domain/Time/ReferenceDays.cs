using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Time;

/// <summary>The days that something in a register is about: a reference date (peildatum), or a half-open period.</summary>
/// <param name="On">Reference date; null for a period.</param>
/// <param name="From">First day of a period; null for a date.</param>
/// <param name="Until">First day after a period; null for a date.</param>
public readonly record struct ReferenceDays(DateOnly? On, DateOnly? From, DateOnly? Until)
{
    /// <summary>The date, or the first day of the period.</summary>
    public DateOnly First => On ?? From ?? DateOnly.MaxValue;

    public bool IsDate => On is not null;

    /// <summary>The last day that they are about.</summary>
    public DateOnly Last => On ?? Until!.Value.AddDays(-1);

    /// <summary>The same days a number of years later, or earlier when it is negative.</summary>
    public ReferenceDays AddYears(int years) => new(On?.AddYears(years), From?.AddYears(years), Until?.AddYears(years));

    public override string ToString() => On is { } day ? $"on {day:yyyy-MM-dd}" : $"from {From:yyyy-MM-dd} until {Until:yyyy-MM-dd}";

    /// <summary>What is wrong with them as fields on, from and until of an event.</summary>
    internal IEnumerable<Problem> Problems(string what)
    {
        var isDate = On is not null && From is null && Until is null;
        var isPeriod = On is null && From is not null && Until is not null;
        if (!isDate && !isPeriod)
            yield return Problem.Of(nameof(On), On is null && From is null && Until is null ? "is missing, and so is a period" : "does not go with a part of a period", $"Give the reference date of {what} (on), or its period with its first day and the first day after it (from and until)");
        else if (isPeriod && Until <= From)
            yield return Problem.Of(nameof(Until), $"is {Until:yyyy-MM-dd}, not after the first day", "Give the first day after the period");
    }
}
