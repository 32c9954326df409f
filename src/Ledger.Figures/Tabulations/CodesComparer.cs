namespace Ledger.Figures.Tabulations;

/// <summary>Orders groups by their codes, the first trait first.</summary>
internal sealed class CodesComparer : IComparer<short[]>
{
    public static readonly CodesComparer Instance = new();

    public int Compare(short[]? x, short[]? y) => x.AsSpan().SequenceCompareTo(y);
}
