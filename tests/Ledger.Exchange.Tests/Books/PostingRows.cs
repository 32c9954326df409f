using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Exchange.Csv;
using Ledger.Exchange.Import;
using Ledger.Exchange.Profiles;
using Ledger.Journal;

namespace Ledger.Exchange.Tests.Books;

/// <summary>Rows of the general ledger, by the two profiles that are shipped.</summary>
public class PostingRows
{
    private const string Header = "Boekjaar;Periode;Grootboekrekening;Kostenplaats;Taakveld;Boekstuk;Lasten/Baten;Bedrag\n";
    private const string Good = "2021;03;43100;K10;6.3;B-1;L;1.234,56\n";
    private const string DebitCreditHeader = "Periode;Rekening;Boekdatum;Debet;Credit\n";

    [Theory]
    [InlineData("2021;03;43100;K10;6.3;B-1;L;1.234,56", "books/2021-03", PostingSide.Costs, 123456)]
    [InlineData("2021;3;43100;K10;6.3;B-1;Lasten;-50,00", "books/2021-03", PostingSide.Costs, -5000)]
    [InlineData("2021;P03;43100;;;;B;50", "books/2021-03", PostingSide.Revenues, 5000)]
    [InlineData("2021;202103;43100;;;;B;-50", "books/2021-03", PostingSide.Revenues, -5000)]
    [InlineData("2021;2021-12;43100;;;;L;0,10", "books/2021-12", PostingSide.Costs, 10)]
    [InlineData("2021;13;43100;;;;L;10,00", "books/2021-13", PostingSide.Costs, 1000)]
    public async Task A_row_is_a_posting_in_the_books_of_its_period(string row, string stream, PostingSide side, long cents)
    {
        using var trial = await Mapped();

        var report = await Import(trial, Header + row + "\n");

        Assert.Equal((1, 0), (report.Recorded, report.SetAside));
        Assert.Equal(stream, (await trial.Recorded())[^1].Stream.Value);
        var posting = Assert.IsType<PostingBooked>((await trial.Bodies())[^1]);
        Assert.Equal((stream["books/".Length..], side, new Cents(cents)), (posting.Period.ToString(), posting.Side, posting.Amount));
    }

    [Theory]
    [InlineData("2021;03;43100;K10;6.3;B-1;L;1,234.56", ProblemKind.NotAnAmount, "Bedrag", "not an amount in the notation of this file, -1.234,56")]
    [InlineData("2021;03;43100;K10;6.3;B-1;L;1234,56-", ProblemKind.NotAnAmount, "Bedrag", "nothing is guessed")]
    [InlineData("2021;03;43100;K10;6.3;B-1;L;", ProblemKind.MissingValue, "Bedrag", "a posting cannot do without")]
    [InlineData("2021;14;43100;K10;6.3;B-1;L;1,00", ProblemKind.NotAPeriod, "Periode", "number from 1 to 13")]
    [InlineData("2021;00;43100;K10;6.3;B-1;L;1,00", ProblemKind.NotAPeriod, "Periode", "number from 1 to 13")]
    [InlineData("2021;2022-01;43100;K10;6.3;B-1;L;1,00", ProblemKind.NotAPeriod, "Periode", "outside the year 2021")]
    [InlineData("2021;maart;43100;K10;6.3;B-1;L;1,00", ProblemKind.NotAPeriod, "Periode", "write 03, P03, 2021-03 or 202103")]
    [InlineData("21;03;43100;K10;6.3;B-1;L;1,00", ProblemKind.NotAPeriod, "Boekjaar", "four digits")]
    [InlineData("2021;;43100;K10;6.3;B-1;L;1,00", ProblemKind.MissingValue, "Periode", "missing")]
    [InlineData("2021;03;;K10;6.3;B-1;L;1,00", ProblemKind.MissingValue, "Grootboekrekening", "missing")]
    [InlineData("2021;03;43100;K10;6.3;B-1;X;1,00", ProblemKind.UnknownCode, "Lasten/Baten", "code list side")]
    [InlineData("2021;03;99999;K10;6.3;B-1;L;1,00", ProblemKind.UnknownAccount, "Grootboekrekening", "No mapping in force in 2021-03 knows account '99999' on cost centre 'K10'")]
    [InlineData("2019;03;43100;K10;6.3;B-1;L;1,00", ProblemKind.UnknownAccount, "Grootboekrekening", "No mapping in force in 2019-03")]
    public async Task A_row_that_fails_is_set_aside_with_its_reason_and_the_rest_goes_in(string row, ProblemKind kind, string field, string reason)
    {
        using var trial = await Mapped();

        var report = await Import(trial, Header + row + "\n" + Good);

        Assert.Equal((2, 1, 1), (report.Rows, report.Recorded, report.SetAside));
        Assert.Equal(1, report.Problems[kind]);
        var failed = CsvFile.Open(report.SetAsideFile!).Rows().Select(each => (Line: each[0], Field: each[1], Reason: each[2])).Single();
        Assert.Equal(("2", field), (failed.Line, failed.Field));
        Assert.Contains(reason, failed.Reason);
        Assert.Equal(new RowTotal(1, new Cents(123456)), report.Total);
    }

