using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Tests.Events;

/// <summary>A catalogue of its own, with an event that is in its third version: "place" became "city", and then "country" came.</summary>
public sealed class UpcastTests
{
    private static readonly EventCodec codec = new(
        [
            EventType.Of<CityVisited>("bezoek", "Somebody visited a city.", RenamePlace, AddCountry),
            EventType.Of<EventCorrected>("correctie", "An earlier event should have read otherwise."),
        ],
        new DefaultJsonTypeInfoResolver());

    [Theory]
    [InlineData(1, """{"effectiveOn":"2019-05-01","place":"Almelo"}""")]
    [InlineData(2, """{"effectiveOn":"2019-05-01","city":"Almelo"}""")]
    [InlineData(3, """{"effectiveOn":"2019-05-01","city":"Almelo","country":"nl"}""")]
    public void Every_version_is_read_as_the_current_one(int version, string data) =>
        Assert.Equal(
            new CityVisited(new DateOnly(2019, 5, 1), "Almelo", "nl"),
            codec.Decode("city_visited", version, Encoding.UTF8.GetBytes(data)));

    [Fact]
    public void What_is_written_is_the_current_version() =>
        Assert.Equal(3, codec.Encode(new CityVisited(new DateOnly(2019, 5, 1), "Almelo", "nl")).SchemaVersion);

    [Fact]
    public void A_field_of_an_old_version_is_not_dropped_when_the_new_one_does_not_know_it() =>
        Assert.Throws<UnreadableEventException>(() => codec.Decode("city_visited", 1, """{"effectiveOn":"2019-05-01","place":"Almelo","colour":"red"}"""u8));

    [Fact]
    public void A_replacement_is_read_in_the_version_that_it_was_written_in()
    {
        var old = """{"effectiveOn":"2019-05-01","corrects":{"source":"s","id":"1"},"replacement":{"type":"city_visited","data":{"effectiveOn":"2019-05-01","place":"Almelo"}},"reason":"r"}"""u8;
        var corrected = Assert.IsType<EventCorrected>(codec.Decode("event_corrected", 1, old));
        Assert.Equal(new CityVisited(new DateOnly(2019, 5, 1), "Almelo", "nl"), corrected.Replacement);

        var written = codec.Encode(corrected);
        Assert.Contains("\"schemaVersion\":3", Encoding.UTF8.GetString(written.Data.Span), StringComparison.Ordinal);
        Assert.Equal(corrected, codec.Decode(written.Type, written.SchemaVersion, written.Data.Span));
    }

    [Fact]
    public void A_source_may_send_an_old_version_and_is_told_what_is_wrong_in_it()
    {
        var reader = new CloudEventReader(codec, new EventRules(codec));
        static byte[] Sent(int version, string data) => Encoding.UTF8.GetBytes(
            $$"""{"specversion":"1.0","id":"1","source":"urn:nld:test","type":"nl.participatiewet.city-visited.v{{version}}","subject":"dossier/1","time":"2019-05-06T14:03:00Z","data":{{data}}}""");

        var read = reader.Read(Sent(1, """{"effectiveOn":"2019-05-01","place":"Almelo"}"""));
        Assert.Equal(3, read.Event?.SchemaVersion);
        Assert.Equal("""{"effectiveOn":"2019-05-01","city":"Almelo","country":"nl"}""", Encoding.UTF8.GetString(read.Event!.Data.Span));

        Assert.Equal("/data/effectiveOn", Assert.Single(reader.Read(Sent(2, """{"city":"Almelo"}""")).Problems).Field);
        Assert.Contains("version 1, 2 or 3", Assert.Single(reader.Read(Sent(4, """{"city":"Almelo"}""")).Problems).Remedy, StringComparison.Ordinal);
        Assert.Equal("/data", Assert.Single(reader.Read(Sent(1, """{"effectiveOn":"2019-05-01"}""")).Problems).Field);
    }

    private static JsonObject RenamePlace(JsonObject older)
    {
        var place = older["place"] ?? throw new FormatException("There is no place.");
        older.Remove("place");
        older["city"] = place.DeepClone();
        return older;
    }

    private static JsonObject AddCountry(JsonObject older)
    {
        older["country"] = "nl";
        return older;
    }

    internal sealed record CityVisited(DateOnly EffectiveOn, string City, string Country) : DossierEvent;
}
