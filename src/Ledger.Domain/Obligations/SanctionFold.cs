using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Obligations;

/// <summary>How warnings, sanctions and fines are imposed, revised and withdrawn, each under its own number.</summary>
public static class SanctionFold
{
    public static Dossier Apply(this Dossier dossier, Position at, WarningGiven warning) =>
        dossier.Impose(at, warning.Sanction, new Sanction(warning.EffectiveOn, SanctionKind.Warning, warning.Ground, null, null, SanctionStatus.Imposed));

    public static Dossier Apply(this Dossier dossier, Position at, SanctionImposed imposed) =>
        dossier.Impose(at, imposed.Sanction, new Sanction(imposed.EffectiveOn, SanctionKind.Reduction, imposed.Ground, imposed.Percentage, imposed.Months, SanctionStatus.Imposed));

    public static Dossier Apply(this Dossier dossier, Position at, FineImposed fine) =>
        dossier.Impose(at, fine.Sanction, new Sanction(fine.EffectiveOn, SanctionKind.Fine, SanctionGround.DutyToInform, null, null, SanctionStatus.Imposed));

    public static Dossier Apply(this Dossier dossier, SanctionRevised revised) =>
        dossier.Amend(revised.Sanction, sanction => sanction with { Amended = revised });

    public static Dossier Apply(this Dossier dossier, SanctionWithdrawn withdrawn) =>
        dossier.Amend(withdrawn.Sanction, sanction => sanction with { Withdrawn = true });

    private static Dossier Impose(this Dossier dossier, Position at, CaseNumber number, Sanction imposed)
    {
        var index = dossier.Sanctions.IndexOf(number);
        if (index < 0)
            return dossier with { Sanctions = dossier.Sanctions.Add(new SanctionCase(number, imposed)) };
        return dossier.Sanctions[index].Imposed is null
            ? dossier with { Sanctions = dossier.Sanctions.SetItem(index, dossier.Sanctions[index] with { Imposed = imposed }) }
            : dossier.Find(imposed.On, at, FindingKind.NumberUsedTwice);
    }

    private static Dossier Amend(this Dossier dossier, CaseNumber number, Func<SanctionCase, SanctionCase> amend)
    {
        var index = dossier.Sanctions.IndexOf(number);
        return dossier with
        {
            Sanctions = index < 0
                ? dossier.Sanctions.Add(amend(new SanctionCase(number, Imposed: null)))
                : dossier.Sanctions.SetItem(index, amend(dossier.Sanctions[index])),
        };
    }
}
