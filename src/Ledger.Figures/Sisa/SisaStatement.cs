using Ledger.Domain;
using Ledger.Domain.Sisa;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;

namespace Ledger.Figures.Sisa;

/// <summary>The statement of a year as the ledger has it, as known at one position.</summary>
/// <param name="Year">The year of the account: T.</param>
/// <param name="Parts">Own execution in T, the whole of T-1, and joint bodies in T; without the whole when there was no statement over T-1.</param>
public sealed record SisaStatement(SisaForm Form, Municipality Municipality, int Year, KnownPoint Known, IReadOnlyList<SisaPartOfStatement> Parts)
{
    public IEnumerable<SisaAmount> Amounts => Parts.SelectMany(part => part.Amounts);

    /// <summary>Some of the years were not over yet at <see cref="Known"/>.</summary>
    public bool IsProvisional => Amounts.Any(amount => amount.Figure.IsProvisional);

    /// <summary>
    /// Whether the municipality carried all of it out itself in T (volledig zelfstandige uitvoering): no joint body has an amount in any
    /// cell. Null when it is not registered.
    /// </summary>
    public bool? OwnExecution => Part(SisaPart.Joint)!.Amounts is var joint && joint.All(amount => amount.Cents is not null) ? joint.All(amount => amount.Cents == 0) : null;

    /// <summary>What the form asks besides and the ledger cannot say.</summary>
    public IEnumerable<SisaAbsence> Absent => Form.Absent.Where(absence => absence.Years.Contains(Year));

    /// <summary>Null when it is not in the statement.</summary>
    public SisaPartOfStatement? Part(SisaPart part) => Parts.FirstOrDefault(each => each.Part == part);
}

/// <summary>One part of a statement.</summary>
/// <param name="Year">The year that it is of: T, or T-1.</param>
/// <param name="NetCosts">The ledger's own net costs over the same entries, which the amounts come to.</param>
public sealed record SisaPartOfStatement(SisaPart Part, SisaPartForm Form, int Year, IReadOnlyList<SisaAmount> Amounts, Figure NetCosts)
{
    /// <summary>All that was spent; null when some of it is not registered.</summary>
    public RoundedSum? Expenditure => SumOf(SisaCellKind.Expenditure);

    /// <summary>All that came in; null when some of it is not registered.</summary>
    public RoundedSum? Receipts => SumOf(SisaCellKind.Receipts);

    /// <summary>Expenditure less receipts; null when some of it is not registered.</summary>
    public RoundedSum? Net => Sum(Amounts, amount => amount.Cell.Kind == SisaCellKind.Expenditure ? 1 : -1);

    /// <exception cref="BrokenInvariantException">Expenditure less receipts is not the ledger's own net costs.</exception>
    internal SisaPartOfStatement Checked()
    {
        if (Net is { } net)
            Invariant.Holds(net.Exact.ToFraction() == NetCosts.Value!.Exact!.Value.ToFraction(), $"The cells of {Form.Code} over {Year} come to {net.Exact} euro, and {NetCosts.Basis} is {NetCosts.Value.Exact}.");
        return this;
    }

    private RoundedSum? SumOf(SisaCellKind kind) => Sum([.. Amounts.Where(amount => amount.Cell.Kind == kind)], _ => 1);

    private static RoundedSum? Sum(IReadOnlyList<SisaAmount> amounts, Func<SisaAmount, int> sign) => amounts.All(amount => amount.Cents is not null)
        ? RoundedSum.Of(amounts[0].Rounding, amounts.Select(amount => new Exact(sign(amount) * amount.Cents!.Value, 100)))
        : null;
}

/// <summary>One cell of a statement with its figure.</summary>
/// <param name="Code">The number that the form gives it; null when that of the year is not known.</param>
/// <param name="Control">What the auditor has to look at; null when not known.</param>
/// <param name="Remarks">What else holds for it in the year that it is of.</param>
public sealed record SisaAmount(SisaPart Part, SisaCell Cell, SisaCode? Code, SisaControl? Control, IReadOnlyList<SisaRemark> Remarks, Figure Figure, Rounding Rounding)
{
    /// <summary>Exact, in cents; null when not registered.</summary>
    public long? Cents => Figure.Value?.Counted;

    /// <summary>In whole euros, as it is filled in; null when not registered.</summary>
    public string? Rounded => Cents is { } cents ? Rounding.Apply(new Exact(cents, 100)) : null;
}
