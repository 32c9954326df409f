using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Domain.Sisa;
using Ledger.Exchange.Sisa;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;
using Ledger.Figures.Sisa;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>The statement on the bundled grant.</summary>
internal sealed class SisaCommand : LedgerCommand
{
    private readonly Argument<int> year = ArgumentFor.Year("Year of the account: T.");
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then. Default: all that is known now.");
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<string?> workbook = new("--xlsx") { Description = "Writes a workbook to this file instead.", HelpName = "FILE" };
    private readonly Option<string?> compare = new("--compare")
    {
        Description = "Lays a statement that was delivered beside what the ledger has, cell by cell, with the events that made the difference. Without a name: the one delivered last over the year.",
        HelpName = "FILING",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly FormOptions form = new();

    public SisaCommand(Connection connection)
        : base(
            "sisa",
            "Draws up the statement on the bundled grant (SiSa, G2, G2A and G2B): every cell a figure, exact and in whole euros, with the number that the form of the year gives it.",
            new Example("ledger sisa 2021", "As known now."),
            new Example("ledger sisa 2021 --known 2022-07-12 --xlsx sisa-2021.xlsx", "As known on the day of delivery, as a workbook."),
            new Example("ledger sisa 2021 --compare", "What was delivered beside what is known now, and why it differs."))
    {
        Add(year);
        Add(known);
        Add(municipality);
        Add(workbook);
        Add(compare);
        form.AddTo(this);
        Add(new SisaFileCommand(connection));
        Add(new SisaAddCommand(connection));
        Validators.Add(result =>
        {
            if (result.GetResult(compare) is not null && result.GetValue(workbook) is not null)
                result.AddError("A comparison is no statement: leave --xlsx or --compare out.");
        });
        SetAction(async (given, cancel) =>
        {
            await using var store = await connection.Open(given, cancel);
            return (int)await Run(given, store, connection.Surroundings, cancel);
        });
    }

    public override IReadOnlyList<Field> Fields => SisaFields.All;

    public override string Remark => $"With `--compare` there is one line for each cell that was delivered, with: {string.Join(", ", SisaFields.Compared.Select(told => told.Name))}.";

    private async Task<ExitCode> Run(ParseResult given, Store store, Surroundings surroundings, CancellationToken cancel)
    {
        var answer = new Answer(surroundings.Out, form.Of(given));
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var sisa = new MunicipalSisa(head.Municipality, await store.FiguresOf(head.Municipality, cancel));
        if (given.GetResult(compare) is not null)
        {
            var filing = await FilingOf(given, store, head, position, cancel);
            Show(await sisa.Compare(filing, position, cancel), answer);
            return ExitCode.Ok;
        }

        var statement = await sisa.Statement(given.GetValue(year), position, cancel);
        if (given.GetValue(workbook) is not { } file)
        {
            Show(statement, head, answer);
            return ExitCode.Ok;
        }

        await GivenFile.Write(file, SisaWorkbook.Write(statement), cancel);
        surroundings.Error.Writer.WriteLine($"{file} holds the statement over {statement.Year}, as known at position {position}.");
        return ExitCode.Ok;
    }

    private async Task<SisaFiling> FilingOf(ParseResult given, Store store, JournalHead head, Position position, CancellationToken cancel)
    {
        var (asked, of) = (given.GetValue(compare), given.GetValue(year));
        var register = await MunicipalSisa.Register(store.Journal, head.Municipality, position, cancel);
        var named = register.All.Where(filing => filing.Filed.Year == of).ToList();
        if (asked is null)
        {
            return register.Latest(of) ?? throw new CommandFailedException(
                ExitCode.NotFound, $"No statement over {of} that stands is in the register, as known at position {position}. Deliver one with: ledger sisa file {of} --delivered DATE --document TITLE");
        }

        return named.FirstOrDefault(filing => filing.Name.Value == asked)
            ?? throw new CommandFailedException(ExitCode.NotFound, Words.Unknown($"statement over {of}", asked, named.Select(filing => filing.Name.Value)));
    }

    private static void Show(SisaStatement statement, JournalHead head, Answer answer)
    {
        if (!answer.IsForPeople)
        {
            answer.Write(SisaFields.All, SisaLine.Of(statement));
            return;
        }

        answer.Title($"{statement.Form.TitleEn} (SiSa), {head.Municipality} {head.Name}, account of {statement.Year}");
        foreach (var part in statement.Parts)
        {
            answer.Line();
            answer.Title($"{part.Form.Code}  {part.Form.LabelEn} ({part.Year})");
            answer.Write(SisaFields.All, SisaLine.Of(statement, part));
            foreach (var total in SisaLine.Of(statement, part).Where(line => line.Total is { Agrees: false }))
                answer.Line($"{total.LabelEn}: the amounts as filled in come to {total.Total!.OfRounded}, the exact sum rounded is {total.Total.Rounded}.");
        }

        answer.Line();
        answer.Line($"All of it carried out by the municipality itself in {statement.Year}: {(statement.OwnExecution is { } own ? Values.ForPeople(own) : "not registered")}.");
        foreach (var absence in statement.Absent)
            answer.Line($"Not in the ledger: {absence.LabelEn}. {absence.Why}.");
        foreach (var remark in statement.Amounts.SelectMany(amount => amount.Remarks, (amount, remark) => $"{amount.Cell.LabelEn}, {statement.Part(amount.Part)!.Year}: {remark.TextEn}").Distinct())
            answer.Line(remark);
        answer.Line($"Rounded {statement.Form.Rounding}. {Codes(statement)}");
        answer.Caption($"{FigureFields.Circumstances(statement.Known)} {(statement.IsProvisional ? "Provisional: the years were not over yet." : "Final: the years were over.")} --csv holds the basis of every amount.");
    }

    private static string Codes(SisaStatement statement)
    {
        var confidences = statement.Amounts.Select(amount => amount.Code?.Confidence).OfType<string>().Distinct().ToList();
        return confidences.Count == 0
            ? $"No code is known for {statement.Year}."
            : $"A code or control that is empty is not known for {statement.Year}; the others are of confidence {string.Join(", ", confidences)}: check them against the form of that year.";
    }

    private static void Show(SisaComparison comparison, Answer answer)
    {
        var filing = comparison.Filing;
        answer.Title($"{filing.Filed.Document} ({filing.Name}), delivered to {filing.Filed.To} on {filing.Filed.EffectiveOn:yyyy-MM-dd}, beside the ledger as known at position {comparison.Now.Known.Position}");
        if (filing.Withdrawn is { } withdrawn)
            answer.Line($"Taken back on {withdrawn.EffectiveOn:yyyy-MM-dd}: {withdrawn.Reason}");
        answer.Write(SisaFields.Compared, SisaComparisonLine.Of(comparison));
        if (!answer.IsForPeople)
            return;
        foreach (var trouble in comparison.Cells.Where(cell => cell.Trouble is not null).GroupBy(cell => cell.Trouble))
            answer.Line($"{string.Join(", ", trouble.Select(cell => cell.Cell).Distinct())}: {trouble.Key}");
        if (comparison.OwnExecutionHolds == false)
            answer.Line($"Own execution was answered with {Values.ForPeople(filing.Filed.OwnExecution)}, and is {Values.ForPeople(comparison.Now.OwnExecution)}.");
        if (!SisaEventLine.Of(comparison).Any())
            return;
        answer.Line();
        answer.Title("What became known since");
        answer.Write(SisaFields.Causes, SisaCauseLine.Of(comparison));
        answer.Line();
        answer.Title("The events");
        answer.Write(SisaFields.Events, SisaEventLine.Of(comparison));
    }
}
