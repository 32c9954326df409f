using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain;
using Ledger.Domain.Entries;
using Ledger.Figures.Entries;

namespace Ledger.Figures.Tests.Entries;

/// <summary>Entries in any order become pages in order, however many of them are held in memory.</summary>
public sealed class EntryRunsTests
{
    [Fact]
    public void Pages_hold_every_entry_once_in_order_and_no_position_stands_on_two() =>
        Prop.ForAll(Positions.ToArbitrary(), Gen.Elements(50, 1_000, 5_000, EntryRuns.Held).ToArbitrary(), (ofEach, held) =>
        {
            var entries = ofEach.SelectMany((count, i) => Enumerable.Range(1, count).Select(ordinal => Entry(i + 1, ordinal))).ToArray();
            using var runs = Run(entries.OrderBy(entry => entry.From), held);
            var pages = runs.Pages().ToList();

            Assert.Equal(entries.Select(Text), pages.SelectMany(page => Enumerable.Range(0, page.Count).Select(row => Text(page[row]))));
            Assert.Equal(pages.Sum(page => page.Positions.Distinct().Count()), entries.Select(entry => entry.Position).Distinct().Count());
            Assert.All(pages.SkipLast(1), page => Assert.True(page.Count >= EntryPage.Full));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void A_position_with_more_entries_than_a_page_has_a_larger_page()
    {
        var pages = Run([Entry(1, 1), .. Enumerable.Range(1, EntryPage.Full + 5).Select(ordinal => Entry(2, ordinal)), Entry(3, 1)]).Pages();

        Assert.Equal([EntryPage.Full + 6, 1], pages.Select(page => page.Count));
    }

    [Fact]
    public void Two_entries_with_one_number_are_not_written()
    {
        var broken = Assert.Throws<BrokenInvariantException>(() => Run([Entry(7, 2), Entry(7, 1), Entry(7, 2)]).Pages().ToList());

        Assert.Contains("Position 7 has two entries numbered 2", broken.Message, StringComparison.Ordinal);
    }

    /// <summary>How many entries each position makes: few mostly, at times more than a page holds.</summary>
    private static Gen<int[]> Positions => Gen.Frequency((30, Gen.Choose(0, 4)), (1, Gen.Choose(0, 6_000))).ArrayOf();

    private static EntryRuns Run(IEnumerable<CodedEntry> entries, int held = EntryRuns.Held)
    {
        var runs = new EntryRuns(held);
        foreach (var entry in entries)
            runs.Add(entry);
        return runs;
    }

    private static string Text(CodedEntry entry) =>
        $"{entry.Position} {entry.Ordinal} {entry.Sign} {entry.From:O} {entry.Until:O} {entry.Cents} {string.Join('|', Enumerable.Range(0, entry.Kind.Traits.Count).Select(trait => entry.Codes[trait]))}";

    /// <summary>Its day is as good as random, so that an order of day is no order of position.</summary>
    private static CodedEntry Entry(int position, int ordinal)
    {
        var codes = default(TraitCodes);
        for (var trait = 0; trait < FactKind.Payment.Traits.Count; trait++)
            codes[trait] = (short)(position % 5);
        var day = new DateOnly(2000, 1, 1).AddDays((((position * 31) + ordinal) * 7919) % 9973);
        return new CodedEntry(FactKind.Payment, position, (short)ordinal, ordinal % 2 == 0 ? Sign.Posted : Sign.Reversed, day, day.AddDays(1), position * 100L, codes);
    }
}
