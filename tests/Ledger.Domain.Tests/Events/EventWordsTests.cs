using Ledger.Domain.Applications;
using Ledger.Domain.Events;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Tests.Events;

public sealed class EventWordsTests
{
    [Theory]
    [InlineData(true, "person p-1 1987-05 woman permit holder")]
    [InlineData(false, "person p-1 1987-05 woman no permit holder")]
    [InlineData(null, "person p-1 1987-05 woman")]
    public void A_yes_or_no_within_a_person_is_told_with_what_it_is_about(bool? permitHolder, string told) =>
        Assert.Equal(told, EventWords.Details(new NotificationReceived(new DateOnly(2019, 5, 1), new Person(new PersonId("p-1"), new BirthMonth(1987, 5), Sex.Woman, permitHolder))));
}
