namespace Ledger.Figures.Traits;

/// <summary>A trait in the source's own words. Codes are given in the order in which the values first appear in the entries.</summary>
public class TextTrait : StoredTrait<string?>
{
    internal TextTrait(string id, string label)
        : base(id, label)
    {
    }

    public override bool TryCode(string name, TextValues texts, out short code)
    {
        code = NotRegistered;
        return name == NotRegisteredName || texts.Of(this).TryCode(name, out code);
    }

    public override string Name(short code, TextValues texts) => code == NotRegistered ? NotRegisteredName : texts.Of(this)[code];

    public override IReadOnlyList<string> Names(TextValues texts) => [NotRegisteredName, .. texts.Of(this).Values];

    internal override short Code(string? value, TextValues texts) =>
        string.IsNullOrEmpty(value) ? NotRegistered : texts.Of(this).CodeOf(value);
}
