using System.CommandLine;
using System.Runtime.CompilerServices;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>The entries under a figure.</summary>
internal sealed class LineageCommand : StoreCommand
{
    private const int Page = 1000;

    private readonly FigureOptions options = new();
    private readonly SpanOptions span = new();

    public LineageCommand(Connection connection)
        : base(
            connection,
            "lineage",
            "Lists the signed entries that a figure is the sum of, each with the event that it follows from.",
            new Example("ledger lineage caseload --on 2021-12-31", "What the caseload on that day is made of."),
            new Example("ledger lineage outflow --from 2021-01-01 --until 2022-01-01 --where reason=work-employed --csv", "For a spreadsheet, the outflow to work of a year."))
    {
        options.AddTo(this, grouped: false);
        span.AddTo(this);
    }

    public override IReadOnlyList<Field> Fields => LineageFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var figures = await store.FiguresOf((await store.HeadOf(options.Municipality(given), cancel)).Municipality, cancel);
        var question = await options.Question(given, span.Of(given), figures, cancel);
        await answer.Write(LineageFields.All, Lines(figures, question, cancel), cancel);
        return ExitCode.Ok;
    }

    private static async IAsyncEnumerable<LineageLine> Lines(MunicipalFigures figures, Question question, [EnumeratorCancellation] CancellationToken cancel)
    {
        LineagePlace? after = null;
        while (true)
        {
            var page = await figures.Lineage(question, after, Page, cancel);
            foreach (var line in page)
                yield return line;
            if (page.Count < Page)
                yield break;
            after = page[^1].Place;
        }
    }
}