    [Fact]
    public async Task The_same_file_again_adds_nothing_and_a_longer_one_what_is_new()
    {
        using var trial = await Mapped();
        const string Other = "2021;03;43100;K10;6.3;B-2;L;1.234,56\n";
        await Import(trial, Header + Good + Good + Other);

        trial.Now = trial.Now.AddDays(1);
        var again = await Import(trial, Header + Other + Good + Good);
        var longer = await Import(trial, Header + Good + Other + Good + Good);

        Assert.Equal((0, 3), (again.Recorded, again.Repeated));
        Assert.Equal((1, 3), (longer.Recorded, longer.Repeated));
        Assert.Equal(new RowTotal(4, new Cents(4 * 123456)), longer.Total);
    }

    [Fact]
    public async Task One_amount_written_in_two_ways_is_one_content()
    {
        using var trial = await Mapped();
        await Import(trial, Header + Good);

        Assert.Equal(1, (await Import(trial, Header + Good.Replace("1.234,56", "1234,56").Replace(";03;", ";2021-03;"))).Repeated);
    }

    [Theory]
    [InlineData("2021-03;43100;15-03-2021;1,234.50;", PostingSide.Costs, 123450)]
    [InlineData("2021-03;43100;15-03-2021;0.00;10.00", PostingSide.Revenues, 1000)]
    [InlineData("2021-03;43100;15-03-2021;10.00-;", PostingSide.Costs, -1000)]
    [InlineData("2021-13;43100;15-01-2022;;10.00-", PostingSide.Revenues, -1000)]
    public async Task A_debit_is_a_cost_and_a_credit_a_revenue(string row, PostingSide side, long cents)
    {
        using var trial = await Mapped();
        trial.Now = trial.Now.AddYears(1);

        await Import(trial, DebitCreditHeader + row + "\n", "general-ledger-debit-credit");

        var posting = Assert.IsType<PostingBooked>((await trial.Bodies())[^1]);
        Assert.Equal((side, new Cents(cents)), (posting.Side, posting.Amount));
    }

    [Theory]
    [InlineData("2021-03;43100;15-03-2021;;", ProblemKind.MissingValue, "There is no amount, neither here nor in Credit")]
    [InlineData("2021-03;43100;15-03-2021;1.00;2.00", ProblemKind.InvalidValue, "a posting is one of the two")]
    [InlineData("03;43100;15-03-2021;1.00;", ProblemKind.NotAPeriod, "does not say its year")]
    public async Task What_two_columns_cannot_say_is_set_aside(string row, ProblemKind kind, string reason)
    {
        using var trial = await Mapped();

        var report = await Import(trial, DebitCreditHeader + row + "\n", "general-ledger-debit-credit");

        Assert.Equal((0, 1), (report.Recorded, report.Problems[kind]));
        Assert.Contains(reason, CsvFile.Open(report.SetAsideFile!).Rows().Select(each => each[2]).Single());
    }

