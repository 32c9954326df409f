using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Sisa;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using Ledger.Journal;

namespace Ledger.Figures.Sisa;

/// <summary>The statements of one municipality on the bundled grant: as the ledger has them, and as they were delivered.</summary>
public sealed class MunicipalSisa(Municipality municipality, MunicipalFigures figures)
{
    /// <summary>The most entries that are asked for at once.</summary>
    private const int PageOfEntries = 10_000;

    private static readonly SisaForm form = SisaForms.G2;

    /// <summary>All statements that were delivered, as known at a position.</summary>
    public static async Task<SisaRegister> Register(IJournal journal, Municipality municipality, Position known, CancellationToken cancel) =>
        SisaRegister.Of(await journal.ReadStreams(municipality, [Registers.Sisa], known, cancel).ToListAsync(cancel));

    /// <summary>The statement of a year, as the ledger has it.</summary>
    /// <exception cref="QuestionException">There is no statement for the year.</exception>
    public async Task<SisaStatement> Statement(int year, Position known, CancellationToken cancel)
    {
        form.MustHave(year);
        var parts = new List<SisaPartOfStatement>();
        foreach (var part in Enum.GetValues<SisaPart>())
        {
            var its = part == SisaPart.Whole ? year - 1 : year;
            if (its >= form.FirstYear)
                parts.Add(await PartOf(part, its, year, Known.At(known), cancel));
        }

        return new SisaStatement(form, municipality, year, parts[0].NetCosts.Known, parts);
    }

    /// <summary>What is delivered of a statement: own execution, and the whole of the year before. Joint bodies account for themselves.</summary>
    /// <exception cref="QuestionException">The years were not over, or something is not registered.</exception>
    public static SisaFiled Filed(SisaStatement statement, DateOnly delivered, RegisterName name, string document)
    {
        if (statement.IsProvisional)
            throw new QuestionException($"{statement.Year} was not over as known at position {statement.Known.Position}: a statement is of whole years.");
        var amounts = statement.Amounts.Where(amount => amount.Part != SisaPart.Joint).ToList();
        if (amounts.FirstOrDefault(amount => amount.Cents is null) is { } missing)
            throw new QuestionException($"{missing.Cell.Id} over {missing.Figure.Span} is {missing.Figure.Coverage.Text}: without it there is no statement.");
        return new SisaFiled(
            delivered, statement.Year, name, document,
            [.. amounts.Select(amount => new FiledCell(amount.Part, amount.Cell.Id, new Cents(checked(100 * long.Parse(amount.Rounded!))), $"{amount.Figure.Basis}"))],
            statement.OwnExecution);
    }

    /// <summary>A statement that was delivered, cell by cell beside what the ledger has at a later position, with the events that made the difference.</summary>
    public async Task<SisaComparison> Compare(SisaFiling filing, Position known, CancellationToken cancel)
    {
        var now = await Statement(filing.Filed.Year, known, cancel);
        var filed = filing.Filed.Cells.ToDictionary(cell => (cell.Part, cell.Cell));
        var parts = filed.Keys.Select(cell => cell.Part).ToHashSet();
        var compared = new List<ComparedCell>();
        foreach (var amount in now.Amounts.Where(amount => parts.Contains(amount.Part)))
        {
            compared.Add(filed.Remove((amount.Part, amount.Cell.Id), out var cell)
                ? await Compared(cell, amount, cancel)
                : new ComparedCell(amount.Part, amount.Cell.Id, null, amount, null, [], "It was not delivered."));
        }

        compared.AddRange(filed.Values.Select(cell => new ComparedCell(cell.Part, cell.Cell, cell.Amount, null, null, [], $"The form of {filing.Filed.Year} has no such cell in this ledger.")));
        return new SisaComparison(filing, now, compared);
    }

    private async Task<SisaPartOfStatement> PartOf(SisaPart part, int its, int year, Known known, CancellationToken cancel)
    {
        var span = Span.Between(new DateOnly(its, 1, 1), new DateOnly(its + 1, 1, 1));
        var amounts = new List<SisaAmount>();
        foreach (var cell in form.Cells)
            amounts.Add(new SisaAmount(part, cell, cell.CodeFor(part, year), cell.ControlFor(part, year), [.. cell.RemarksFor(its)], await figures.Ask(cell.Ask(part, span, known), cancel), form.Rounding));
        var net = await figures.Ask(Question.Of(MeasureLibrary.Shipped.Find("buig-net-costs"), span, known, SisaCell.BodyOf(part)), cancel);
        return new SisaPartOfStatement(part, form.Parts[part], its, amounts, net).Checked();
    }

    private async Task<ComparedCell> Compared(FiledCell cell, SisaAmount now, CancellationToken cancel)
    {
        if (cell.Basis is not { } basis)
            return Unexplained("It was delivered without a basis, so that the difference cannot be told by events.");
        try
        {
            var rested = await figures.Basis(basis, cancel);
            if (rested.Figure is not { } then || SameButKnowledge(then) != SameButKnowledge(now.Figure.Question))
                return Unexplained("It was taken from another question than this cell asks, so that the difference cannot be told by events.");
            var question = new BridgeQuestion(now.Figure.Question, then.Span, Known.At(rested.Known));
            return new ComparedCell(cell.Part, cell.Cell, cell.Amount, now, await figures.Bridge(question, cancel), await Events(question, cancel), null);
        }
        catch (QuestionException trouble)
        {
            // One basis that cannot be read must not hide the other cells.
            return Unexplained(trouble.Message);
        }

        ComparedCell Unexplained(string trouble) => new(cell.Part, cell.Cell, cell.Amount, now, null, [], trouble);
    }

    private string SameButKnowledge(Question question) => $"{new Basis(municipality, Position.Start, question)}";

    private async Task<IReadOnlyList<LineageLine>> Events(BridgeQuestion question, CancellationToken cancel)
    {
        var lines = new List<LineageLine>();
        IReadOnlyList<LineageLine> page;
        do
        {
            page = await figures.BridgeEntries(question, madeBy: null, lines.Count == 0 ? null : lines[^1].Place, PageOfEntries, cancel);
            lines.AddRange(page);
        }
        while (page.Count == PageOfEntries);
        return lines;
    }
}
