using System.Collections.Frozen;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Profiles;

/// <summary>Reads how a row is a posting of the general ledger.</summary>
internal static class BooksRuleReader
{
    /// <exception cref="ProfileException">It is not said, or not understood.</exception>
    public static BooksRule Read(YamlMap profile, YamlNode node, ProfileColumns columns)
    {
        var map = profile.Below(node, "year", "period", "account", "cost-centre", "side", "amount", "unmapped-accounts", "content");
        var side = map.Find("side") is { } sided ? columns.Coded(map, sided, "costs", "revenues") : null;
        var worked = WorkedColumns.Of(new CodeList("side", FrozenDictionary.ToFrozenDictionary(["costs", "revenues"], word => word)));
        foreach (var column in worked.All.Where(column => !columns.TryAdd(column)))
            throw map.Error(node, $"a column cannot be named {column.Name}: that is worked out of the others.");
        var (year, always) = Year(map, columns);
        var rule = new BooksRule(
            year, always,
            columns.Named(map, map.Require("period")),
            columns.Named(map, map.Require("account")),
            map.Find("cost-centre") is { } centre ? columns.Named(map, centre) : null,
            side,
            Amount(map, map.Require("amount"), columns),
            NeedsMapping(map),
            worked,
            [.. map.List("content").Select(column => columns.Named(map, column))]);
        if (rule is { Side: null, Amount: AmountRule.Signed { RevenuesNegative: false } })
            throw map.Error(map.Require("amount"), "nothing tells costs from revenues: give a side, or say that revenues are negative.");
        return rule;
    }

    private static (ColumnRule? Column, int? Always) Year(YamlMap books, ProfileColumns columns)
    {
        if (books.Find("year") is not { } node)
            return (null, null);
        if (node is YamlScalarNode)
            return (columns.Named(books, node), null);
        var constant = books.Below(node, "value");
        return int.TryParse(constant.Text("value"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and <= 2079
            ? (null, year)
            : throw constant.Error(node, "the year of the books is a year from 1950 to 2079.");
    }

    private static AmountRule Amount(YamlMap books, YamlNode node, ProfileColumns columns)
    {
        var map = books.Below(node, "signed", "revenues", "debit", "credit", "column", "indicator");
        return map.Entries.Select(entry => entry.Key).Order().ToArray() switch
        {
            ["signed"] => new AmountRule.Signed(columns.Amount(map, map.Require("signed")), false),
            ["revenues", "signed"] => new AmountRule.Signed(columns.Amount(map, map.Require("signed")), map.Text("revenues") switch
            {
                "negative" => true,
                "positive" => false,
                var other => throw map.Error(map.Require("revenues"), $"'{other}' does not say how revenues are signed: write negative or positive."),
            }),
            ["credit", "debit"] => new AmountRule.TwoColumns(columns.Amount(map, map.Require("debit")), columns.Amount(map, map.Require("credit"))),
            ["column", "indicator"] => new AmountRule.Indicated(columns.Amount(map, map.Require("column")), columns.Coded(map, map.Require("indicator"), "debit", "credit")),
            _ => throw map.Error(node, "give the amount as signed (with revenues: negative or positive), as debit and credit, or as column and indicator."),
        };
    }

    private static bool NeedsMapping(YamlMap map) => map.Find("unmapped-accounts") is { } node && map.TextOf(node) switch
    {
        "set-aside" => true,
        "taken" => false,
        var other => throw map.Error(node, $"'{other}' does not say what becomes of a row on an account that is not mapped: write set-aside or taken."),
    };
}
