using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Figures.Coverage;

/// <summary>A municipality said at a position that it registers a subject from a day on, or no longer.</summary>
/// <param name="Position">From here on it is known.</param>
/// <param name="From">First day of the effective axis that it holds for.</param>
/// <param name="Registers">True for a start, false for an end.</param>
public sealed record CoverageDeclaration(Position Position, Subject Subject, DateOnly From, bool Registers)
{
    /// <summary>What an event declares; null when it declares nothing.</summary>
    public static CoverageDeclaration? In(LedgerEvent body, Position at) => body switch
    {
        CoverageStarted started => new CoverageDeclaration(at, started.Subject, started.EffectiveOn, Registers: true),
        CoverageEnded ended => new CoverageDeclaration(at, ended.Subject, ended.EffectiveOn, Registers: false),
        _ => null,
    };
}
