using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>What lies between two figures of one measure.</summary>
internal sealed class BridgeCommand : StoreCommand
{
    private const int EntriesMax = 10_000;

    private readonly FigureOptions options = new();
    private readonly SpanOptions span = new();
    private readonly Option<DateOnly?> openingOn = OptionFor.Day("--opening-on", "Reference date of the opening. Default: that of the closing.");
    private readonly Option<KnownMoment?> openingKnown = OptionFor.Known("--opening-known", "As known then, of the opening: a day, a time, or a position. Default: as the closing.");
    private readonly Option<string?> cause = new("--cause") { Description = "The entries of one cause that became known, by the type of its events, in place of the bridge.", HelpName = "EVENT" };

    public BridgeCommand(Connection connection)
        : base(
            connection,
            "bridge",
            "Goes from one figure to another, cause by cause, to the last unit: what became known since, and what happened between two days.",
            new Example("ledger bridge caseload --on 2021-12-31 --opening-known 2022-01-31", "Why the caseload at the end of 2021 is another now than was reported in January 2022."),
            new Example("ledger bridge caseload --on 2021-12-31 --opening-on 2020-12-31", "From one year's end to the next: inflow, outflow by reason, transfers."),
            new Example("ledger bridge outflow --from 2021-01-01 --until 2022-01-01 --opening-known 2022-01-31 --cause benefit_ended", "The entries behind one cause."))
    {
        options.AddTo(this, grouped: false);
        span.AddTo(this);
        Add(openingOn);
        Add(openingKnown);
        Add(cause);
        Validators.Add(result =>
        {
            if ((result.GetResult(openingOn) ?? result.GetResult(openingKnown)) is null)
                result.AddError("Say where the bridge begins: --opening-known for what was known then, --opening-on for an earlier day, or both.");
        });
    }

    public override IReadOnlyList<Field> Fields => BridgeFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var figures = await store.FiguresOf((await store.HeadOf(options.Municipality(given), cancel)).Municipality, cancel);
        var closing = await options.Question(given, span.Of(given), figures, cancel);
        var opening = given.GetValue(openingKnown) switch
        {
            KnownMoment.At at => Known.At(at.Position),
            KnownMoment.Until until => Known.At(until.Time),
            _ => closing.Known,
        };
        var question = new BridgeQuestion(closing, given.GetValue(openingOn) is { } day ? Span.On(day) : closing.Span, opening);
        if (given.GetValue(cause) is { } madeBy)
        {
            answer.Write(LineageFields.All, await figures.BridgeEntries(question, madeBy, after: null, EntriesMax, cancel));
            return ExitCode.Ok;
        }

        var bridge = await figures.Bridge(question, cancel);
        if (answer.IsForPeople)
            answer.Title($"{bridge.Closing.Measure.LabelEn} ({bridge.Closing.Measure}){FigureFields.Filters(bridge.Closing.Where)} in {FigureFields.Unit(bridge.Closing.Measure)}, {(bridge.Opening.Span == bridge.Closing.Span ? $"{bridge.Closing.Span}" : $"from {bridge.Opening.Span.First:yyyy-MM-dd} to {bridge.Closing.Span.First:yyyy-MM-dd}")}");
        answer.Write(BridgeFields.All, BridgeLine.Of(bridge));
        if (answer.IsForPeople)
        {
            answer.Caption($"Opening: {FigureFields.Circumstances(bridge.Opening.Known)}");
            answer.Caption($"Closing: {FigureFields.Circumstances(bridge.Closing.Known)}");
            answer.Caption("Opening and causes add up to the closing, to the last unit.");
            answer.Caption($"Basis: {bridge.Opening.Basis} to {bridge.Closing.Basis}");
        }

        return ExitCode.Ok;
    }
}
