using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Journal;

namespace Ledger.Sample.Tests;

[Collection(nameof(Told))]
public sealed class DeterminismTests(Told told)
{
    /// <summary>Of the first 50,000 events of the default seed. Changes when the calibration or a chapter does, and never by itself.</summary>
    private const string First50000 = "d66f6be8757196eb630951807e3d95dc9d78f01da8c2167d26679560fa2479a2";

    [Fact]
    public void The_first_events_of_the_default_seed_are_the_same_on_every_machine() =>
        Assert.Equal(First50000, Digest(told.Events.Take(50_000)));

    [Fact]
    public void A_seed_gives_the_same_municipality_twice() =>
        Assert.Equal(Digest(told.Events), Digest(SampleMunicipality.Events()));

    [Fact]
    public void Another_seed_gives_another_municipality() =>
        Assert.NotEqual(Digest(told.Events.Take(5_000)), Digest(SampleMunicipality.Events(seed: 1).Take(5_000)));

    [Fact]
    public void Ids_are_unique_so_that_loading_twice_adds_nothing() =>
        Assert.Equal(told.Events.Count, told.Events.Select(e => e.Id).Distinct().Count());

    [Fact]
    public void Events_come_in_the_order_in_which_they_became_known() =>
        Assert.DoesNotContain(told.Events.Zip(told.Events.Skip(1)), pair => pair.First.KnownAt > pair.Second.KnownAt);

    private static string Digest(IEnumerable<NewEvent> events)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var e in events)
        {
            digest.AppendData(Encoding.UTF8.GetBytes($"{e.Source} {e.SourceEventId} {e.Stream} {e.Type} {e.SchemaVersion} {e.EffectiveOn:O} {e.KnownAt:O} "));
            digest.AppendData(e.Data.Span);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
