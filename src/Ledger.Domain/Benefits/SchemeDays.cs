using System.Collections.Immutable;

namespace Ledger.Domain.Benefits;

/// <summary>What of a dossier's benefits matters to facts that are not benefits: under which scheme one runs, day by day.</summary>
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

    /// <summary>Adds the days on which a benefit starts, changes or ends.</summary>
    public static void AddChanges(this ImmutableArray<BenefitSpell> spells, List<DateOnly> days)
    {
        foreach (var spell in spells)
        {
            foreach (var segment in spell.Segments)
                days.Add(segment.From);
            days.Add(spell.Until);
        }
    }

    /// <summary>
    /// Whether two histories have the same benefits with the same changes, each under the same scheme and with income from work or without.
    /// Most changes of a benefit are of something else, and then nothing has to be looked at again.
    /// </summary>
    public static bool AreSame(ImmutableArray<BenefitSpell> left, ImmutableArray<BenefitSpell> right)
    {
        if (left == right)
            return true;
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i]) && !AreSame(left[i], right[i]))
                return false;
        }

        return true;
    }

    /// <summary>A longer history with the scheme and the income of the shorter one's last segment says nothing new.</summary>
    private static bool AreSame(BenefitSpell left, BenefitSpell right)
    {
        if (left.Until != right.Until || left.Start != right.Start)
            return false;
        var (few, many) = left.Segments.Length <= right.Segments.Length ? (left.Segments, right.Segments) : (right.Segments, left.Segments);
        for (var i = 0; i < many.Length; i++)
        {
            var (other, segment) = (few[Math.Min(i, few.Length - 1)], many[i]);
            if (i < few.Length && other.From != segment.From || (other.Traits.Scheme, other.Traits.WorkIncome) != (segment.Traits.Scheme, segment.Traits.WorkIncome))
                return false;
        }

        return true;
    }
}
