using System.CommandLine;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;

namespace Ledger.Cli.Commands;

/// <summary>An answer given before, again.</summary>
internal sealed class AnswerCommand : StoreCommand
{
    private readonly Argument<string> basis = new("BASIS") { Description = "What the answer rests on, copied whole from it: 0141@5321?measure=caseload@1&on=2021-12-31&form=2." };

    public AnswerCommand(Connection connection)
        : base(
            connection,
            "answer",
            "Gives an earlier answer again, whatever became known since; as JSON the same bytes, also when an earlier program gave it.",
            new Example("ledger answer '0141@5321?measure=caseload@1&on=2021-12-31&form=2' --json", "The caseload as it was answered then."))
        => Add(basis);

    public override IReadOnlyList<Field> Fields => FigureFields.Documented;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var text = given.GetRequiredValue(basis);
        var figures = await store.FiguresOf((await store.HeadOf(Basis.Head(text).Municipality, cancel)).Municipality, cancel);
        var rested = await figures.Basis(text, cancel);
        if (rested.Figure is not null)
            answer.Show(await figures.AskAgain(rested, cancel));
        else
            answer.Show(await figures.AskSeriesAgain(rested, cancel));
        return ExitCode.Ok;
    }
}
