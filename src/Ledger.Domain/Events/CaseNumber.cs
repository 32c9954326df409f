namespace Ledger.Domain.Events;

/// <summary>
/// The source's own number of an application, a trajectory, a claim and the like, unique among its kind within the dossier:
/// 1 to 64 letters, digits and - _ . : /.
/// </summary>
public readonly record struct CaseNumber
{
    public const int MaxLength = 64;

    /// <exception cref="FormatException">Empty, too long, or with another character.</exception>
    public CaseNumber(string value)
    {
        if (value is not { Length: > 0 and <= MaxLength } || !value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/'))
            throw new FormatException($"'{value}' is not a case number: use 1 to {MaxLength} letters, digits and - _ . : /.");
        Value = value;
    }

    public string Value { get; }

    public override string ToString() => Value;
}
