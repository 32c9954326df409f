using System.Numerics;
using Ledger.Sample.Calibrating;

namespace Ledger.Sample.Chance;

/// <summary>
/// Chance that is the same for ever: xoshiro256** (Blackman and Vigna, 2018), seeded by SplitMix64, in whole numbers only. Written out
/// because the runtime's own generator, logarithms and powers may change from version to version and from machine to machine.
/// </summary>
internal sealed class Luck
{
    private ulong a, b, c, d;

    /// <param name="seed">Of the municipality.</param>
    /// <param name="stream">Of one life: streams do not influence each other.</param>
    public Luck(ulong seed, ulong stream)
    {
        var state = unchecked(seed + (stream * 0xD1342543DE82EF95));
        a = Split(ref state);
        b = Split(ref state);
        c = Split(ref state);
        d = Split(ref state);
    }

    /// <summary>A whole number from 0, below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    /// <summary>A whole number from <paramref name="lowest"/> to <paramref name="highest"/>, both included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    public bool PerThousand(int chance) => Below(1_000) < chance;

    public bool PerTenThousand(int chance) => Below(10_000) < chance;

    public T Pick<T>(IReadOnlyList<T> among) => among[Below(among.Count)];

    public T Draw<T>(Mix<T> mix)
        where T : struct, IComparable => mix.At(Below(mix.Total));

    private ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(b * 5, 7) * 9;
            var shifted = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = BitOperations.RotateLeft(d, 45);
            return result;
        }
    }

    private static ulong Split(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
