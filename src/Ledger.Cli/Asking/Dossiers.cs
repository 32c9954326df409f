using Ledger.Domain.Journal;

namespace Ledger.Cli.Asking;

/// <summary>Dossiers as people name them.</summary>
internal static class Dossiers
{
    /// <exception cref="CommandFailedException">It cannot be the number of a dossier.</exception>
    public static StreamId StreamOf(string name)
    {
        try
        {
            return StreamId.Dossier(name);
        }
        catch (FormatException)
        {
            throw new CommandFailedException(ExitCode.Usage, $"'{name}' is not the number of a dossier: use letters, digits and - _ . : /.");
        }
    }
}
