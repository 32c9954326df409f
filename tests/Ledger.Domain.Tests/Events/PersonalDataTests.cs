using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Tests.Events;

public sealed class PersonalDataTests
{
    // 111222333 and 123456782 pass the eleven test; nobody has them.
    [Theory]
    [InlineData("111222333")]
    [InlineData("zie 123456782.")]
    [InlineData("123.456.782")]
    [InlineData("1234 56 782")]
    [InlineData("1234.56.782")]
    [InlineData("dossier/123456782")]
    [InlineData("p-123456782")]
    [InlineData("in 2019 123456782 of zo")]
    [InlineData("BSN123456782")]
    [InlineData("(123456782)")]
    [InlineData("bsn_123456782")]
    public void A_citizen_service_number_is_recognised(string text) => Assert.True(PersonalData.HoldsBsn(text));

    [Theory]
    [InlineData("123456783")]
    [InlineData("000000000")]
    [InlineData("1234567820")]
    [InlineData("0123456782")]
    [InlineData("a123456782")]
    [InlineData("123456782a")]
    [InlineData("123-456-782")]
    [InlineData("urn:nld:oin:00000001823288444000:systeem:clients")]
    [InlineData("12345678")]
    [InlineData("")]
    public void Another_number_is_let_through(string text) => Assert.False(PersonalData.HoldsBsn(text));

    [Theory]
    [InlineData("bsn")]
    [InlineData("BSN")]
    [InlineData("bsnPartner")]
    [InlineData("partner_naam")]
    [InlineData("clientName")]
    [InlineData("naam2")]
    [InlineData("e-mail")]
    [InlineData("postcode")]
    [InlineData("telefoonNummer")]
    [InlineData("homeAddress")]
    public void A_field_named_after_personal_data_is_recognised(string name) => Assert.True(PersonalData.IsNameOf(name));

    [Fact]
    public void No_field_of_the_catalogue_is_named_after_personal_data() =>
        Assert.All(EventCatalogue.All.SelectMany(type => EventCatalogue.Rules.ShapeOf(type).Fields), field => Assert.False(PersonalData.IsNameOf(field.Name)));

    [Theory]
    [InlineData("""{ "naam": "Jansen" }""", "/data/naam")]
    [InlineData("""{ "client": { "lines": [ { "email": "jansen" } ] } }""", "/data/client/lines/0/email")]
    [InlineData("""{ "reason": { "name": "Jansen" } }""", "/data/reason/name")]
    public void Personal_data_are_recognised_at_any_depth_and_not_repeated(string extra, string field)
    {
        var sent = Sample(EventCatalogue.Encode(new Benefits.BenefitEnded(new DateOnly(2019, 5, 1), Benefits.EndReason.Death)));
        foreach (var (name, value) in JsonNode.Parse(extra)!.AsObject())
            sent["data"]![name] = value!.DeepClone();
        var problems = Problems(sent);
        Assert.Contains(problems, problem => problem.Field == field && problem.Remedy.Contains("pseudonym", StringComparison.Ordinal));
        Assert.DoesNotContain("Jansen", string.Concat(problems), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_citizen_service_number_is_refused_wherever_it_stands_and_is_never_repeated() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(
            SampleEvents.Any,
            Gen.Choose(10_000_000, 99_999_999).ToArbitrary(),
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            (body, number, choice) =>
            {
                var bsn = BsnFrom(number);
                var sent = Sample(EventCatalogue.Encode(body));
                PutSomewhere(sent, bsn, choice);
                var problems = Problems(sent);
                return (!string.Concat(problems).Contains(bsn, StringComparison.Ordinal)
                    && problems.Any(problem => problem.Wrong.Contains("BSN", StringComparison.Ordinal)))
                    .Label($"{sent.ToJsonString()} gives {string.Join(" ", problems)}");
            }));

    [Theory]
    [InlineData("urn:nld:123456782", "1", "dossier/1", "p-1")]
    [InlineData("urn:nld:test", "123456782", "dossier/1", "p-1")]
    [InlineData("urn:nld:test", "1", "dossier/123456782", "p-1")]
    [InlineData("urn:nld:test", "1", "dossier/1", "123456782")]
    public void A_typed_event_is_held_to_the_same(string source, string id, string stream, string person)
    {
        var body = new Applications.NotificationReceived(new DateOnly(2019, 5, 1), new Persons.Person(new Persons.PersonId(person)));
        var refusal = Assert.Throws<RefusedEventException>(() => EventCatalogue.ToNewEvent(source, id, new StreamId(stream), DateTimeOffset.UnixEpoch, body));
        Assert.Contains("BSN", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("123456782", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Eight digits with the ninth that makes them pass; the next number when there is none.</summary>
    private static string BsnFrom(int number)
    {
        while (true)
        {
            var digits = number.ToString(CultureInfo.InvariantCulture);
            var last = digits.Select((digit, index) => (9 - index) * (digit - '0')).Sum() % 11;
            if (last < 10)
                return digits + last.ToString(CultureInfo.InvariantCulture);
            number++;
        }
    }

    /// <summary>Into a text or a name of the event, chosen by number; in one of the ways that people write it.</summary>
    private static void PutSomewhere(JsonNode sent, string bsn, int choice)
    {
        var places = new List<Action>();
        void Visit(JsonNode node)
        {
            if (node is JsonArray list)
            {
                for (var i = 0; i < list.Count; i++)
                {
                    var at = i;
                    places.Add(() => list[at] = bsn);
                }
            }
            if (node is not JsonObject record)
                return;
            places.Add(() => record[$"nummer {bsn}"] = true);
            places.Add(() => record["nummer"] = int.Parse(bsn, CultureInfo.InvariantCulture));
            places.Add(() => record["opmerking"] = new JsonArray(new JsonObject { ["tekst"] = $"zie {bsn}" }));
            foreach (var (name, value) in record.ToList())
            {
                if (value is JsonValue single && single.GetValueKind() == System.Text.Json.JsonValueKind.String && name != "sequence")
                {
                    // An amount of nine digits may look like a BSN and is none.
                    if (name is not ("value" or "upTo" or "roundedTo"))
                        places.Add(() => record[name] = bsn);
                    places.Add(() => record[name] = $"{single} {bsn}");
                }
                else if (value is not null)
                {
                    Visit(value);
                }
            }
        }
        Visit(sent);
        places[choice % places.Count]();
    }

    private static JsonObject Sample(EncodedEvent encoded) => new JsonObject
    {
        ["specversion"] = "1.0",
        ["id"] = "1",
        ["source"] = "urn:nld:test",
        ["type"] = CloudEventNames.TypeName(encoded.Type, encoded.SchemaVersion),
        ["subject"] = EventCatalogue.Codec.Find(encoded.Type).Register?.Value ?? "dossier/1",
        ["time"] = "2019-05-06T14:03:00Z",
        ["datacontenttype"] = "application/json",
        ["sequence"] = "42",
        ["knownat"] = "2019-05-06T14:03:00Z",
        ["data"] = JsonNode.Parse(encoded.Data.Span),
    };

    private static IReadOnlyList<Problem> Problems(JsonNode sent) => CloudEventReader.OfCatalogue.Read(Encoding.UTF8.GetBytes(sent.ToJsonString())).Problems;
}
