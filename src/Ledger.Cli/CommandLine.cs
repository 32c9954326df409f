using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Ledger.Cli.Commands;
using Ledger.Cli.Help;

namespace Ledger.Cli;

/// <summary>The whole command line: its commands, and how a command line given to it is carried out.</summary>
internal static class CommandLine
{
    public static Command Root(Surroundings surroundings)
    {
        var connection = new Connection(surroundings);
        return new Command("ledger", "Every benefit event of a municipality, and every figure that follows from them: for any date, as known at any moment.")
        {
            new HelpOption { Action = new HelpWithExamples() },
            new VersionOption(),
            connection.Option,
            new MunicipalityCommand(connection),
            new ImportCommand(connection),
            new SampleCommand(connection),
            new EventsCommand(connection),
            new DossierCommand(connection),
            new CorrectCommand(connection),
            new RetractCommand(connection),
            new MeasuresCommand(connection),
            new FigureCommand(connection),
            new SeriesCommand(connection),
            new LineageCommand(connection),
            new BridgeCommand(connection),
            new AnswerCommand(connection),
            new TargetCommand(connection),
            new PublishedCommand(connection),
            new BenchmarkCommand(connection),
            new ReportCommand(connection),
            new BudgetCommand(connection),
            new VangnetCommand(connection),
            new AccountsCommand(connection),
            new StatementsCommand(connection),
            new ReconcileCommand(connection),
            new SisaCommand(connection),
            new RebuildCommand(connection),
            new StatusCommand(connection),
            new TokenCommand(surroundings),
            new SchemaCommand(connection),
        };
    }

    /// <summary>Carries out one command line. Never throws: what goes wrong is told on the error stream.</summary>
    public static async Task<ExitCode> Run(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancel)
    {
        try
        {
            var given = Root(surroundings).Parse(args);
            if (given.Action is ParseErrorAction)
                return Refuse(given, surroundings.Error);
            return (ExitCode)await given.InvokeAsync(Configuration(surroundings), cancel);
        }
        catch (Exception exception) when (Failures.Explain(exception) is var (code, message))
        {
            if (message.Length > 0)
                surroundings.Error.Writer.WriteLine(surroundings.Error.Alarm(message));
            return code;
        }
        finally
        {
            await surroundings.Out.Writer.FlushAsync(CancellationToken.None);
            await surroundings.Error.Writer.FlushAsync(CancellationToken.None);
        }
    }

    private static InvocationConfiguration Configuration(Surroundings surroundings) => new()
    {
        Output = surroundings.Out.Writer,
        Error = surroundings.Error.Writer,
        EnableDefaultExceptionHandler = false,
        // Long enough to end a transaction; a second Ctrl-C does not wait for it.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
    };

    private static ExitCode Refuse(ParseResult given, Screen error)
    {
        foreach (var mistake in Mistakes.In(given))
            error.Writer.WriteLine(error.Alarm(mistake));
        error.Writer.WriteLine($"See: {Mistakes.Path(given.CommandResult.Command)} --help");
        return ExitCode.Usage;
    }
}
