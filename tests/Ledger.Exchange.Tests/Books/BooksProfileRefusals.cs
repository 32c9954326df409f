using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Tests.Books;

public class BooksProfileRefusals
{
    private const string Good = """
        id: own-books
        title: Own books
        description: One row is a posting.
        source: urn:nld:own:books
        dates: dd-MM-yyyy
        amounts: "-1.234,56"
        missing: [NA]
        columns:
          period: { header: Periode }
          account: { header: Rekening }
          side: { header: L/B, codes: side }
          amount: { header: Bedrag, amount: true }
        codes:
          side: { costs: [L], revenues: [B] }
          other: { costs: [L], both: [X] }
        books:
          year: { value: 2021 }
          period: period
          account: account
          side: side
          amount: { signed: amount, revenues: positive }
          content: [booking-period, account, booking-amount]
        known: import
        events:
          - type: posting_booked
            id: "{row}"
            fields: { effectiveOn: booking-day, period: booking-period, account: account, side: booking-side, amount: booking-amount }
        """;

    [Fact]
    public void A_profile_of_postings_that_is_well_written_is_read() => Assert.IsType<BooksRule>(Read(Good).Stream);

    [Theory]
    [InlineData("amounts: \"-1.234,56\"\n", "", 8, "does not say how they are written")]
    [InlineData("amounts: \"-1.234,56\"", "amounts: \"1.234,56\"", 6, "minus 1234.56")]
    [InlineData("amount: true }", "amount: true, date: true }", 12, "not two of them")]
    [InlineData("signed: amount", "signed: account", 21, "account is not an amount")]
    [InlineData("codes: side }", "codes: other }", 20, "which values mean costs and which revenues")]
    [InlineData("  side: side\n  amount", "  amount", 20, "nothing tells costs from revenues")]
    [InlineData("revenues: positive", "revenues: maybe", 21, "negative or positive")]
    [InlineData("signed: amount, revenues: positive", "signed: amount, debit: amount", 21, "as debit and credit")]
    [InlineData("value: 2021", "value: 21", 17, "from 1950 to 2079")]
    [InlineData("  account: account\n  side", "  account: account\n  unmapped-accounts: no\n  side", 20, "set-aside or taken")]
    [InlineData("booking-amount]\n", "booking-amount]\ndossier:\n  number: account\n", 17, "not to both")]
    [InlineData("  period: { header: Periode }", "  booking-period: { header: Periode }", 17, "cannot be named booking-period")]
    [InlineData("type: posting_booked", "type: benefit_paid", 25, "one of kind books")]
    [InlineData("amount: booking-amount }", "amount: account }", 27, "not an amount")]
    [InlineData("account: account, side: booking-side", "account: booking-amount, side: booking-side", 27, "is an amount")]
    public void What_is_wrong_with_a_profile_of_postings_is_refused_with_its_line(string right, string wrong, long line, string reason)
    {
        var refused = Assert.Throws<ProfileException>(() => Read(Good.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(reason, refused.Message);
        Assert.Equal(line, refused.Line);
    }

    private static ImportProfile Read(string yaml) => ProfileReader.Read("own.yaml", new StringReader(yaml));
}
