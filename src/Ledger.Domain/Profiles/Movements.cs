using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;

namespace Ledger.Domain.Profiles;

/// <summary>How clients move between the groups of a scheme of classification.</summary>
internal static class Movements
{
    /// <summary>The movement that an assessment makes after those before it in effect; null when it makes none. Who is assessed is told apart by pseudonym, the applicant by its absence too.</summary>
    public static Reclassification? MovementOf(this Dossier dossier, ProfileAssessed assessed)
    {
        var now = assessed.Group;
        for (var i = dossier.Assessments.Count - 1; i >= 0; i--)
        {
            var earlier = dossier.Assessments.Items[i];
            if (earlier.Person != assessed.Person || (earlier.Group.Scheme, earlier.Group.Version) != (now.Scheme, now.Version))
                continue;
            return earlier.Group.Group == now.Group ? null : new Reclassification(assessed.EffectiveOn, $"{now.Scheme}/{now.Version}", earlier.Group.Group, now.Group);
        }

        return null;
    }
}
