using System.Globalization;

namespace Ledger.Figures.Traits;

/// <summary>A whole number from 0 to 32,766; what lies beyond counts as that bound. The code is the number plus one.</summary>
public sealed class NumberTrait : StoredTrait<int?>
{
    public const int Max = short.MaxValue - 1;

    internal NumberTrait(string id, string label)
        : base(id, label)
    {
    }

    public override bool IsOrdered => true;

    public override bool TryCode(string name, TextValues texts, out short code)
    {
        code = NotRegistered;
        if (name == NotRegisteredName)
            return true;
        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Max)
            return false;
        code = (short)(number + 1);
        return true;
    }

    public override string Name(short code, TextValues texts) => code == NotRegistered ? NotRegisteredName : $"{code - 1}";

    public override IReadOnlyList<string> Names(TextValues texts) => [];

    /// <summary>The number that a code stands for; 0 for <see cref="Trait.NotRegistered"/>.</summary>
    internal static int ValueOf(short code) => Math.Max(code - 1, 0);

    internal override short Code(int? value, TextValues texts) =>
        value is { } number ? (short)(Math.Clamp(number, 0, Max) + 1) : NotRegistered;
}
