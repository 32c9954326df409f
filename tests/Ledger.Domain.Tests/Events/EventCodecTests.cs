using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Tests.Events;

public sealed class EventCodecTests
{
    private static readonly BenefitGranted granted = new(
        new DateOnly(2019, 5, 1),
        Scheme.Pw,
        new Person(new PersonId("p-0001"), new BirthMonth(1987, 5), Sex.Woman),
        HouseholdForm.SingleParent,
        Persons: 1,
        Cause: Cause.EndOfRelationship,
        MonthlyNorm: new Cents(102_552),
        Application: new CaseNumber("A-1"));

    [Fact]
    public void Every_event_of_every_type_is_read_back_as_it_was_written() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(SampleEvents.Any, body =>
        {
            var encoded = EventCatalogue.Encode(body);
            return EventCatalogue.Decode(encoded.Type, encoded.SchemaVersion, encoded.Data.Span).Equals(body);
        }));

    [Fact]
    public void The_catalogue_holds_every_record_of_an_event()
    {
        var records = typeof(LedgerEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(LedgerEvent)) && !type.IsAbstract);
        Assert.Equal(records.Select(type => type.Name).Order(), EventCatalogue.All.Select(type => type.Record.Name).Order());
    }

    [Fact]
    public void An_alias_is_the_name_of_its_record_in_lower_snake_case() =>
        Assert.All(EventCatalogue.All, type => Assert.Equal(
            type.Record.Name,
            string.Concat(type.Alias.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))));

    [Fact]
    public void A_body_stands_in_the_journal_in_readable_words() =>
        Assert.Equal(
            """{"effectiveOn":"2019-05-01","scheme":"pw","applicant":{"id":"p-0001","birth":"1987-05","sex":"woman"},"household":"single-parent","persons":1,"cause":"end-of-relationship","monthlyNorm":102552,"workIncome":false,"application":"A-1"}""",
            Text(EventCatalogue.Encode(granted)));

    [Fact]
    public void A_replacement_names_its_type_and_keeps_its_letters()
    {
        var corrected = new EventCorrected(granted.EffectiveOn, new EventReference("urn:nld:test", "1"), granted, "Eén ouder");
        var text = Text(EventCatalogue.Encode(corrected));
        Assert.Contains("""replacement":{"type":"benefit_granted","data":{"effectiveOn":"2019-05-01",""", text, StringComparison.Ordinal);
        Assert.Contains("Eén ouder", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"effectiveOn":"2019-05-01","reason":"death","colour":"red"}""")]
    [InlineData("""{"effectiveOn":"2019-05-01"}""")]
    [InlineData("""{"effectiveOn":"2019-05-01","reason":"death","reason":"detention"}""")]
    [InlineData("""{"effectiveOn":"2019-05-01","reason":4}""")]
    [InlineData("""{"effectiveOn":"2019-05-01","reason":"Death"}""")]
    [InlineData("""{"effectiveOn":"2019-05-01","reason":null}""")]
    [InlineData("""{"effectiveOn":"1-5-2019","reason":"death"}""")]
    [InlineData("""{"effectiveOn":"2019-05-01","reason":"death","mediated":"yes"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Data_of_another_shape_are_not_read(string data)
    {
        var refusal = Assert.Throws<UnreadableEventException>(() => EventCatalogue.Decode("benefit_ended", 1, Encoding.UTF8.GetBytes(data)));
        Assert.Contains("benefit_ended", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_not_known_is_refused_with_the_list_of_those_that_are()
    {
        var refusal = Assert.Throws<UnreadableEventException>(() => EventCatalogue.Decode("benefit_lost", 1, "{}"u8));
        Assert.All(EventCatalogue.All, type => Assert.Contains(type.Alias, refusal.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_version_that_is_not_known_is_refused_with_those_that_are(int version)
    {
        var refusal = Assert.Throws<UnreadableEventException>(() => EventCatalogue.Decode("benefit_ended", version, "{}"u8));
        Assert.Contains("version 1.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1987-05", 1987, 5)]
    [InlineData("1987", 1987, 0)]
    public void A_month_of_birth_stands_as_text(string text, int year, int month) =>
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(new BirthMonth(year, month), EventCatalogue.Codec.Json.GetTypeInfo(typeof(BirthMonth))));

    [Theory]
    [InlineData("1.5")]
    [InlineData("\"100\"")]
    [InlineData("1e30")]
    public void Money_is_nothing_but_whole_cents(string amount) =>
        Assert.Throws<UnreadableEventException>(() => EventCatalogue.Decode(
            "repayment_received", 1, Encoding.UTF8.GetBytes($$"""{"effectiveOn":"2019-05-01","claim":"V-1","amount":{{amount}}}""")));

    private static string Text(EncodedEvent encoded) => Encoding.UTF8.GetString(encoded.Data.Span);
}
