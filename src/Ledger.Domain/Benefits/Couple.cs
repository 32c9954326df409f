using Ledger.Domain.Events.Rules;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Benefits;

/// <summary>A benefit with a partner is one of two persons.</summary>
internal static class Couple
{
    /// <summary>Two persons without a partner are no contradiction: the source may not say who the partner is.</summary>
    public static IEnumerable<Problem> Contradictions(Person applicant, Person? partner, int persons)
    {
        if (partner is not null && persons == 1)
            yield return Problem.Of("Partner", "is there while the benefit is for one person", "Give 2 persons, or leave the partner out");
        if (partner?.Id == applicant.Id)
            yield return Problem.Of("Partner", "has the pseudonym of the applicant", "Give each person a pseudonym of his own");
    }
}
