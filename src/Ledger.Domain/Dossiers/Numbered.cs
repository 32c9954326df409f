using System.Collections.Immutable;
using Ledger.Domain.Events;

namespace Ledger.Domain.Dossiers;

/// <summary>Something in a dossier that its source numbers: an application, a trajectory, a referral.</summary>
public interface INumbered
{
    CaseNumber Number { get; }
}

internal static class Numbered
{
    /// <summary>-1 when nothing bears the number.</summary>
    public static int IndexOf<T>(this ImmutableArray<T> cases, CaseNumber number)
        where T : INumbered
    {
        for (var i = cases.Length - 1; i >= 0; i--)
        {
            if (cases[i].Number == number)
                return i;
        }

        return -1;
    }
}
