namespace Ledger.Cli;

/// <summary>What the program says to the program that called it. Scripts rely on these numbers: they never change meaning.</summary>
public enum ExitCode
{
    /// <summary>Done, or answered.</summary>
    Ok = 0,

    /// <summary>Something that should not happen did; the message is for whoever maintains the program.</summary>
    Unexpected = 1,

    /// <summary>The command line or the question cannot be understood.</summary>
    Usage = 2,

    /// <summary>What was offered was refused, wholly or in part: a row was set aside, an event bears an id that is taken.</summary>
    Refused = 3,

    /// <summary>The database is missing, unreachable, too old, or of another version than this program.</summary>
    Database = 4,

    /// <summary>The municipality, dossier, event or file asked for is not there.</summary>
    NotFound = 5,

    /// <summary>The ledger answers, but not all is well: entries are behind the journal, or a rebuild found others.</summary>
    Unhealthy = 6,

    /// <summary>Stopped with Ctrl-C or a signal. What was written before stays.</summary>
    Interrupted = 130,
}