    [Fact]
    public async Task Without_any_mapping_nothing_is_booked_at_all()
    {
        using var trial = new Trial();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import(trial, Header + Good));

        Assert.Contains("ledger accounts add", refused.Message);
        Assert.Empty(await trial.Recorded());
    }

    [Theory]
    [InlineData("signed: amount, revenues: negative", "", "12,00-", PostingSide.Revenues, 1200)]
    [InlineData("signed: amount, revenues: negative", "", "12,00", PostingSide.Costs, 1200)]
    [InlineData("signed: amount, revenues: negative", "side: side", "12,00;B", PostingSide.Revenues, -1200)]
    [InlineData("signed: amount, revenues: negative", "side: side", "12,00-;L", PostingSide.Costs, -1200)]
    [InlineData("column: amount, indicator: indicator", "", "12,00;;C", PostingSide.Revenues, 1200)]
    [InlineData("column: amount, indicator: indicator", "side: side", "12,00;L;C", PostingSide.Costs, -1200)]
    [InlineData("column: amount, indicator: indicator", "side: side", "12,00;B;C", PostingSide.Revenues, 1200)]
    public async Task The_sign_of_an_amount_is_read_as_the_profile_says(string amount, string side, string row, PostingSide expected, long cents)
    {
        using var trial = new Trial { Now = new(2022, 5, 6, 12, 0, 0, TimeSpan.Zero) };
        var profile = trial.File($$"""
            id: own
            title: Own
            description: One row is a posting of 2021.
            source: urn:nld:test:books
            dates: yyyy-MM-dd
            amounts: "1.234,56-"
            missing: [NA]
            columns:
              period: { header: period }
              account: { header: account }
              amount: { header: amount, amount: true }
              side: { header: side, optional: true, codes: side }
              indicator: { header: dc, optional: true, codes: indicator }
            codes:
              side: { costs: [L], revenues: [B] }
              indicator: { debit: [D], credit: [C] }
            books:
              year: { value: 2021 }
              period: period
              account: account
              {{side}}
              amount: { {{amount}} }
              content: [booking-period, account, booking-side, booking-amount]
            known: import
            events:
              - type: posting_booked
                id: "{row}"
                fields: { effectiveOn: booking-day, period: booking-period, account: account, side: booking-side, amount: booking-amount }
            """, name: "own.yaml");

        await trial.Import(trial.File($"period;account;amount;side;dc\n1;4;{row}{new string(';', 2 - row.Count(c => c == ';'))}\n"), ShippedProfiles.Find(profile));

        var posting = Assert.IsType<PostingBooked>(Assert.Single(await trial.Bodies()));
        Assert.Equal((expected, new Cents(cents), "2021-01"), (posting.Side, posting.Amount, posting.Period.ToString()));
    }

    /// <summary>Accounts 43100 to 43999 are costs of general assistance from 2020 on.</summary>
    private static async Task<Trial> Mapped()
    {
        var trial = new Trial { Now = new(2021, 5, 6, 12, 0, 0, TimeSpan.Zero) };
        await trial.Journal.Add(Trial.Municipality, "Almelo", default);
        var mapped = new AccountMapped(new DateOnly(2020, 1, 1), new RegisterName("pw"), "43100", "43999", null, CostLine.Pw, GrantSide.Costs);
        await trial.Journal.Append(
            Trial.Municipality, AppendBatch.Of(EventCatalogue.ToNewEvent("urn:nld:test", "m-1", Registers.Accounts, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), mapped)), default);
        return trial;
    }

    private static Task<ImportReport> Import(Trial trial, string text, string profile = "general-ledger") => trial.Import(trial.File(text), ShippedProfiles.Find(profile));
}
