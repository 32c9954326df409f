using Ledger.Domain;

namespace Ledger.Cli;

/// <summary>What the program says to the program that called it. Scripts rely on these numbers: they never change meaning.</summary>
public enum ExitCode
{
    Ok = 0,
    Unexpected = 1,
    Usage = 2,
    Refused = 3,
    Database = 4,
    NotFound = 5,
    Unhealthy = 6,
    Interrupted = 130,
}

/// <summary>What each exit code means, for the help and the documentation.</summary>
internal static class ExitCodes
{
    public static string Meaning(this ExitCode code) => code switch
    {
        ExitCode.Ok => "done, or answered",
        ExitCode.Unexpected => "something happened that should not; the message is for whoever maintains the program",
        ExitCode.Usage => "the command line or the question cannot be understood",
        ExitCode.Refused => "what was offered was refused, wholly or in part: rows were set aside, an id is taken, a name differs, a file cannot be read or written, a key file cannot be used",
        ExitCode.Database => "the database is not named, unreachable, too old, or of another version than this program",
        ExitCode.NotFound => "the municipality, dossier, position or file asked for is not there",
        ExitCode.Unhealthy => "the ledger answers, but not all is well: entries are behind, or a rebuild found others",
        ExitCode.Interrupted => "stopped with Ctrl-C or a signal; what was written before stays",
        _ => throw new BrokenInvariantException($"Exit code {code} has no meaning."),
    };
}
