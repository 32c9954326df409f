using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Employment;

/// <summary>Who is named as a mediator did mediate, and contributed once.</summary>
internal static class Mediation
{
    public static IEnumerable<Problem> Contradictions(bool? mediated, Mediators? by)
    {
        if (mediated == false && by is not null)
            yield return Problem.Of("MediatedBy", "names partners while nobody mediated", "Leave the partners out, or give mediated as true");
    }

    public static IReadOnlyList<string> EachOnce(this Mediators? partners) => partners is null ? [] : [.. partners.Distinct()];

    /// <summary>Whether anybody mediated; null when it is not registered.</summary>
    public static bool? Of(bool? registered, IReadOnlyList<string> partners) => partners.Count > 0 ? true : registered;

    /// <summary>How many partners contributed: none only where it is said that nobody mediated; null when it is not registered.</summary>
    public static int? Partners(bool? mediated, IReadOnlyList<string> partners) => partners.Count > 0 ? partners.Count : mediated == false ? 0 : null;
}
