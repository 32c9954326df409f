namespace Ledger.Domain.Events;

/// <summary>
/// The name of a target, of a published figure or of a filed statement, given once by whoever enters it and unique within its register: 1 to 80 letters,
/// digits and - _ . :, so that it stands in an address as it is.
/// </summary>
public readonly record struct RegisterName : IComparable<RegisterName>
{
    public const int MaxLength = 80;

    /// <exception cref="FormatException">Empty, too long, or with another character.</exception>
    public RegisterName(string value) =>
        Value = IsValid(value) ? value : throw new FormatException($"'{value}' is not a name in a register: use 1 to {MaxLength} letters, digits and - _ . :");

    public string Value { get; }

    public static bool IsValid(string? value) =>
        value is { Length: > 0 and <= MaxLength } && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');

    public int CompareTo(RegisterName other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
