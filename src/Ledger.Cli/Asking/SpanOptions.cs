using System.CommandLine;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Asking;

/// <summary>Of which days something is asked: a reference date, or a period.</summary>
internal sealed class SpanOptions
{
    private readonly Option<DateOnly?> on = OptionFor.Day("--on", "Reference date, for stock.");
    private readonly Option<DateOnly?> from = OptionFor.Day("--from", "First day of the period, for flow.");
    private readonly Option<DateOnly?> until = OptionFor.Day("--until", "First day after the period: a year is --from 2021-01-01 --until 2022-01-01.");

    public void AddTo(Command command)
    {
        command.Add(on);
        command.Add(from);
        command.Add(until);
        command.Validators.Add(result =>
        {
            var isOnDay = result.GetResult(on) is not null;
            var isPeriod = result.GetResult(from) is not null && result.GetResult(until) is not null;
            if (isOnDay == isPeriod || (isOnDay && (result.GetResult(from) ?? result.GetResult(until)) is not null))
                result.AddError("Give a reference date (--on 2021-12-31), or a period with its first day and the first day after it (--from 2021-01-01 --until 2022-01-01).");
        });
    }

    public Span Of(ParseResult given) => given.GetValue(on) is { } day ? Span.On(day) : Span.Between(given.GetValue(from)!.Value, given.GetValue(until)!.Value);
}
