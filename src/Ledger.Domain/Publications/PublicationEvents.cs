using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Numbers;
using Ledger.Domain.Time;

namespace Ledger.Domain.Publications;

/// <summary>
/// A report printed a figure (gepubliceerd cijfer): its value with the decimals as they stand there, its days, where it stands, and what
/// the report itself says that it follows from. Laid beside what the ledger says, and beside the other figures of the report.
/// </summary>
/// <param name="EffectiveOn">The day of publication.</param>
/// <param name="Figure">Its name in the register: "rk-2023:dossiers-2022".</param>
/// <param name="Label">As the report calls it.</param>
/// <param name="Value">As printed: the decimals say how it was rounded.</param>
/// <param name="Unit">What it is counted in: "benefits", "persons", "percent", "euro", or another word of the report. With a measure: the word of its unit.</param>
/// <param name="Document">Title of the report.</param>
/// <param name="Place">Page, table and row, or line; null when not noted.</param>
/// <param name="On">Reference date; null for a figure over a period.</param>
/// <param name="From">First day of its period; null for a reference date.</param>
/// <param name="Until">First day after its period; null for a reference date.</param>
/// <param name="DaysAssumed">True when the report does not say of which days it is, and these were assumed.</param>
/// <param name="Fact">What is counted, by a word that all figures of one fact share: "dossiers". Null when the measure says it, or nothing is to be compared.</param>
/// <param name="Nature">What the value is; null means realised.</param>
/// <param name="Definition">What the report says that it counts; null when it says nothing.</param>
/// <param name="RoundedTo">What a round figure was rounded to: 10 for "some 670"; null when its decimals say it.</param>
/// <param name="Measure">The measure of the ledger that it corresponds to, so that it can be found again; null when there is none.</param>
/// <param name="Follows">From which other figures the report makes it; null when from none.</param>
/// <param name="Repeats">The figure that it prints once more; null when none.</param>
/// <param name="Says">How the report compares it with another figure, in words; null when it does not.</param>
/// <param name="Category">Of what whole it is one category; null when of none.</param>
public sealed record FigurePublished(
    DateOnly EffectiveOn,
    RegisterName Figure,
    string Label,
    PrintedNumber Value,
    [property: StringLength(40)] string Unit,
    string Document,
    string? Place = null,
    DateOnly? On = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    bool DaysAssumed = false,
    [property: StringLength(80)] string? Fact = null,
    FigureNature? Nature = null,
    [property: StringLength(2000)] string? Definition = null,
    PrintedNumber? RoundedTo = null,
    MeasureReference? Measure = null,
    Derivation? Follows = null,
    RegisterName? Repeats = null,
    Comparison? Says = null,
    Category? Category = null) : RegisterEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        foreach (var problem in new ReferenceDays(On, From, Until).Problems("the figure"))
            yield return problem;
        if (RoundedTo is { Steps: <= 0 })
            yield return Problem.Of(nameof(RoundedTo), $"is {RoundedTo}", "Give what it was rounded to, for instance 10, or leave it out");
        foreach (var problem in Follows?.Contradictions() ?? [])
            yield return problem.Under("/follows");
        foreach (var (field, other) in Others().Where(other => other.Figure == Figure.Value))
            yield return new(field, "is the figure itself", "Name another figure");
    }

    private IEnumerable<(string Field, string Figure)> Others() =>
    [
        .. Follows?.From.Select((name, index) => ($"/follows/from/{index}", name)) ?? [],
        .. Repeats is { } repeated ? [("/repeats", repeated.Value)] : Array.Empty<(string, string)>(),
        .. Says is { } said ? [("/says/than", said.Than.Value)] : Array.Empty<(string, string)>(),
        .. Category?.Whole is { } whole ? [("/category/whole", whole.Value)] : Array.Empty<(string, string)>(),
    ];
}

