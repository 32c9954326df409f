using System.CommandLine;
using Ledger.Journal.Schema;

namespace Ledger.Cli;

/// <summary>Which database a command speaks to.</summary>
internal sealed class Connection(Surroundings surroundings)
{
    public const string Variable = "LEDGER_DATABASE";

    public Surroundings Surroundings => surroundings;

    public Option<string?> Option { get; } = new("--database")
    {
        Description = $"Npgsql connection string of the ledger's database. Default: the environment variable {Variable}.",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    /// <exception cref="CommandFailedException">No database was named.</exception>
    /// <exception cref="DatabaseException">It cannot be reached, or its schema is not that of this program.</exception>
    public Task<Store> Open(ParseResult given, CancellationToken cancel) => Store.Open(Text(given), cancel);

    /// <summary>The connection string.</summary>
    /// <exception cref="CommandFailedException">No database was named.</exception>
    public string Text(ParseResult given)
    {
        var text = given.GetValue(Option) ?? surroundings.Environment(Variable);
        return !string.IsNullOrWhiteSpace(text) ? text : throw new CommandFailedException(
            ExitCode.Database,
            $"No database is named. Set {Variable}, or give --database, as 'Host=127.0.0.1;Username=ledger;Password=...;Database=ledger'. 'ops/up' starts one.");
    }
}
