using Ledger.Domain.Money;
using Ledger.Domain.Sisa;
using Ledger.Figures.Answers;

namespace Ledger.Figures.Sisa;

/// <summary>A statement that was delivered, beside what the ledger has now.</summary>
/// <param name="Cells">Those that were delivered, and those that the form has besides in the same parts.</param>
public sealed record SisaComparison(SisaFiling Filing, SisaStatement Now, IReadOnlyList<ComparedCell> Cells)
{
    /// <summary>Null when the statement did not answer it, or it is not registered.</summary>
    public bool? OwnExecutionHolds => Filing.Filed.OwnExecution is { } filed && Now.OwnExecution is { } now ? filed == now : null;
}

/// <summary>
/// One cell of a statement that was delivered. Delivered + otherwise than the ledger had it + events + rounding = now, to the last cent,
/// wherever the events can be told.
/// </summary>
/// <param name="Cell">What it means.</param>
/// <param name="Filed">As delivered; null when it was not.</param>
/// <param name="Now">What the ledger has; null when the form has no such cell.</param>
/// <param name="Bridge">From the figure that it was taken from to the figure now; null when it cannot be made.</param>
/// <param name="Events">The entries that became known in between, in order of position.</param>
/// <param name="Trouble">Why the difference cannot be told by events; null when it can.</param>
public sealed record ComparedCell(SisaPart Part, string Cell, Cents? Filed, SisaAmount? Now, Bridge? Bridge, IReadOnlyList<LineageLine> Events, string? Trouble)
{
    /// <summary>Whole euros now less what was delivered; null without either.</summary>
    public Cents? Difference => Rounded(Now?.Figure) is { } now && Filed is { } filed ? now - filed : null;

    /// <summary>What later events made of it; null when that cannot be told.</summary>
    public Cents? ByEvents => Bridge is { } bridge ? new Cents(bridge.Causes.Sum(cause => cause.Adds)) : null;

    /// <summary>What the rounding to whole euros makes of it, then and now; null when that cannot be told.</summary>
    public Cents? ByRounding => Bridge is { } bridge ? Rounded(bridge.Closing)!.Value - Exact(bridge.Closing) - (Rounded(bridge.Opening)!.Value - Exact(bridge.Opening)) : null;

    /// <summary>What was delivered otherwise than the ledger had it then; null when that cannot be told.</summary>
    public Cents? Otherwise => Bridge is { } bridge && Filed is { } filed ? Rounded(bridge.Opening)!.Value - filed : null;

    private Cents? Rounded(Figure? figure) =>
        figure?.Value is { } value ? new Cents(checked(100 * long.Parse(Now!.Rounding.Apply(new Measures.Exact(value.Counted, 100))))) : null;

    private static Cents Exact(Figure figure) => new(figure.Value!.Counted);
}
