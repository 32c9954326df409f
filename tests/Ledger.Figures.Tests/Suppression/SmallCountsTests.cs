using FsCheck;
using FsCheck.Fluent;
using Ledger.Figures.Suppression;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Tests.Suppression;

public sealed class SmallCountsTests
{
    private static readonly SuppressionRule five = SuppressionRules.Find("fewer-than-five");

    /// <summary>Counts as they occur: many small ones and zeros, some large.</summary>
    private static Arbitrary<long[,]> Tables =>
        (from rows in Gen.Choose(1, 4)
         from columns in Gen.Choose(1, 4)
         from counts in Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 0)), (4, Gen.Choose(1, 4)), (4, Gen.Choose(5, 12)), (2, Gen.Choose(13, 300))), rows * columns)
         select Cells(rows, columns, counts)).ToArbitrary();

    [Fact]
    public void No_count_that_is_kept_back_follows_from_what_is_shown() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Tables, cells =>
        {
            var table = CountTable.Of(cells, five);
            var attacker = new Attacker(table, cells);
            return Places(table).All(place => table.Shown(place.Row, place.Column) is not null || attacker.MayDiffer(place.Row, place.Column))
                && Enumerable.Range(0, table.Rows).All(row => table.ShownRowTotal(row) is not null || attacker.RowTotalMayDiffer(row))
                && Enumerable.Range(0, table.Columns).All(column => table.ShownColumnTotal(column) is not null || attacker.ColumnTotalMayDiffer(column))
                && (table.ShownTotal is not null || attacker.TotalMayDiffer());
        }));

    [Fact]
    public void No_small_count_is_shown_and_none_is_left_as_the_rest_of_a_line() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Tables, cells =>
        {
            var table = CountTable.Of(cells, five);
            var shown = Places(table).Select(place => table.Shown(place.Row, place.Column)).Concat(Enumerable.Range(0, table.Rows).Select(table.ShownRowTotal)).Append(table.ShownTotal);
            return shown.All(count => count is null || !five.IsSmall(count.Value))
                && Enumerable.Range(0, table.Rows).All(row => table.ShownRowTotal(row) is not { } total
                    || !five.IsSmall(total - Enumerable.Range(0, table.Columns).Sum(column => table.Shown(row, column) ?? 0)));
        }));

    [Fact]
    public void Nothing_is_kept_back_where_no_count_is_small() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Tables, cells =>
        {
            for (var row = 0; row < cells.GetLength(0); row++)
            {
                for (var column = 0; column < cells.GetLength(1); column++)
                    cells[row, column] = five.IsSmall(cells[row, column]) ? 5 : cells[row, column];
            }

            var table = CountTable.Of(cells, five);
            return Places(table).All(place => table.Shown(place.Row, place.Column) is not null) && table.ShownTotal is not null;
        }));

    [Fact]
    public void The_smallest_other_part_is_kept_back_with_a_small_one() =>
        Assert.Equal(["60", "x", "x", "19", "total 91"], Lines([60, 3, 9, 19]));

    [Fact]
    public void Two_small_parts_that_make_a_small_number_take_a_third_with_them() =>
        Assert.Equal(["60", "x", "x", "x", "total 71"], Lines([60, 1, 2, 8]));

    [Fact]
    public void Two_small_parts_that_make_enough_hide_each_other() =>
        Assert.Equal(["60", "x", "x", "8", "total 75"], Lines([60, 4, 3, 8]));

    [Fact]
    public void A_small_total_is_kept_back_with_its_only_part_and_zeros_are_shown() =>
        Assert.Equal(["0", "x", "0", "total x"], Lines([0, 3, 0]));

    [Fact]
    public void A_small_cell_in_the_middle_takes_three_others_with_it()
    {
        var table = CountTable.Of(Cells(3, 3, [20, 30, 40, 50, 2, 60, 70, 80, 90]), five);

        Assert.Equal(["x 0 0", "x 0 1", "x 1 0", "x 1 1"], Places(table).Where(place => table.Shown(place.Row, place.Column) is null).Select(place => $"x {place.Column} {place.Row}").Order());
        Assert.NotNull(table.ShownTotal);
    }

    [Fact]
    public void Stock_at_both_ends_and_outflow_do_not_give_a_small_inflow_away()
    {
        // Stock at the start 100, inflow 3, outflow 9, stock at the end 94.
        var keptBack = SmallCounts.KeptBack([100, 3, 9, 94], [new CountSum(3, [(0, 1), (1, 1), (2, -1)])], five);

        Assert.Equal([1, 2], keptBack.Order());
    }

    [Theory]
    [InlineData("least: 1", "from 2 to 1000")]
    [InlineData("least: few", "whole number")]
    [InlineData("most: 5", "Unknown key 'most'")]
    public void A_rule_that_is_not_understood_is_refused_with_its_place(string line, string reason) =>
        Assert.Contains(reason, Assert.Throws<DataFileException>(() => SuppressionRules.Read("rule.yaml", new StringReader($"id: a\n{line}\ntext: {{ nl: a, en: b }}\nsource: c\n"))).Message);

    private static IEnumerable<string> Lines(long[] counts)
    {
        var table = CountTable.Of(Cells(counts.Length, 1, [.. counts.Select(count => (int)count)]), five);
        return Enumerable.Range(0, table.Rows).Select(row => table.Shown(row, 0)?.ToString() ?? "x").Append($"total {table.ShownTotal?.ToString() ?? "x"}");
    }

    private static IEnumerable<(int Row, int Column)> Places(CountTable table) =>
        from row in Enumerable.Range(0, table.Rows)
        from column in Enumerable.Range(0, table.Columns)
        select (row, column);

    private static long[,] Cells(int rows, int columns, int[] counts)
    {
        var cells = new long[rows, columns];
        for (var i = 0; i < counts.Length; i++)
            cells[i / columns, i % columns] = counts[i];
        return cells;
    }
}
