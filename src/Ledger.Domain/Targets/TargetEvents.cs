using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Numbers;
using Ledger.Domain.Time;

namespace Ledger.Domain.Targets;

/// <summary>
/// A target was set (doelstelling vastgesteld): what a measure is to come to on a day or over a period. What was set stays; who wants
/// another value revises it.
/// </summary>
/// <param name="EffectiveOn">The day of the decision.</param>
/// <param name="Target">Its name in the register.</param>
/// <param name="Label">As the document calls it.</param>
/// <param name="Measure">What is to come to the value, so that it can be asked.</param>
/// <param name="Unit">Unit of the measure, in its word: "benefits", "persons", "percent".</param>
/// <param name="Aim">The value, and on which side of it to end.</param>
/// <param name="Resolution">Who decided, and where that stands.</param>
/// <param name="On">Reference date of a target for stock; null for one over a period.</param>
/// <param name="From">First day of its period; null for a reference date.</param>
/// <param name="Until">First day after its period; null for a reference date.</param>
public sealed record TargetSet(
    DateOnly EffectiveOn,
    RegisterName Target,
    string Label,
    MeasureReference Measure,
    [property: StringLength(40)] string Unit,
    Aim Aim,
    Resolution Resolution,
    DateOnly? On = null,
    DateOnly? From = null,
    DateOnly? Until = null) : RegisterEvent
{
    protected internal override IEnumerable<Problem> Contradictions() =>
        [.. new ReferenceDays(On, From, Until).Problems("the target"), .. Aim.Contradictions().Select(problem => problem.Under("/aim"))];
}

/// <summary>A target got another value (bijstelling doelstelling). The earlier value stays beside it.</summary>
/// <param name="EffectiveOn">The day of the decision.</param>
/// <param name="Target">The target that was set before.</param>
/// <param name="Aim">The new value.</param>
/// <param name="Resolution">Who decided, and where that stands.</param>
public sealed record TargetRevised(DateOnly EffectiveOn, RegisterName Target, Aim Aim, Resolution Resolution) : RegisterEvent
{
    protected internal override IEnumerable<Problem> Contradictions() => Aim.Contradictions().Select(problem => problem.Under("/aim"));
}

/// <summary>A target was given up (intrekking doelstelling).</summary>
/// <param name="EffectiveOn">The day of the decision.</param>
/// <param name="Target">The target that was set before.</param>
/// <param name="Resolution">Who decided, and where that stands.</param>
public sealed record TargetWithdrawn(DateOnly EffectiveOn, RegisterName Target, Resolution Resolution) : RegisterEvent;

/// <summary>What is to be reached: "at most 2250", "from 40 up to 45", "at least 80 per cent of what was reached the year before".</summary>
/// <param name="Direction">On which side of the value to end.</param>
/// <param name="Value">As the document prints it; of a band the lower end, of a relative target the percentage.</param>
/// <param name="UpTo">Upper end of a band; null for the other directions.</param>
/// <param name="Of">What the value is a percentage of; null for a value in the unit of the target.</param>
public sealed record Aim(Direction Direction, PrintedNumber Value, PrintedNumber? UpTo = null, TargetBase? Of = null)
{
    /// <summary>"at most 2250", "from 40 up to 45", "at least 80 % of the year before".</summary>
    public override string ToString()
    {
        var value = Of is null ? $"{Value}" : $"{Value} %";
        var end = Of is null ? "" : " of the year before";
        return Direction switch
        {
            Direction.AtLeast => $"at least {value}{end}",
            Direction.AtMost => $"at most {value}{end}",
            _ => $"from {Value} up to {UpTo}{(Of is null ? "" : " %")}{end}",
        };
    }

    internal IEnumerable<Problem> Contradictions()
    {
        if (Direction == Direction.Band != UpTo is not null)
            yield return Problem.Of(nameof(UpTo), Direction == Direction.Band ? "is missing" : "is given, and only a band has an upper end", Direction == Direction.Band ? "Give the upper end of the band" : "Leave it out, or make the direction band");
        else if (UpTo is { } end && end.Exact < Value.Exact)
            yield return Problem.Of(nameof(UpTo), $"is {end}, below the lower end", "Give the lower end as value and the upper end as upTo");
    }
}

/// <summary>On which side of its value a target is reached.</summary>
public enum Direction
{
    /// <summary>Reached at the value or above it (ten minste).</summary>
    AtLeast = 1,

    /// <summary>Reached at the value or below it (ten hoogste).</summary>
    AtMost = 2,

    /// <summary>Reached between two values, both included (bandbreedte).</summary>
    Band = 3,
}

/// <summary>What a relative target is a percentage of.</summary>
public enum TargetBase
{
    /// <summary>What the same measure came to on the same days a year before.</summary>
    PreviousYear = 1,
}

/// <summary>The decision behind a target (besluit).</summary>
/// <param name="By">Who decided.</param>
/// <param name="Document">Where it stands: title of the document.</param>
/// <param name="Place">Page, table or article in the document; null when not noted.</param>
/// <param name="Reason">Why; null when not given.</param>
public sealed record Resolution(DecidingBody By, string Document, string? Place = null, string? Reason = null);

/// <summary>Who may decide on a target.</summary>
public enum DecidingBody
{
    /// <summary>Gemeenteraad.</summary>
    Council = 1,

    /// <summary>College van burgemeester en wethouders.</summary>
    College = 2,

    /// <summary>Bestuur of a partnership or of an executing organisation.</summary>
    Board = 3,

    /// <summary>Ambtelijke organisatie: a plan or a contract below the college.</summary>
    Administration = 4,

    /// <summary>Set outside the municipality: by the state or by law.</summary>
    State = 5,
}
