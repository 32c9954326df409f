using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Exchange;
using Ledger.Exchange.Profiles;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Journal.Schema;
using Ledger.SignIn;
using Npgsql;

namespace Ledger.Cli;

/// <summary>What an exception means to whoever called the program.</summary>
internal static class Failures
{
    /// <returns>The message is empty when there is nothing to tell.</returns>
    public static (ExitCode Code, string Message) Explain(Exception exception) => exception switch
    {
        CommandFailedException failed => (failed.Code, failed.Message),
        OperationCanceledException => (ExitCode.Interrupted, ""),
        QuestionException => (ExitCode.Usage, exception.Message),
        UnknownMunicipalityException => (ExitCode.NotFound, exception.Message),
        MunicipalityNameException or AppendRefusedException or ImportRefusedException or ProfileException or RefusedEventException => (ExitCode.Refused, exception.Message),
        KeyFileException => (ExitCode.Refused, exception.Message),
        DatabaseException => (ExitCode.Database, exception.Message),
        UnreadableEventException => (ExitCode.Database, exception.Message),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied => (ExitCode.Database, $"The database refuses this user: {denied.MessageText}."),
        NpgsqlException => (ExitCode.Database, $"The database did not answer: {exception.Message}"),
        FileNotFoundException or DirectoryNotFoundException => (ExitCode.NotFound, exception.Message),
        UnauthorizedAccessException or IOException => (ExitCode.Refused, $"A file or folder cannot be used: {exception.Message}"),
        _ => (ExitCode.Unexpected, $"Something went wrong that should not have: {exception}"),
    };
}
