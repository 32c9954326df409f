using Ledger.Figures.Columns;

namespace Ledger.Figures.Traits;

/// <summary>
/// A trait that follows from a stored one and a day: age from the month of birth, duration from the first day. The day is the
/// reference date for stock and the day of the moment itself for flow. The code is the number of the band, from 1.
/// </summary>
public sealed class BandTrait : Trait
{
    private readonly Func<short, int, DateOnly> reaches;
    private readonly Lazy<short[]> starts;
    private readonly string[] names;

    /// <param name="bands">Where the bands begin, in whole years, ascending; the first band begins at 0.</param>
    /// <param name="reaches">The day on which a stored code reaches a number of years.</param>
    internal BandTrait(Bands bands, StoredTrait of, Func<short, int, DateOnly> reaches)
        : base(bands.Id, bands.Label)
    {
        Of = of;
        Bands = bands;
        names = [NotRegisteredName, .. bands.Names];
        this.reaches = reaches;
        starts = new(TableOfStarts);
    }

    /// <summary>The stored trait that it is read from.</summary>
    public StoredTrait Of { get; }

    public Bands Bands { get; }

    public override bool TryCode(string name, TextValues texts, out short code)
    {
        code = (short)Array.IndexOf(names, name);
        return code >= 0;
    }

    public override string Name(short code, TextValues texts) => names[code];

    public override IReadOnlyList<string> Names(TextValues texts) => names;

    /// <summary>The days on which bands 2, 3, ... of a stored code begin, ascending.</summary>
    internal ReadOnlySpan<short> StartsOf(short stored) =>
        starts.Value.AsSpan(stored * Bands.Starts.Count, Bands.Starts.Count);

    /// <summary>The band of a stored code on a day.</summary>
    internal short BandOn(short stored, short day)
    {
        if (stored == NotRegistered)
            return NotRegistered;
        short band = 1;
        foreach (var start in StartsOf(stored))
        {
            if (start > day)
                break;
            band++;
        }

        return band;
    }

    /// <summary>The band of every stored code on one day.</summary>
    internal short[] BandsOn(short day)
    {
        var bands = new short[LastCode + 1];
        for (var code = 0; code < bands.Length; code++)
            bands[code] = BandOn((short)code, day);
        return bands;
    }

    private short LastCode => Of is BirthTrait ? BirthTrait.LastCode : short.MaxValue;

    private short[] TableOfStarts()
    {
        var count = Bands.Starts.Count;
        var table = new short[(LastCode + 1) * count];
        for (var code = 1; code <= LastCode; code++)
        {
            for (var i = 0; i < count; i++)
                table[(code * count) + i] = Day.Of(reaches((short)code, Bands.Starts[i]));
        }

        return table;
    }
}
