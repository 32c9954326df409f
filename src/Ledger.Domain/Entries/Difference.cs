using System.Collections.Immutable;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Entries;

/// <summary>The only place where signs are made.</summary>
public static class Difference
{
    /// <summary>Up to here comparing every pair costs less than hashing every fact.</summary>
    private const int FewPairs = 256;

    /// <summary>What must be posted so that the sum over all entries equals the facts after the event.</summary>
    public static IReadOnlyList<Entry> Between(Dossier before, Dossier after, Position at)
    {
        if (ReferenceEquals(before, after))
            return [];

        if (OnlyAdded(before, after) is { } added)
            return [new Entry(at, 1, Sign.Posted, added)];

        var gone = new List<Fact>();
        var come = new List<Fact>();
        Compare(before.Spells, after.Spells, spell => spell.Facts(), gone, come);
        Compare(before.Applications, after.Applications, application => application.Facts(), gone, come);
        Compare(before.Sanctions, after.Sanctions, sanction => sanction.Facts(), gone, come);
        Compare(before.Trajectories, after.Trajectories, trajectory => trajectory.Facts(), gone, come);
        Compare(before.Work.Placements, after.Work.Placements, placement => placement.Facts(), gone, come);
        Compare(before.Work.WageSubsidies, after.Work.WageSubsidies, subsidy => subsidy.Facts(), gone, come);
        Compare(before.Work.ShelteredPlaces, after.Work.ShelteredPlaces, place => place.Facts(), gone, come);
        Compare(before.Referrals, after.Referrals, referral => [referral.Referral], gone, come);
        Compare(before.Objections, after.Objections, objection => [objection.Objection], gone, come);
        Compare(before.BudgetDecisions, after.BudgetDecisions, decision => [decision.Granted], gone, come);
        Compare(before.Estimates, after.Estimates, estimate => [estimate.Estimate], gone, come);
        Compare(before.InOrder, after.InOrder, gone, come);
        Compare(before.Alone, after.Alone, gone, come);
        foreach (var jointly in Jointly.All)
        {
            if (!jointly.AreSame(before, after))
                Compare(jointly.Of(before), jointly.Of(after), gone, come);
        }

        CancelEquals(gone, come);
        return Entries(gone, come, at);
    }

    /// <summary>The one fact that a payment adds to a dossier: two events in three are payments, and need no comparing.</summary>
    private static Fact? OnlyAdded(Dossier before, Dossier after) =>
        after.Alone.Count == before.Alone.Count + 1
        && before.Alone.CommonWith(after.Alone) == before.Alone.Count
        && before.Spells == after.Spells
        && before.Applications == after.Applications
        && before.Sanctions == after.Sanctions
        && before.Trajectories == after.Trajectories
        && before.Notifications == after.Notifications
        && before.Charges == after.Charges
        && before.Activities == after.Activities
        && before.OtherIncome == after.OtherIncome
        && ReferenceEquals(before.Work, after.Work)
        && before.Coaches == after.Coaches
        && before.Referrals == after.Referrals
        && before.Objections == after.Objections
        && before.BudgetDecisions == after.BudgetDecisions
        && before.Estimates == after.Estimates
        && before.InOrder.Count == after.InOrder.Count
        && before.InOrder.CommonWith(after.InOrder) == before.InOrder.Count
            ? after.Alone.Items[^1]
            : null;

    /// <summary>Parts that both dossiers share are the same object, and cannot differ.</summary>
    private static void Compare<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, IEnumerable<Fact>> facts, List<Fact> gone, List<Fact> come)
        where T : class
    {
        if (before == after)
            return;
        for (var i = 0; i < Math.Max(before.Length, after.Length); i++)
        {
            var (old, now) = (i < before.Length ? before[i] : null, i < after.Length ? after[i] : null);
            if (ReferenceEquals(old, now))
                continue;
            if (old is not null)
                gone.AddRange(facts(old));
            if (now is not null)
                come.AddRange(facts(now));
        }
    }

    private static void Compare(Log<Fact> before, Log<Fact> after, List<Fact> gone, List<Fact> come)
    {
        var same = before.CommonWith(after);
        while (same < before.Count && same < after.Count && before.Items[same] == after.Items[same])
            same++;
        gone.AddRange(before.Items[same..]);
        come.AddRange(after.Items[same..]);
    }

    /// <summary>Facts at the start and at the end of both lists are the same mostly.</summary>
    private static void Compare(IReadOnlyList<Fact> before, IReadOnlyList<Fact> after, List<Fact> gone, List<Fact> come)
    {
        var first = 0;
        while (first < before.Count && first < after.Count && before[first] == after[first])
            first++;
        var last = 0;
        while (last < before.Count - first && last < after.Count - first && before[^(last + 1)] == after[^(last + 1)])
            last++;
        for (var i = first; i < before.Count - last; i++)
            gone.Add(before[i]);
        for (var i = first; i < after.Count - last; i++)
            come.Add(after[i]);
    }

    /// <summary>Facts that were and are: each cancels one equal to it. Mostly there are a few, at the same place in both lists.</summary>
    private static void CancelEquals(List<Fact> gone, List<Fact> come)
    {
        var same = 0;
        while (same < gone.Count && same < come.Count && gone[same] == come[same])
            same++;
        gone.RemoveRange(0, same);
        come.RemoveRange(0, same);

        if (gone.Count * come.Count <= FewPairs)
            gone.RemoveAll(come.Remove);
        else
            CancelMany(gone, come);
    }

    private static void CancelMany(List<Fact> gone, List<Fact> come)
    {
        var left = new Dictionary<Fact, int>();
        foreach (var fact in come)
            left[fact] = left.GetValueOrDefault(fact) + 1;
        gone.RemoveAll(fact => left.GetValueOrDefault(fact) > 0 && left[fact]-- > 0);
        come.RemoveAll(fact => left[fact]-- <= 0);
    }

    private static List<Entry> Entries(List<Fact> gone, List<Fact> come, Position at)
    {
        if (gone.Count + come.Count == 0)
            return [];
        gone.Sort(FactOrder.Instance);
        come.Sort(FactOrder.Instance);

        var entries = new List<Entry>(gone.Count + come.Count);
        foreach (var fact in gone)
            entries.Add(new Entry(at, entries.Count + 1, Sign.Reversed, fact));
        foreach (var fact in come)
            entries.Add(new Entry(at, entries.Count + 1, Sign.Posted, fact));
        return entries;
    }
}
