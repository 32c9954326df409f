using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Employment;

/// <summary>Who is named as a mediator did mediate.</summary>
internal static class Mediation
{
    public static IEnumerable<Problem> Contradictions(bool? mediated, Mediators? by)
    {
        if (mediated == false && by is not null)
            yield return Problem.Of("MediatedBy", "names partners while nobody mediated", "Leave the partners out, or give mediated as true");
    }
}
