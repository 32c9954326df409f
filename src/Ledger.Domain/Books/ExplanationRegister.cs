using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Books;

/// <summary>All explanations of differences with the general ledger, as known at the last of the events they were folded from.</summary>
/// <param name="All">In the order in which they were given.</param>
/// <param name="Findings">What cannot be: an explanation given twice under one name, or taken back and never given; it counts for nothing else.</param>
public sealed record ExplanationRegister(IReadOnlyList<Explanation> All, IReadOnlyList<RegisterFinding> Findings)
{
    /// <param name="events">Those of <see cref="Registers.Reconciliation"/>, in order of position.</param>
    public static ExplanationRegister Of(IEnumerable<RecordedEvent> events)
    {
        var explanations = new Dictionary<RegisterName, Explanation>();
        var findings = new List<RegisterFinding>();
        foreach (var recorded in events)
        {
            switch (EventCatalogue.Decode(recorded.Type, recorded.SchemaVersion, recorded.Data.Span))
            {
                case DifferenceExplained explained when !explanations.TryAdd(explained.Explanation, new Explanation(explained, null, recorded.Position, recorded.KnownAt)):
                    findings.Add(new(recorded.Position, $"{explained.Explanation} was explained before, at position {explanations[explained.Explanation].Position}: withdraw that, and give another explanation another name."));
                    break;
                case ExplanationWithdrawn withdrawn when !explanations.ContainsKey(withdrawn.Explanation):
                    findings.Add(new(recorded.Position, $"{withdrawn.Explanation} was never given, so that it cannot be withdrawn."));
                    break;
                case ExplanationWithdrawn withdrawn:
                    explanations[withdrawn.Explanation] = explanations[withdrawn.Explanation] with { Withdrawn = withdrawn };
                    break;
            }
        }

        return new ExplanationRegister([.. explanations.Values.OrderBy(explanation => explanation.Position)], findings);
    }

    /// <summary>Why events cannot follow in this register, one for each that cannot; empty when all can. What is there already is no trouble.</summary>
    /// <param name="offered">Bodies of its events, in order.</param>
    public IReadOnlyList<RegisterRefusal> Refusals(IEnumerable<LedgerEvent> offered)
    {
        var given = All.ToDictionary(explanation => explanation.As.Explanation, explanation => explanation.As);
        var refusals = new List<RegisterRefusal>();
        foreach (var (index, body) in offered.Index())
        {
            if (body is DifferenceExplained explained && !given.TryAdd(explained.Explanation, explained) && given[explained.Explanation] != explained)
                refusals.Add(new RegisterRefusal(index, $"{explained.Explanation} was explained before, and otherwise: withdraw that, and give another explanation another name."));
            else if (body is ExplanationWithdrawn withdrawn && !given.ContainsKey(withdrawn.Explanation))
                refusals.Add(new RegisterRefusal(index, $"{withdrawn.Explanation} was never given, so that it cannot be withdrawn."));
        }

        return refusals;
    }
}

/// <summary>An explanation of a difference.</summary>
/// <param name="Withdrawn">How it was taken back; null while it stands.</param>
/// <param name="Position">Of its event.</param>
/// <param name="KnownAt">Known axis: when the register knew it.</param>
public sealed record Explanation(DifferenceExplained As, ExplanationWithdrawn? Withdrawn, Position Position, DateTimeOffset KnownAt);
