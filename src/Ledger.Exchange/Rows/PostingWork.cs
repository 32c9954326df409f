using System.Globalization;
using System.Text.RegularExpressions;
using Ledger.Domain.Books;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Rows;

/// <summary>Works out period, day, side and amount of a row of the general ledger, by what its profile says of the columns.</summary>
internal sealed partial class PostingWork
{
    private readonly BooksRule rule;
    private readonly RowReader rows;
    private readonly AccountRegister? accounts;
    private readonly Dictionary<(string Account, string? CostCentre, BookingPeriod Period), bool> isMapped = [];

    /// <param name="accounts">Accounts that are mapped; null when rows may stand on any.</param>
    public PostingWork(BooksRule rule, RowReader rows, AccountRegister? accounts) => (this.rule, this.rows, this.accounts) = (rule, rows, accounts);

    /// <summary>Fills the columns that are worked out; what is wrong is added to the problems of the row.</summary>
    public void Work(Row row)
    {
        var before = row.Problems.Count;
        var period = PeriodOf(row);
        var booked = AmountOf(row);
        if (period is not { } at || booked is not var (side, amount) || row.Problems.Count > before)
            return;
        ref var day = ref Cell(row, rule.Worked.Day);
        day.Day = at.Day;
        Fill(ref day, $"{at.Day:yyyy-MM-dd}");
        Fill(ref Cell(row, rule.Worked.Period), at.ToString());
        Fill(ref Cell(row, rule.Worked.Side), side == PostingSide.Costs ? "costs" : "revenues");
        ref var worked = ref Cell(row, rule.Worked.Amount);
        worked.Amount = amount;
        Fill(ref worked, amount.ToString());
        MustBeMapped(row, at);
    }

    public StreamId StreamOf(Row row) => new($"{StreamKinds.Books}/{Cell(row, rule.Worked.Period).Meaning}");

    /// <summary>In the sign of the file: of its one column of amounts, or debit less credit.</summary>
    public Cents AddedBy(Row row) => rule.Amount switch
    {
        AmountRule.Signed one => Cell(row, one.Amount).Amount,
        AmountRule.TwoColumns two => Cell(row, two.Debit).Amount - Cell(row, two.Credit).Amount,
        AmountRule.Indicated marked => Cell(row, marked.Indicator).Meaning == "credit" ? -Cell(row, marked.Amount).Amount : Cell(row, marked.Amount).Amount,
        _ => throw new InvalidOperationException($"No total for {rule.Amount.GetType().Name}."),
    };

