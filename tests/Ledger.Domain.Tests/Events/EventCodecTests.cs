using System.Text;
using Ledger.Domain.Applications;
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
    public void A_body_stands_in_the_journal_with_readable_words() =>
        Assert.Equal(
            """{"effectiveOn":"2019-05-01","scheme":"pw","applicant":{"id":"p-0001","birth":"1987-05","sex":"woman"},"household":"single-parent","persons":1,"cause":"end-of-relationship","monthlyNorm":102552,"workIncome":false,"application":"A-1"}""",
            Encoding.UTF8.GetString(EventCatalogue.Encode(granted).Data.Span));

    [Fact]
    public void A_replacement_names_its_type()
    {
        var corrected = new EventCorrected(granted.EffectiveOn, new EventReference("urn:nld:test", "1"), granted, "Leefvorm was fout: één ouder");
        var encoded = EventCatalogue.Encode(corrected);
        Assert.Contains("""replacement":{"type":"benefit_granted","data":{"effectiveOn":"2019-05-01",""", Encoding.UTF8.GetString(encoded.Data.Span), StringComparison.Ordinal);
        Assert.Contains("één", Encoding.UTF8.GetString(encoded.Data.Span), StringComparison.Ordinal);
        Assert.Equal(corrected, EventCatalogue.Decode(encoded.Type, encoded.SchemaVersion, encoded.Data.Span));
    }
}
