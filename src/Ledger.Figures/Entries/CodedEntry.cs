using System.Runtime.CompilerServices;
using Ledger.Domain;
using Ledger.Domain.Entries;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Time;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Entries;

/// <summary>An entry in the form in which it is stored and counted: its fact as days, an amount and codes.</summary>
/// <param name="From">First day of a period, or the day of a moment.</param>
/// <param name="Until">First day after a period, <see cref="Period.Open"/> when no end is known; the day after a moment.</param>
/// <param name="Cents">0 for facts without an amount.</param>
/// <param name="Codes">One for every trait of <paramref name="Kind"/>, in its order.</param>
public readonly record struct CodedEntry(FactKind Kind, int Position, short Ordinal, Sign Sign, DateOnly From, DateOnly Until, long Cents, TraitCodes Codes)
{
    /// <exception cref="BrokenInvariantException">The position is above 2,147,483,647, which no municipality reaches in a thousand years.</exception>
    /// <param name="madeBy">The code of the type of the event at the position; not registered where nobody asks what changed between two moments.</param>
    internal static CodedEntry Of(Entry entry, TextValues texts, short madeBy)
    {
        Invariant.Holds(entry.Position.Value is > 0 and <= int.MaxValue, $"Position {entry.Position} does not fit an entry.");
        Invariant.Holds(entry.Ordinal is > 0 and <= short.MaxValue, $"Position {entry.Position} has an entry numbered {entry.Ordinal}.");
        var kind = FactKind.Of(entry.Fact);
        var codes = default(TraitCodes);
        kind.ReadCodes(entry.Fact, texts, codes);
        codes[kind.Traits.Count - 1] = madeBy;
        var (from, until) = entry.Fact switch
        {
            PeriodFact period => (period.Period.From, period.Period.Until),
            MomentFact moment => (moment.On, DayAfter(moment.On)),
            _ => throw new BrokenInvariantException($"{entry.Fact} is neither a period nor a moment."),
        };
        var cents = entry.Fact is AmountFact { Amount: var amount } ? amount.Value : 0;
        return new CodedEntry(kind, (int)entry.Position.Value, (short)entry.Ordinal, entry.Sign, from, until, cents, codes);
    }

    /// <summary>Position and ordinal as one number: entries of a municipality are ordered by it.</summary>
    internal long Place => ((long)Position << 16) | (ushort)Ordinal;

    /// <summary>Where a moment ends.</summary>
    internal static DateOnly DayAfter(DateOnly day) => day < DateOnly.MaxValue ? day.AddDays(1) : day;
}

/// <summary>Room for the codes of the kind with the most traits; as many columns has the table of entries.</summary>
[InlineArray(Length)]
public struct TraitCodes
{
    public const int Length = 20;

#pragma warning disable IDE0044, S1144 // the runtime lays out twenty of it
    private short first;
#pragma warning restore IDE0044, S1144
}