    private BookingPeriod? PeriodOf(Row row)
    {
        if (Value(row, rule.Period) is not { } text || !TryYear(row, out var year))
            return null;
        var match = WrittenPeriod().Match(text);
        if (!match.Success)
            return NotAPeriod(row, rule.Period, $"{PersonalData.Quote(text)} is not a period of the books: write 03, P03, 2021-03 or 202103, and 13 for the closing of the year.");
        if (match.Groups["year"] is { Success: true } own)
        {
            var said = int.Parse(own.ValueSpan, CultureInfo.InvariantCulture);
            if (year is { } books && books != said)
                return NotAPeriod(row, rule.Period, $"{PersonalData.Quote(text)} lies outside the year {books} of the books: correct the period or the year.");
            year = said;
        }

        if (year is not { } inYear)
            return NotAPeriod(row, rule.Period, $"{PersonalData.Quote(text)} does not say its year, and nothing else in the row does: write {text} with its year, or give the year in the profile.");
        try
        {
            return new BookingPeriod(inYear, int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
        }
        catch (FormatException wrong)
        {
            return NotAPeriod(row, rule.Period, wrong.Message);
        }
    }

    private bool TryYear(Row row, out int? year)
    {
        year = rule.AlwaysYear;
        if (rule.Year is not { } column || (rows.Has(column) ? Value(row, column) : null) is not { } text)
            return rule.Year is null || !rows.Has(rule.Year);
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
        {
            year = read;
            return true;
        }

        NotAPeriod(row, column, $"{PersonalData.Quote(text)} is not a year: write four digits.");
        return false;
    }

    private (PostingSide Side, Cents Amount)? AmountOf(Row row)
    {
        PostingSide? told = null;
        if (rule.Side is { } column)
        {
            if (Value(row, column) is not { } word)
                return null;
            told = word == "costs" ? PostingSide.Costs : PostingSide.Revenues;
        }

        return rule.Amount switch
        {
            AmountRule.Signed { Amount: var amount, RevenuesNegative: var isNegative } => Value(row, amount) is null ? null : Signed(told, Cell(row, amount).Amount, isNegative),
            AmountRule.TwoColumns two => OfTwoColumns(row, two, told),
            AmountRule.Indicated { Amount: var amount, Indicator: var indicator } =>
                Value(row, amount) is null || Value(row, indicator) is not { } word ? null : InColumn(told, word == "debit", Cell(row, amount).Amount),
            _ => throw new InvalidOperationException($"No amount for {rule.Amount.GetType().Name}."),
        };
    }

    private static (PostingSide Side, Cents Amount) Signed(PostingSide? told, Cents amount, bool revenuesNegative) =>
        (told ?? (amount < Cents.Zero ? PostingSide.Revenues : PostingSide.Costs)) == PostingSide.Costs
            ? (PostingSide.Costs, amount)
            : (PostingSide.Revenues, revenuesNegative ? -amount : amount);

    private (PostingSide Side, Cents Amount)? OfTwoColumns(Row row, AmountRule.TwoColumns two, PostingSide? told)
    {
        var (debit, credit) = (Cell(row, two.Debit), Cell(row, two.Credit));
        if (debit.Text is null && credit.Text is null)
            row.Problems.Add(new RowProblem(ProblemKind.MissingValue, HeaderOf(two.Debit), $"There is no amount, neither here nor in {HeaderOf(two.Credit)}."));
        else if (debit.Amount != Cents.Zero && credit.Amount != Cents.Zero)
            row.Problems.Add(new RowProblem(ProblemKind.InvalidValue, HeaderOf(two.Debit), $"{debit.Amount} stands here and {credit.Amount} in {HeaderOf(two.Credit)}: a posting is one of the two. Give a row to each."));
        else
            return InColumn(told, credit.Amount == Cents.Zero, debit.Amount + credit.Amount);
        return null;
    }

    /// <summary>A debit is a cost, a credit a revenue, unless the row says its side: then a credit takes back a cost, and a debit a revenue.</summary>
    private static (PostingSide Side, Cents Amount) InColumn(PostingSide? told, bool isDebit, Cents amount)
    {
        var own = isDebit ? PostingSide.Costs : PostingSide.Revenues;
        return (told ?? own) == own ? (own, amount) : (told!.Value, -amount);
    }

    private void MustBeMapped(Row row, BookingPeriod period)
    {
        if (accounts is null || Cell(row, rule.Account).Meaning is not { } account)
            return;
        var centre = rule.CostCentre is { } column ? Cell(row, column).Meaning : null;
        if (!isMapped.TryGetValue((account, centre, period), out var known))
            isMapped.Add((account, centre, period), known = accounts.Find(account, centre, period.Day) is not null);
        if (!known)
            row.Problems.Add(new RowProblem(ProblemKind.UnknownAccount, HeaderOf(rule.Account), $"No mapping in force in {period} knows account {PersonalData.Quote(account)}{(centre is null ? "" : $" on cost centre {PersonalData.Quote(centre)}")}. Correct the row, or map the account (ledger accounts add FILE), to a line of the grant or outside it."));
    }

    /// <summary>What a column that must have a value means; null when it has none, or another problem was told of it.</summary>
    private string? Value(Row row, ColumnRule column)
    {
        var cell = Cell(row, column);
        if (cell.Text is null)
            row.Problems.Add(new RowProblem(ProblemKind.MissingValue, HeaderOf(column), "The value is missing, and a posting cannot do without."));
        return cell.Meaning;
    }

    private BookingPeriod? NotAPeriod(Row row, ColumnRule column, string reason)
    {
        row.Problems.Add(new RowProblem(ProblemKind.NotAPeriod, HeaderOf(column), reason));
        return null;
    }

    private ref Cell Cell(Row row, ColumnRule column) => ref row[rows.ColumnOf(column)];

    private string HeaderOf(ColumnRule column) => rows.HeaderOf(rows.ColumnOf(column));

    private static void Fill(ref Cell cell, string meaning) => (cell.Text, cell.Meaning) = (meaning, meaning);

    [GeneratedRegex("^(?:(?<year>[0-9]{4})(?:[-/ ]?[Pp]?(?<number>[0-9]{2})|[-/ ][Pp]?(?<number>[0-9]))|[Pp]?(?<number>[0-9]{1,2}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrittenPeriod();
}
