using Ledger.Domain.Persons;

namespace Ledger.Figures.Traits;

/// <summary>Year and month of birth. The code orders them, a year alone before its months.</summary>
public sealed class BirthTrait : StoredTrait<BirthMonth?>
{
    private const int FirstYear = 1850;
    private const int PerYear = 13;

    /// <summary>December 2150.</summary>
    internal const short LastCode = 1 + (PerYear * (2150 - FirstYear)) + 12;

    internal BirthTrait(string id, string label)
        : base(id, label)
    {
    }

    public override bool TryCode(string name, TextValues texts, out short code)
    {
        code = NotRegistered;
        if (name == NotRegisteredName)
            return true;
        try
        {
            code = Code(BirthMonth.Parse(name), texts);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public override string Name(short code, TextValues texts) => BirthOf(code) is { } birth ? birth.ToString() : NotRegisteredName;

    public override IReadOnlyList<string> Names(TextValues texts) => [];

    internal static BirthMonth? BirthOf(short code) =>
        code == NotRegistered ? null : new BirthMonth(FirstYear + ((code - 1) / PerYear), (code - 1) % PerYear);

    /// <summary>The day on which <see cref="BirthMonth.AgeOn"/> reaches an age.</summary>
    internal static DateOnly DayOfAge(short code, int years) =>
        BirthOf(code) is { } birth ? new DateOnly(birth.Year + years, Math.Max(birth.Month, 1), 1) : DateOnly.MaxValue;

    internal override short Code(BirthMonth? value, TextValues texts) =>
        value is { } birth ? (short)(1 + (PerYear * (birth.Year - FirstYear)) + birth.Month) : NotRegistered;
}