/// <summary>A published figure was taken back from the register (intrekking gepubliceerd cijfer): it was entered wrongly. What the report prints does not change.</summary>
/// <param name="EffectiveOn">The day on which it was taken back.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Reason">Why, for auditors.</param>
public sealed record FigureUnpublished(DateOnly EffectiveOn, RegisterName Figure, string Reason) : RegisterEvent;

/// <summary>What a published value is.</summary>
public enum FigureNature
{
    /// <summary>What came about (realisatie).</summary>
    Realised = 1,

    /// <summary>What is to be reached (doelstelling).</summary>
    Target = 2,

    /// <summary>What was expected or estimated (raming, prognose).</summary>
    Estimate = 3,
}

/// <summary>How a report makes a figure from other figures of its own.</summary>
/// <param name="As">By which sum.</param>
/// <param name="From">The names of the figures that go into it, in the order of the sum.</param>
public sealed record Derivation(DerivationKind As, TextList From)
{
    internal IEnumerable<Problem> Contradictions()
    {
        var (least, most) = As switch
        {
            DerivationKind.Total => (1, int.MaxValue),
            DerivationKind.Difference => (2, int.MaxValue),
            DerivationKind.Balance => (3, 3),
            DerivationKind.Complement => (1, 1),
            _ => (2, 2),
        };
        if (From.Count < least || From.Count > most)
            yield return Problem.Of(nameof(From), $"names {From.Count} figures", $"Give {Expected}");
        for (var i = 0; i < From.Count; i++)
        {
            if (!RegisterName.IsValid(From[i]))
                yield return new($"/from/{i}", $"is {PersonalData.Quote(From[i])}", "Give the name of a published figure");
        }
    }

    private string Expected => As switch
    {
        DerivationKind.Total => "the parts",
        DerivationKind.Difference => "what is subtracted from, and what is subtracted",
        DerivationKind.Balance => "the stock at the start, what came in and what went out",
        DerivationKind.Share => "the part and the whole",
        DerivationKind.Growth => "the figure at the start and the figure at the end",
        _ => "the figure that the rest is of",
    };
}

/// <summary>The sums by which reports make figures from figures.</summary>
public enum DerivationKind
{
    /// <summary>The sum of its parts.</summary>
    Total = 1,

    /// <summary>The first, less all others.</summary>
    Difference = 2,

    /// <summary>Stock at the end: stock at the start, plus what came in, less what went out.</summary>
    Balance = 3,

    /// <summary>The first in per cent of the second.</summary>
    Share = 4,

    /// <summary>By how many per cent the second is above the first; negative when below.</summary>
    Growth = 5,

    /// <summary>What is left of 100 per cent.</summary>
    Complement = 6,
}

/// <summary>A comparison that a report makes in words: "more than in 2015", "the target was reached".</summary>
/// <param name="Is">In which relation this figure stands to the other, as the report has it.</param>
/// <param name="Than">The other figure.</param>
public sealed record Comparison(ComparisonKind Is, RegisterName Than);

/// <summary>The relations that words can state.</summary>
public enum ComparisonKind
{
    /// <summary>Higher than.</summary>
    MoreThan = 1,

    /// <summary>Lower than.</summary>
    LessThan = 2,

    /// <summary>As high as, or higher.</summary>
    AtLeast = 3,

    /// <summary>As high as, or lower.</summary>
    AtMost = 4,

    /// <summary>As high as.</summary>
    EqualTo = 5,
}

/// <summary>One of the categories into which a report divides a whole.</summary>
/// <param name="Of">The division, by a word that all its categories share: "household".</param>
/// <param name="Are">Whether somebody may be in more than one of them.</param>
/// <param name="Whole">The figure that is divided; null when it is 100 per cent.</param>
public sealed record Category([property: StringLength(80)] string Of, CategoryKind Are, RegisterName? Whole = null);

/// <summary>How categories of one whole are to each other.</summary>
public enum CategoryKind
{
    /// <summary>Everybody is in just one, and none is left out: together they are the whole.</summary>
    Exclusive = 1,

    /// <summary>Somebody may be in several, or in none: together they may be more or less than the whole, and none is more.</summary>
    Overlapping = 2,
}
