namespace Ledger.Figures.Traits;

/// <summary>Yes, no, or not registered.</summary>
public sealed class FlagTrait : StoredTrait<bool?>
{
    private const short No = 1;
    private const short Yes = 2;
    private static readonly string[] names = [NotRegisteredName, "no", "yes"];

    internal FlagTrait(string id, string label)
        : base(id, label)
    {
    }

    public override bool IsNarrow => true;

    public override bool TryCode(string name, TextValues texts, out short code)
    {
        code = (short)Array.IndexOf(names, name);
        return code >= 0;
    }

    public override string Name(short code, TextValues texts) => names[code];

    public override IReadOnlyList<string> Names(TextValues texts) => names;

    internal override short Code(bool? value, TextValues texts) => value switch
    {
        true => Yes,
        false => No,
        null => NotRegistered,
    };
}
