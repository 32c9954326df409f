using Ledger.Domain.Journal;
using Ledger.Figures.Questions;
using Ledger.Journal;
using Ledger.Service.Hosting;
using Ledger.Service.Problems;

namespace Ledger.Service.Asking;

/// <summary>Until where in the journal a question knows.</summary>
internal static class Knowing
{
    /// <summary>The position that a moment stands for; null when nothing was asked.</summary>
    /// <exception cref="RequestRefusedException">The position lies behind the head of the journal.</exception>
    public static async Task<Position?> Through(IJournal journal, ServedMunicipality municipality, KnownMoment? known, KnownAxis? axis, CancellationToken cancel)
    {
        if (known is KnownMoment.Until { Time: var time })
            return await journal.PositionAt(municipality.Code, axis ?? KnownAxis.Known, time, cancel);
        if (known is not KnownMoment.At { Position: var position })
            return null;
        // What figures know of is there; only for a later position is the journal asked.
        if (municipality.Through >= position || (await journal.Head(municipality.Code, cancel)).Last is var last && position <= last)
            return position;
        throw RequestRefusedException.Of([new($"There is no position {position} yet: the journal of {municipality.Code} {municipality.Name} has come to {last}.") { Parameter = Parameters.Known.Name }]);
    }
}
