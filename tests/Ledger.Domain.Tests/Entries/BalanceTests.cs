using Ledger.Domain.Benefits;
using Ledger.Domain.Entries;
using Ledger.Domain.Tests.Dossiers;

namespace Ledger.Domain.Tests.Entries;

public sealed class BalanceTests
{
    [Fact]
    public void An_entry_lost_doubled_or_with_the_wrong_sign_is_out_of_balance()
    {
        var dossier = TestDossier
            .Given(TestDossier.Granted("2019-01-01"), TestDossier.Ended("2020-05-01"), new BenefitChanged(TestDossier.Day("2019-06-01"), Household: HouseholdForm.SingleParent))
            .Retract(2);
        var facts = Balance.Of(dossier.Now.Facts);

        Assert.Equal(facts, Sum(dossier.Entries));
        Assert.All(dossier.Entries, entry =>
        {
            Assert.NotEqual(facts, Sum(dossier.Entries.Where(other => other != entry)));
            Assert.NotEqual(facts, Sum(dossier.Entries.Append(entry)));
            Assert.NotEqual(facts, Sum(dossier.Entries.Select(other => other == entry ? entry with { Sign = (Sign)(-(int)entry.Sign) } : other)));
        });
    }

    private static Balance Sum(IEnumerable<Entry> entries) => default(Balance).Post([.. entries]);
}
