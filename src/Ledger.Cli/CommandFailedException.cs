namespace Ledger.Cli;

/// <summary>A command cannot do what was asked. The message is for people and says what to do.</summary>
internal sealed class CommandFailedException(ExitCode code, string message) : Exception(message)
{
    public ExitCode Code { get; } = code;
}
