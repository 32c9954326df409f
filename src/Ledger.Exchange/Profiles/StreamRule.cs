namespace Ledger.Exchange.Profiles;

/// <summary>Which stream the events of a row stand in, and how the row is known again.</summary>
/// <param name="Content">The columns whose content makes the row itself what it is; null when a number does that.</param>
/// <param name="OrderedBy">Date column that tells rows of equal content apart: the earliest is the first, no date comes last. Null when nothing does.</param>
public abstract record StreamRule(IReadOnlyList<ColumnRule>? Content, ColumnRule? OrderedBy);

/// <summary>Which client dossier a row belongs to.</summary>
/// <param name="Number">The column that holds the dossier's number; null when no file of this kind has one.</param>
/// <param name="Content">Without a number: the columns whose content makes the row itself a dossier. Null when the number is required.</param>
/// <param name="OrderedBy">Date column that tells rows of equal content apart: the earliest is the first, no date comes last.</param>
public sealed record DossierRule(ColumnRule? Number, IReadOnlyList<ColumnRule>? Content, ColumnRule? OrderedBy) : StreamRule(Content, OrderedBy);

/// <summary>
/// Rows of the general ledger: each stands in the books of its period, and is known again by its content. What the file says of period,
/// column and amount in its own way, the events find in four columns that are worked out of it.
/// </summary>
/// <param name="Year">Column with the year of the books; null when the period says it, or all rows are of <paramref name="AlwaysYear"/>.</param>
/// <param name="AlwaysYear">The year of all rows; null when a column says it.</param>
/// <param name="Period">Column with the period: 3, 03, P03, 2021-03 or 202103, up to 13.</param>
/// <param name="Account">Column with the account.</param>
/// <param name="CostCentre">Column with the cost centre; null when the file has none.</param>
/// <param name="Side">Column whose codes say costs or revenues; null when the amount tells.</param>
/// <param name="NeedsMapping">A row on an account that no mapping in force knows is set aside.</param>
/// <param name="Worked">The columns worked out, see <see cref="WorkedColumns"/>.</param>
public sealed record BooksRule(
    ColumnRule? Year, int? AlwaysYear, ColumnRule Period, ColumnRule Account, ColumnRule? CostCentre, ColumnRule? Side, AmountRule Amount, bool NeedsMapping, WorkedColumns Worked, IReadOnlyList<ColumnRule> Content)
    : StreamRule(Content, null);

/// <summary>How a row says its amount, and whether that is debit or credit.</summary>
public abstract record AmountRule
{
    /// <summary>One column with a sign. Costs are positive in it.</summary>
    /// <param name="RevenuesNegative">Revenues stand in it as negative amounts.</param>
    public sealed record Signed(ColumnRule Amount, bool RevenuesNegative) : AmountRule;

    /// <summary>A column for debit and one for credit, of which one has an amount.</summary>
    public sealed record TwoColumns(ColumnRule Debit, ColumnRule Credit) : AmountRule;

    /// <summary>One column with the amount and one whose codes say debit or credit.</summary>
    public sealed record Indicated(ColumnRule Amount, ColumnRule Indicator) : AmountRule;
}

/// <summary>Columns that a file of the general ledger does not have, and every row of it is given.</summary>
/// <param name="Period">"booking-period": 2021-03.</param>
/// <param name="Day">"booking-day": the day that the period counts on.</param>
/// <param name="Side">"booking-side": costs or revenues.</param>
/// <param name="Amount">"booking-amount": in the sense of its side.</param>
public sealed record WorkedColumns(ColumnRule Period, ColumnRule Day, ColumnRule Side, ColumnRule Amount)
{
    public static WorkedColumns Of(CodeList sides) => new(
        Column("booking-period"), Column("booking-day") with { IsDate = true }, Column("booking-side") with { Codes = sides }, Column("booking-amount") with { IsAmount = true });

    public IReadOnlyList<ColumnRule> All => [Period, Day, Side, Amount];

    private static ColumnRule Column(string name) => new(name, [], Optional: true, IsDate: false, Codes: null);
}
