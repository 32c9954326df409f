namespace Ledger.Exchange.Profiles;

/// <summary>Text with columns in it: "{dossier}/{start}/granted". A date is written as yyyy-MM-dd, a code as what it means.</summary>
/// <param name="Parts">In order.</param>
public sealed record Template(IReadOnlyList<TemplatePart> Parts);

public abstract record TemplatePart
{
    public sealed record Literal(string Text) : TemplatePart;

    public sealed record Value(ColumnRule Column) : TemplatePart;

    /// <summary>The name of the row: the number of its dossier, or a digest of the row where there is none.</summary>
    public sealed record Name : TemplatePart;
}
