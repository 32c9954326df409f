using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ledger.Exchange.Sorting;

namespace Ledger.Exchange.Tests;

public class SortLaws
{
    [Fact]
    public void Sorting_with_little_memory_gives_what_sorting_in_memory_gives()
    {
        var record = Gen.Zip(Gen.Choose(0, 30), Gen.Choose(0, 5)).Select(pair => (Key: $"k{pair.Item1}", Value: new string((char)('a' + pair.Item2), pair.Item2 * 7)));
        var inputs = Gen.Zip(record.ListOf(), Gen.Choose(40, 400));

        Prop.ForAll(inputs.ToArbitrary(), input =>
        {
            var (records, memory) = input;
            var expected = records.OrderBy(each => each.Key, StringComparer.Ordinal).ThenBy(each => each.Value, StringComparer.Ordinal).ToList();
            return expected.SequenceEqual(Sorted(records, memory).ToList());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void More_runs_than_may_be_open_are_merged_on_the_way()
    {
        var records = Enumerable.Range(0, 20 * ExternalSort.MaxRuns).Select(i => (Key: $"{(i * 7919) % 100_003:000000}", Value: $"{i}")).ToList();

        Assert.Equal(records.OrderBy(each => each.Key, StringComparer.Ordinal), Sorted(records, memory: 400));
    }

    [Theory]
    [InlineData(new[] { "a", "b", "b", "c" }, true)]
    [InlineData(new[] { "a", "c", "b" }, false)]
    public void A_sort_knows_whether_it_was_needed(string[] keys, bool inOrder)
    {
        using var folder = new TemporaryFolder();
        using var sort = new ExternalSort(Path.Combine(folder.Path, "run"), 64);
        foreach (var key in keys)
            sort.Add(Encoding.UTF8.GetBytes(key), []);

        Assert.Equal(inOrder, sort.InOrder);
    }

    [Fact]
    public void Runs_are_removed_afterwards()
    {
        using var folder = new TemporaryFolder();
        using (var sort = new ExternalSort(Path.Combine(folder.Path, "run"), 64))
        {
            for (var i = 0; i < 100; i++)
                sort.Add([(byte)i], [1, 2, 3]);
            Assert.NotEmpty(Directory.EnumerateFiles(folder.Path));
        }

        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    private static IEnumerable<(string Key, string Value)> Sorted(IReadOnlyList<(string Key, string Value)> records, int memory)
    {
        using var folder = new TemporaryFolder();
        using var sort = new ExternalSort(Path.Combine(folder.Path, "run"), memory);
        foreach (var (key, value) in records)
            sort.Add(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(value));
        foreach (var record in sort.Sorted())
            yield return (Encoding.UTF8.GetString(record.Key.Span), Encoding.UTF8.GetString(record.Value.Span));
    }
}
