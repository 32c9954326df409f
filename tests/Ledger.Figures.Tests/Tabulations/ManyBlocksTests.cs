using Ledger.Domain.Benefits;
using Ledger.Domain.Entries;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Domain.Time;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Tabulations;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Tests.Tabulations;

/// <summary>Enough entries for several threads, in order of their days, so that any question passes over whole blocks: against a plain recount.</summary>
public sealed class ManyBlocksTests(ManyBlocksTests.Municipality municipality) : IClassFixture<ManyBlocksTests.Municipality>
{
    private static readonly DateOnly day = new(2010, 3, 17);
    private static readonly Trait scheme = Vocabulary.Find("scheme");
    private static readonly Trait age = Vocabulary.Find("age-band");
    private static readonly Trait duration = Vocabulary.Find("duration-band");

    [Fact]
    public void A_count_on_a_day() =>
        Assert.Equal(municipality.Count(day, _ => ""), Of([day], [], []));

    [Fact]
    public void A_count_on_a_day_before_the_first_entry_is_zero() =>
        Assert.Equal([0], Tabulation.Of(municipality.View, Moments.On(new DateOnly(1990, 1, 1)), [], []).Single().Values);

    [Fact]
    public void A_count_on_a_day_by_a_trait() =>
        Assert.Equal(municipality.Count(day, it => $"{(int)it.Traits.Scheme}"), Of([day], [], [scheme]));

    [Fact]
    public void A_count_on_a_day_by_two_bands() =>
        Assert.Equal(municipality.Count(day, it => $"{Age(it)}|{Duration(it)}"), Of([day], [], [age, duration]));

    [Theory]
    [InlineData(false, new short[] { 2 })]
    [InlineData(false, new short[] { 1, 3 })]
    [InlineData(true, new short[] { 0, 2 })]
    [InlineData(false, new short[] { 0 })]
    public void A_count_on_a_day_within_bands_by_a_trait(bool isExcluding, short[] bands) =>
        Assert.Equal(
            municipality.Count(day, it => $"{(int)it.Traits.Scheme}", it => bands.Contains(Age(it)) != isExcluding),
            Of([day], [new Condition(age, bands, isExcluding)], [scheme]));

    [Fact]
    public void A_series_by_a_trait_within_a_band()
    {
        var days = Enumerable.Range(0, 3).Select(third => day.AddMonths(4 * third)).ToArray();
        var rows = Tabulation.Of(municipality.View, Moments.On(days), [new Condition(age, [2])], [scheme]);
        for (var i = 0; i < days.Length; i++)
            Assert.Equal(Of([days[i]], [new Condition(age, [2])], [scheme]), Keyed(rows, i));
    }

    private SortedDictionary<string, long> Of(DateOnly[] days, IReadOnlyList<Condition> where, IReadOnlyList<Trait> by) =>
        Keyed(Tabulation.Of(municipality.View, Moments.On(days), where, by), 0);

    private static SortedDictionary<string, long> Keyed(IReadOnlyList<TableRow> rows, int moment) =>
        new(rows.ToDictionary(row => string.Join('|', row.Codes), row => row.Values[moment]), StringComparer.Ordinal);

    private static short Age(RunningBenefit benefit) => benefit.Birth?.AgeOn(day) switch { null => 0, < 27 => 1, < 45 => 2, < 55 => 3, _ => 4 };

    private static short Duration(RunningBenefit benefit) =>
        (short)(1 + new[] { 1, 2, 5, 10 }.Count(years => benefit.RunningSince.AddYears(years) <= day));

    public sealed class Municipality
    {
        private const int Entries = (2 * Shares.FewestBlocks * Block.Size) + 1_000;

        private readonly List<(RunningBenefit Benefit, Sign Sign)> entries = [];

        public Municipality()
        {
            var random = new Random(1);
            BenefitTraits[] traits = [.. new[] { Scheme.Pw, Scheme.Ioaw }.Select(scheme => new BenefitTraits(scheme, HouseholdForm.Single, 1, Cause.Unknown, null, false, false))];
            var columns = new EntryColumns();
            for (var i = 1; i <= Entries; i++)
            {
                var from = new DateOnly(2005, 1, 1).AddDays((i / 500) + random.Next(100));
                var benefit = new RunningBenefit(
                    new Period(from, from.AddDays(1 + random.Next(1500))), from.AddDays(-random.Next(4000)),
                    traits[random.Next(2)], Sex.Unknown, random.Next(20) == 0 ? null : new BirthMonth(1945 + random.Next(50), random.Next(13)));
                var sign = random.Next(5) == 0 ? Sign.Reversed : Sign.Posted;
                entries.Add((benefit, sign));
                columns.Add(new Entry(new Position(i), 1, sign, benefit));
            }

            columns.Complete(new Position(Entries));
            View = columns.View(FactKind.RunningBenefit, new Position(Entries));
        }

        internal FactView View { get; }

        internal SortedDictionary<string, long> Count(DateOnly day, Func<RunningBenefit, string> group, Func<RunningBenefit, bool>? where = null) =>
            new(entries.Where(entry => entry.Benefit.Period.Contains(day) && (where is null || where(entry.Benefit)))
                .GroupBy(entry => group(entry.Benefit))
                .ToDictionary(entries => entries.Key, entries => entries.Sum(entry => (long)entry.Sign)), StringComparer.Ordinal);
    }
}
