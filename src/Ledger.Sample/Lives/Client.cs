using Ledger.Domain.Benefits;
using Ledger.Domain.Persons;

namespace Ledger.Sample.Lives;

/// <summary>Who a dossier is about.</summary>
/// <param name="Partner">Of a couple.</param>
/// <param name="Housing">Null when it is not registered.</param>
internal sealed record Client(Person Applicant, Person? Partner, HouseholdForm Household, Scheme Scheme, Cause Cause, Stay Stay, Housing? Housing)
{
    /// <summary>In whole months; somebody whose month of birth is not known counts as born in January.</summary>
    public int AgeInMonths(DateOnly day) =>
        Applicant.Birth is { } birth ? ((day.Year - birth.Year) * 12) + day.Month - Math.Max(1, birth.Month) : 40 * 12;

    public bool IsUnder27(DateOnly day) => AgeInMonths(day) < 27 * 12;
}
