using System.Text;

namespace Ledger.Figures.Traits;

/// <summary>Wire names: SingleParent is "single-parent".</summary>
internal static class Kebab
{
    public static string Of(string pascal)
    {
        var text = new StringBuilder(pascal.Length + 4);
        foreach (var c in pascal)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
