using System.Collections.Immutable;

namespace Ledger.Domain.Benefits;

/// <summary>Under which scheme a dossier has a benefit, day by day.</summary>
internal static class SchemeDays
{
    /// <summary>Null on a day without benefit.</summary>
    public static Scheme? SchemeOn(this ImmutableArray<BenefitSpell> spells, DateOnly day) => spells.SegmentOn(day)?.Traits.Scheme;

    /// <summary>Null on a day without benefit.</summary>
    public static BenefitSegment? SegmentOn(this ImmutableArray<BenefitSpell> spells, DateOnly day)
    {
        foreach (var spell in spells)
        {
            if (day < spell.Start || day >= spell.Until)
                continue;
            var i = spell.Segments.Length - 1;
            while (spell.Segments[i].From > day)
                i--;
            return spell.Segments[i];
        }

        return null;
    }

    /// <summary>The days on which a benefit starts, changes or ends.</summary>
    public static IEnumerable<DateOnly> Changes(this ImmutableArray<BenefitSpell> spells) =>
        spells.SelectMany(spell => spell.Segments.Select(segment => segment.From).Append(spell.Until));
}
