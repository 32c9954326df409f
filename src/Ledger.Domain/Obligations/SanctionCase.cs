using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;

namespace Ledger.Domain.Obligations;

/// <summary>
/// A warning, sanction or fine as it stands after its revisions. A decision to revise or withdraw may take effect before the first
/// day of the sanction itself, so amendments are kept apart until the sanction is there.
/// </summary>
/// <param name="Imposed">Null while only an amendment of it is known.</param>
/// <param name="Amended">The height and length of the last revision; null when never revised.</param>
public sealed record SanctionCase(CaseNumber Number, Sanction? Imposed, SanctionRevised? Amended = null, bool Withdrawn = false) : INumbered
{
    public IEnumerable<Fact> Facts()
    {
        if (Imposed is null)
            yield break;

        yield return Imposed with
        {
            Percentage = Amended?.Percentage ?? Imposed.Percentage,
            Months = Amended?.Months ?? Imposed.Months,
            Status = Withdrawn ? SanctionStatus.Withdrawn : Amended is null ? SanctionStatus.Imposed : SanctionStatus.Revised,
        };
    }
}
