using System.Runtime.CompilerServices;
using Ledger.Domain;

namespace Ledger.Figures.Traits;

/// <summary>
/// A trait with a fixed list of values. The code is the number of the value in its list (often that of CBS), where 0 means unknown;
/// a list that gives 0 a meaning is shifted by one.
/// </summary>
public sealed class CodeTrait<TEnum> : StoredTrait<TEnum?>
    where TEnum : struct, Enum
{
    private readonly Dictionary<string, short> codes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<short, string> names = [];
    private readonly int shift;

    internal CodeTrait(string id, string label)
        : base(id, label)
    {
        Invariant.Holds(Enum.GetUnderlyingType(typeof(TEnum)) == typeof(int), $"{typeof(TEnum).Name} is not an int.");
        var zero = Enum.GetName((TEnum)Enum.ToObject(typeof(TEnum), 0));
        shift = zero is null or "Unknown" ? 0 : 1;
        names[NotRegistered] = NotRegisteredName;
        foreach (var value in Enum.GetValues<TEnum>())
            names.TryAdd(Code(value), Kebab.Of(value.ToString()));
        foreach (var (code, name) in names)
            codes.Add(name, code);
        Invariant.Holds(names.Keys.All(code => code is >= 0 and <= byte.MaxValue), $"The codes of {id} do not fit a byte.");
    }

    public override bool IsNarrow => true;

    public override bool TryCode(string name, TextValues texts, out short code) => codes.TryGetValue(name, out code);

    public override string Name(short code, TextValues texts) => names[code];

    public override IReadOnlyList<string> Names(TextValues texts) => [.. names.Values];

    internal override short Code(TEnum? value, TextValues texts) => value is { } known ? Code(known) : NotRegistered;

    private short Code(TEnum value) => checked((short)(Unsafe.As<TEnum, int>(ref value) + shift));
}
