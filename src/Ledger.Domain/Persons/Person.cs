namespace Ledger.Domain.Persons;

/// <summary>Someone on a benefit, by pseudonym and with the few traits that figures need. Never a BSN, a name or an address.</summary>
/// <param name="Id">The same person has the same pseudonym in every event of the municipality.</param>
/// <param name="Birth">Null when the source does not know it.</param>
/// <param name="PermitHolder">Whether he holds a residence permit for asylum (vergunninghouder, statushouder), the lawful mark of a group that has programmes and targets of its own; never origin. Null when not registered.</param>
public sealed record Person(PersonId Id, BirthMonth? Birth = null, Sex Sex = Sex.Unknown, bool? PermitHolder = null);

/// <summary>Pseudonym of a person: text of 1 to 64 letters, digits and - _ . : /, meaningless outside the source that gave it.</summary>
public readonly record struct PersonId
{
    public const int MaxLength = 64;

    /// <exception cref="FormatException">Empty, too long, or with another character.</exception>
    public PersonId(string value)
    {
        if (value is not { Length: > 0 and <= MaxLength } || !value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/'))
            throw new FormatException($"'{value}' is not a pseudonym: use 1 to {MaxLength} letters, digits and - _ . : /.");
        Value = value;
    }

    public string Value { get; }

    public override string ToString() => Value;
}

/// <summary>As in the population register; CBS BUS field 20 (1 man, 2 vrouw).</summary>
public enum Sex
{
    Unknown = 0,
    Man = 1,
    Woman = 2,
}
