using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Profiles;

/// <summary>Reads from when the municipality knew of a row.</summary>
internal static class KnownRuleReader
{
    /// <exception cref="ProfileException">It is not said.</exception>
    public static KnownRule Read(YamlMap profile, YamlNode node, ProfileColumns columns)
    {
        if (node is YamlScalarNode { Value: { } word })
        {
            return word switch
            {
                "effective" => new KnownRule.Effective(),
                "import" => new KnownRule.Import(),
                _ => throw profile.Error(node, $"'{word}' does not say when the municipality knew: write effective, import, or column: followed by a date column."),
            };
        }
        var map = profile.Below(node, "column");
        return new KnownRule.Registered(columns.Date(map, map.Require("column")));
    }
}
