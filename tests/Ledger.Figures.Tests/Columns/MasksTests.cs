using FsCheck;
using FsCheck.Fluent;
using Ledger.Figures.Columns;

namespace Ledger.Figures.Tests.Columns;

public sealed class MasksTests
{
    [Fact]
    public void Vectors_and_one_by_one_keep_the_same_entries_between_two_days() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(short.MinValue, short.MaxValue), 256)), Arb.From(Gen.Choose(short.MinValue, short.MaxValue)), Arb.From(Gen.Choose(short.MinValue, short.MaxValue)), (days, low, high) =>
        {
            var values = days.Select(day => (short)day).ToArray();
            values[0] = (short)low;
            values[1] = (short)high;
            var (vector, scalar) = (Full(), Full());
            Masks.BetweenByVector(values, (short)low, (short)high, vector);
            Masks.BetweenOneByOne(values, (short)low, (short)high, scalar);
            return vector.SequenceEqual(scalar) && values.Select((value, i) => (value >= low && value <= high) == ((vector[i >> 6] >> i & 1) == 1) || i is >= 128 and < 192).All(same => same);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Vectors_and_one_by_one_keep_the_same_entries_of_a_code() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 4), 256)), Arb.From(Gen.Choose(0, 4)), (drawn, wanted) =>
        {
            var codes = drawn.Select(code => (byte)code).ToArray();
            var (vector, scalar) = (Full(), Full());
            Masks.EqualByVector(codes, (byte)wanted, vector);
            Masks.EqualOneByOne(codes, (byte)wanted, scalar);
            return vector.SequenceEqual(scalar) && codes.Select((code, i) => (code == wanted) == ((vector[i >> 6] >> i & 1) == 1) || i is >= 128 and < 192).All(same => same);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Codes_marked_in_a_table_are_kept_and_no_others() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 9), 256)), Arb.From(Gen.ArrayOf(Gen.Elements(true, false), 10)), (drawn, wanted) =>
        {
            var (narrow, wide) = (Full(), Full());
            Masks.In<byte>(drawn.Select(code => (byte)code).ToArray(), wanted, narrow);
            Masks.In<short>(drawn.Select(code => (short)code).ToArray(), wanted, wide);
            return narrow.SequenceEqual(wide) && drawn.Select((code, i) => wanted[code] && IsSet(Full(), i) == IsSet(narrow, i) || !wanted[code] && !IsSet(narrow, i)).All(same => same);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_rows_of_a_mask_are_the_bits_that_are_set_counted_from_its_first_word()
    {
        var mask = Full();
        var rows = new ushort[256];
        var count = Masks.Rows(mask, firstWord: 3, rows);
        Assert.Equal(Enumerable.Range(0, 256).Where(i => IsSet(mask, i)).Select(i => (ushort)(i + 192)), rows.Take(count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(128)]
    public void A_mask_is_filled_up_to_the_count(int count)
    {
        var mask = new ulong[2];
        Masks.Fill(mask, count);
        Assert.Equal(Enumerable.Range(0, 128).Select(i => i < count), Enumerable.Range(0, 128).Select(i => (mask[i >> 6] >> i & 1) == 1));
    }

    private static bool IsSet(ulong[] mask, int row) => (mask[row >> 6] >> row & 1) == 1;

    private static ulong[] Full() => [ulong.MaxValue, ulong.MaxValue, 0xF0F0_F0F0_F0F0_F0F0, ulong.MaxValue];
}
