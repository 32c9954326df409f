namespace Ledger.Exchange.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Done">Of <paramref name="Total"/>, in bytes of the file or in events: only the share means something, within its phase.</param>
/// <param name="Counted">Rows read so far, or events once they are loaded; 0 while only their order is looked at.</param>
public readonly record struct ImportProgress(ImportPhase Phase, long Done, long Total, long Counted);

public enum ImportPhase
{
    /// <summary>Looking whether the events stand in the order in which they became known.</summary>
    Checking,

    /// <summary>Rows become events; nothing is written yet.</summary>
    Reading,

    /// <summary>Events go into the journal, in the order in which they became known.</summary>
    Loading,
}
