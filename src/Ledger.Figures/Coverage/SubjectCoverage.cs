using Ledger.Domain.Coverage;
using Ledger.Domain.Journal;
using Ledger.Domain.Time;

namespace Ledger.Figures.Coverage;

/// <summary>Whether a municipality registered what a figure is about, on the days that it is about.</summary>
public enum CoverageState
{
    /// <summary>On every day.</summary>
    Registered,

    /// <summary>Nothing was declared, but there are entries: the value stands, unguarded.</summary>
    NotDeclared,

    /// <summary>On some of the days.</summary>
    PartiallyRegistered,

    /// <summary>On no day, or nothing was ever declared or entered: there is no number, and zero would be a lie.</summary>
    NotRegistered,
}

/// <summary>What is known of the registration of the subjects of a figure.</summary>
/// <param name="Since">First registered day within the days asked, when not all of them are.</param>
/// <param name="Until">First day that is no longer registered, within the days asked.</param>
public sealed record SubjectCoverage(CoverageState State, DateOnly? Since = null, DateOnly? Until = null)
{
    /// <summary>As people read it.</summary>
    public string Text => State switch
    {
        CoverageState.Registered => "registered",
        CoverageState.NotDeclared => "coverage not declared",
        CoverageState.NotRegistered => "not registered",
        _ => $"partially registered{(Since is { } since ? $", since {since:yyyy-MM-dd}" : "")}{(Until is { } until ? $", until {until:yyyy-MM-dd}" : "")}",
    };

    /// <summary>The coverage of a subject on days of the effective axis, by the declarations known at a position.</summary>
    /// <param name="hasEntries">Whether any entry of the subject is known at that position.</param>
    public static SubjectCoverage Of(IEnumerable<CoverageDeclaration> declarations, Subject subject, Period days, Position known, bool hasEntries)
    {
        var registered = Registered([.. declarations
            .Where(declaration => declaration.Subject == subject && declaration.Position <= known)
            .OrderBy(declaration => declaration.From)
            .ThenBy(declaration => declaration.Position)]);
        if (registered is null)
            return new(hasEntries ? CoverageState.NotDeclared : CoverageState.NotRegistered);

        var within = registered.Select(period => period.Intersect(days)).Where(period => !period.IsEmpty).ToList();
        if (within.Count == 0)
            return new(CoverageState.NotRegistered);
        if (within is [var whole] && whole == days)
            return new(CoverageState.Registered);
        return new(
            CoverageState.PartiallyRegistered,
            within[0].From > days.From ? within[0].From : null,
            within[^1].Until < days.Until ? within[^1].Until : null);
    }

    /// <summary>The coverage of a figure on several subjects: that of the least registered one.</summary>
    public static SubjectCoverage Least(IEnumerable<SubjectCoverage> all) => all.MaxBy(coverage => coverage.State)!;

    /// <summary>Periods in which the subject is registered; null when nothing was declared. Of two declarations for one day the later known one holds.</summary>
    private static List<Period>? Registered(IReadOnlyList<CoverageDeclaration> inOrder)
    {
        if (inOrder.Count == 0)
            return null;
        var periods = new List<Period>();

        // Who only says when it ended, registered it before.
        DateOnly? since = inOrder[0].Registers ? null : DateOnly.MinValue;
        for (var i = 0; i < inOrder.Count; i++)
        {
            var declaration = inOrder[i];
            if (i + 1 < inOrder.Count && inOrder[i + 1].From == declaration.From)
                continue;
            if (declaration.Registers)
            {
                since ??= declaration.From;
            }
            else if (since is { } start)
            {
                periods.Add(new Period(start, declaration.From));
                since = null;
            }
        }

        if (since is { } open)
            periods.Add(Period.Since(open));
        return periods;
    }
}
