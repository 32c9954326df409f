namespace Ledger.Domain;

/// <summary>
/// A municipality by its CBS code: four digits, leading zero kept ("0141" is Almelo).
/// Every journal, key and right in the ledger belongs to exactly one.
/// </summary>
public readonly record struct Municipality : IComparable<Municipality>
{
    /// <exception cref="FormatException">The code is not four digits.</exception>
    public Municipality(string code)
    {
        if (code is not { Length: 4 } || !code.All(char.IsAsciiDigit))
            throw new FormatException($"'{code}' is not a municipality: give the CBS code of four digits, for instance 0141.");
        Code = code;
    }

    public string Code { get; }

    public int CompareTo(Municipality other) => string.CompareOrdinal(Code, other.Code);

    public override string ToString() => Code;
}
